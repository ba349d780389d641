import { describe, expect, it } from '@jest/globals';
import { instant, systemContext, type TenantId } from '@downstream/kernel';
import { actOf, authorOf, isSecondPerson, withPerson } from './act';
import { anAct, person, systemAct } from './testing/index';

describe('actOf', () => {
  it('takes the caller as the server knows it', () => {
    const context = systemContext('importer', 'tenant' as TenantId, 'r');
    expect(actOf(context, instant(5))).toEqual({ actor: context.actor, at: instant(5) });
  });
});

describe('authorOf', () => {
  it('has the person, or null for a machine', () => {
    expect(authorOf(anAct({ person: 'ana' })).personId).toBe(person('ana'));
    expect(authorOf(systemAct()).personId).toBeNull();
  });
});

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
