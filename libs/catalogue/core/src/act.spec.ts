import { describe, expect, it } from '@jest/globals';
import { isSecondPerson, withPerson } from './act';
import { anAct, person, systemAct } from './testing/index';

describe('withPerson', () => {
  it('keeps each person once, and no machine', () => {
    const once = withPerson([], anAct({ person: 'ana' }));
    expect(withPerson(once, anAct({ person: 'ana', account: 'other' }))).toEqual([person('ana')]);
    expect(withPerson(once, systemAct())).toEqual([person('ana')]);
    expect(withPerson(once, anAct({ person: 'ben' }))).toEqual([person('ana'), person('ben')]);
  });
});

describe('isSecondPerson', () => {
  it.each([
    ['somebody else', anAct({ person: 'ben' }), true],
    ['the same person', anAct({ person: 'ana' }), false],
    ['another account of the same person', anAct({ person: 'ana', account: 'other' }), false],
    ['a key of the same person', anAct({ person: 'ana', account: 'erp', kind: 'key' }), false],
    ['a machine', systemAct(), false],
  ])('%s', (_, act, second) => {
    expect(isSecondPerson([person('ana')], act)).toBe(second);
  });
});
