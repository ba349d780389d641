import { describe, expect, it } from '@jest/globals';
import { allowed, importStates, unreachable } from '@downstream/kernel';
import { importFlow, isUnderWay, stoppedState } from './import-flow';

describe('importFlow', () => {
  it('reaches every state from the reading', () => expect(unreachable(importFlow, 'READING')).toEqual([]));

  it('touches records only after a check', () => {
    expect(importStates.filter((from) => allowed(importFlow, from).includes('COMMITTING'))).toEqual(['CHECKED']);
    expect(importStates.filter((from) => allowed(importFlow, from).includes('UNDOING'))).toEqual(['COMMITTED']);
  });

  it('can be left from every state in which somebody works, by a step that is drawn', () => {
    for (const state of importStates.filter(isUnderWay)) {
      expect(allowed(importFlow, state)).toContain(stoppedState(state));
    }
    expect(importStates.filter((state) => stoppedState(state) === undefined)).toEqual([
      'COMMITTED',
      'UNDONE',
      'CANCELLED',
    ]);
  });
});
