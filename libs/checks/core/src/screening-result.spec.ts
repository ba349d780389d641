import { describe, expect, it } from '@jest/globals';
import { hitStates } from '@downstream/kernel';
import fc from 'fast-check';
import { screeningResult } from './screening-result';
import { aRun, aScreening, idOf } from './testing';

const one = { list: 'ofac-sdn', versionId: idOf<string>(100) };
const newer = { list: 'ofac-sdn', versionId: idOf<string>(101) };
const two = { list: 'own', versionId: idOf<string>(200) };

describe('screeningResult', () => {
  it.each([
    ['a finished run, nothing found', {}, 'CLEAR', ['NO_OPEN_HITS']],
    ['every hit a false positive', { hits: ['FALSE_POSITIVE', 'FALSE_POSITIVE'] }, 'CLEAR', ['NO_OPEN_HITS']],
    ['no run', { run: null }, 'NOT_RUN', ['NEVER_RUN']],
    ['no list in force then or now', { run: aRun({ lists: [] }), listsInForce: [] }, 'NOT_RUN', ['NO_LIST_SEARCHED']],
    ['a party without anything to search for', { run: aRun({ notSearched: 1 }) }, 'NOT_RUN', ['NOTHING_TO_SEARCH']],
    ['a failed run', { run: aRun({ state: 'FAILED' }) }, 'ERROR', ['RUN_FAILED']],
    ['an open hit', { hits: ['FALSE_POSITIVE', 'OPEN'] }, 'POTENTIAL_MATCH', ['HITS_WAIT']],
    ['a proposed hit', { hits: ['PROPOSED'] }, 'POTENTIAL_MATCH', ['HITS_WAIT']],
    ['an unsure hit', { hits: ['UNSURE'] }, 'POTENTIAL_MATCH', ['HITS_UNSURE']],
    ['a true match', { hits: ['TRUE_MATCH', 'OPEN'] }, 'CONFIRMED_MATCH', ['TRUE_MATCH', 'HITS_WAIT']],
    ['a newer list version', { listsInForce: [newer] }, 'STALE', ['LIST_CHANGED']],
    ['a list that was not searched', { listsInForce: [one, two] }, 'STALE', ['LIST_NOT_SEARCHED']],
    ['a list no longer in force', { listsInForce: [] }, 'STALE', ['LIST_NOT_IN_FORCE']],
    ['a changed party', { subjectsFingerprint: 'changed' }, 'STALE', ['PARTY_CHANGED']],
    ['a newer method', { methodVersion: 'screening/2' }, 'STALE', ['METHOD_CHANGED']],
    [
      'a true match in an old run',
      { hits: ['TRUE_MATCH'], listsInForce: [newer] },
      'CONFIRMED_MATCH',
      ['TRUE_MATCH', 'LIST_CHANGED'],
    ],
    [
      'an open hit of an earlier run, the latest failed',
      { run: aRun({ state: 'FAILED' }), hits: ['OPEN'] },
      'POTENTIAL_MATCH',
      ['HITS_WAIT', 'RUN_FAILED'],
    ],
  ] as const)('%s', (_, facts, result, reasons) => {
    expect(screeningResult(aScreening(facts))).toEqual({ result, reasons });
  });

  it('is clear only when everything was checked as it is now and nothing is left to say', () => {
    const lists = fc.constantFrom([], [one], [newer], [two], [one, two], [newer, two]);
    const run = fc.option(
      fc.record({
        state: fc.constantFrom('DONE' as const, 'FAILED' as const),
        at: fc.constant(aRun().at),
        lists,
        methodVersion: fc.constantFrom('screening/1', 'screening/2'),
        subjectsFingerprint: fc.constantFrom('as-it-was', 'changed'),
      }),
    );
    const state = fc.record({
      run,
      hits: fc.array(fc.constantFrom(...hitStates), { maxLength: 3 }),
      listsInForce: lists,
      methodVersion: fc.constantFrom('screening/1', 'screening/2'),
      subjectsFingerprint: fc.constantFrom('as-it-was', 'changed'),
    });
    let clear = 0;
    fc.assert(
      fc.property(state, (now) => {
        const { result, reasons } = screeningResult(now);
        expect(reasons.length).toBeGreaterThan(0);
        if (result !== 'CLEAR') return;
        clear++;
        expect(now.run?.state).toBe('DONE');
        expect(now.run?.lists.length).toBeGreaterThan(0);
        expect(now.run?.lists.map(({ list }) => list).sort()).toEqual(now.listsInForce.map(({ list }) => list).sort());
        for (const { versionId } of now.listsInForce)
          expect(now.run?.lists.map((l) => l.versionId)).toContain(versionId);
        expect(now.run?.methodVersion).toBe(now.methodVersion);
        expect(now.run?.subjectsFingerprint).toBe(now.subjectsFingerprint);
        expect(now.hits.filter((hit) => hit !== 'FALSE_POSITIVE')).toEqual([]);
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(clear).toBeGreaterThan(0);
  });
});
