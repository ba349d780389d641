import { describe, expect, it } from '@jest/globals';
import { approverGrades, offices, roles, shells, type PartyId, type Result, type Role } from '@downstream/kernel';
import * as fc from 'fast-check';
import {
  checkRights,
  isWorkingAdmin,
  keepsAdmin,
  mayGrant,
  notOwn,
  rightsFaults,
  rolesOfShell,
  shellOf,
  type Account,
  type Rights,
} from './roles-rule';
import { anAccount, anAdmin, moment } from './testing/index';

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const party = 'party' as PartyId;
const rights = (facts: Partial<Rights>): Rights => ({
  roles: ['analyst'],
  grade: null,
  offices: [],
  partyId: null,
  expiresAt: null,
  ...facts,
});

describe('shellOf', () => {
  it.each<[readonly Role[], string | null]>([
    [['analyst'], 'desk'],
    [['analyst', 'approver', 'admin'], 'desk'],
    [['contact', 'signatory'], 'portal'],
    [['auditor'], 'audit'],
    [[], null],
    [['analyst', 'contact'], null],
    [['auditor', 'admin'], null],
  ])('%j: %s', (held, expected) => expect(shellOf(held)).toBe(expected));

  it('gives each role a shell, and each shell its roles', () => {
    expect(shells.flatMap((shell) => rolesOfShell[shell])).toEqual([...roles]);
    for (const shell of shells) for (const role of rolesOfShell[shell]) expect(shellOf([role])).toBe(shell);
  });
});

describe('checkRights', () => {
  it.each<[string, Partial<Rights>]>([
    ['an analyst', {}],
    ['an analyst who is admin too', { roles: ['analyst', 'admin'] }],
    ['an approver with a grade', { roles: ['approver'], grade: 'senior' }],
    [
      'the export control officer among the approvers',
      { roles: ['approver'], grade: 'director', offices: ['EXPORT_CONTROL_OFFICER'] },
    ],
    ['a contact of a distributor', { roles: ['contact'], partyId: party }],
    ['an auditor until a day', { roles: ['auditor'], expiresAt: moment(1) }],
    ['an analyst until a day', { expiresAt: moment(1) }],
  ])('takes %s', (_, facts) =>
    expect(checkRights(rights(facts), moment())).toEqual({ ok: true, value: rights(facts) }),
  );

  it.each<[string, Partial<Rights>, string[]]>([
    ['no role', { roles: [] }, ['NO_ROLE']],
    ['a role twice', { roles: ['analyst', 'analyst'] }, ['ROLE_TWICE']],
    ['desk and portal', { roles: ['analyst', 'contact'] }, ['SHELLS_MIXED']],
    ['auditor and admin', { roles: ['auditor', 'admin'], expiresAt: moment(1) }, ['SHELLS_MIXED']],
    ['an approver without a grade', { roles: ['approver'] }, ['GRADE_MISSING']],
    ['a grade without an approver', { grade: 'director' }, ['GRADE_WITHOUT_APPROVER']],
    ['an office without an approver', { offices: ['EXPORT_CONTROL_OFFICER'] }, ['OFFICE_WITHOUT_APPROVER']],
    [
      'an office twice',
      { roles: ['approver'], grade: 'senior', offices: ['EXPORT_CONTROL_OFFICER', 'EXPORT_CONTROL_OFFICER'] },
      ['OFFICE_TWICE'],
    ],
    ['a contact of nobody', { roles: ['contact'] }, ['PARTY_MISSING']],
    ['an analyst of a distributor', { partyId: party }, ['PARTY_NOT_FOR_STAFF']],
    ['an auditor for ever', { roles: ['auditor'] }, ['EXPIRY_MISSING']],
    ['a seat already over', { roles: ['auditor'], expiresAt: moment() }, ['EXPIRY_PAST']],
  ])('refuses %s', (_, facts, faults) => {
    expect(checkRights(rights(facts), moment())).toMatchObject({
      refusal: { code: 'ROLE_NOT_ALLOWED', details: { faults } },
    });
  });

  it('takes only accounts of one shell, with a grade exactly for approvers, offices for them alone and an end for auditors', () => {
    const any = fc.record({
      roles: fc.subarray([...roles]),
      grade: fc.option(fc.constantFrom(...approverGrades)),
      offices: fc.subarray([...offices]),
      partyId: fc.option(fc.constant(party)),
      expiresAt: fc.option(fc.integer({ min: -2, max: 2 }).map(moment)),
    });
    fc.assert(
      fc.property(any, (facts) => {
        const sound =
          shellOf(facts.roles) !== null &&
          (facts.grade !== null) === facts.roles.includes('approver') &&
          (facts.offices.length === 0 || facts.roles.includes('approver')) &&
          (facts.partyId !== null) === (shellOf(facts.roles) === 'portal') &&
          (!facts.roles.includes('auditor') || facts.expiresAt !== null) &&
          (facts.expiresAt === null || facts.expiresAt > moment());
        expect(rightsFaults(facts, moment()).length === 0).toBe(sound);
      }),
    );
  });
});

describe('keepsAdmin', () => {
  const adam = anAdmin();
  const eve = anAdmin('eve');
  const without: Partial<Account>[] = [{ roles: ['analyst'] }, { state: 'SUSPENDED' }, { expiresAt: moment() }];

  it.each(without)('refuses to leave a tenant without an admin: %j', (change) => {
    expect(code(keepsAdmin([adam, anAccount()], { ...adam, ...change }, moment()))).toBe('LAST_ADMIN');
    expect(code(keepsAdmin([adam, eve], { ...adam, ...change }, moment()))).toBe('ok');
  });

  it('does not count admins who cannot come in', () => {
    const others = [
      anAdmin('i', { state: 'INVITED' }),
      anAdmin('s', { state: 'SUSPENDED' }),
      anAdmin('x', { expiresAt: moment() }),
    ];
    expect(others.filter((account) => isWorkingAdmin(account, moment()))).toEqual([]);
    expect(code(keepsAdmin([adam, ...others], { ...adam, state: 'SUSPENDED' }, moment()))).toBe('LAST_ADMIN');
  });

  it('lets anything else change', () => {
    expect(code(keepsAdmin([adam, anAccount()], { ...anAccount(), state: 'SUSPENDED' }, moment()))).toBe('ok');
    expect(code(keepsAdmin([adam], { ...adam, roles: ['admin', 'analyst'] }, moment()))).toBe('ok');
  });

  it('does not forbid the first admin of a tenant that has none', () => {
    expect(code(keepsAdmin([anAccount()], { ...anAccount(), state: 'SUSPENDED' }, moment()))).toBe('ok');
  });

  it('leaves at least one where there was one, however often accounts change', () => {
    const change = fc.record({
      who: fc.constantFrom('adam', 'eve', 'ida'),
      roles: fc.constantFrom<readonly Role[]>(['admin'], ['analyst'], ['admin', 'analyst']),
      state: fc.constantFrom<Account['state']>('ACTIVE', 'SUSPENDED'),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let accounts: readonly Account[] = [adam, eve, anAccount('ida')];
        for (const { who, ...facts } of changes) {
          const target = accounts.find(({ id }) => id === anAccount(who).id) ?? adam;
          const kept = keepsAdmin(accounts, { ...target, ...facts }, moment());
          if (kept.ok) accounts = accounts.map((account) => (account.id === kept.value.id ? kept.value : account));
          expect(accounts.some((account) => isWorkingAdmin(account, moment()))).toBe(true);
        }
      }),
    );
  });
});

describe('notOwn', () => {
  it('keeps people from their own rights, through a second account too', () => {
    expect(code(notOwn(anAdmin(), anAdmin()))).toBe('OWN_ACCOUNT');
    expect(code(notOwn(anAdmin(), anAccount('second', { personId: anAdmin().personId })))).toBe('OWN_ACCOUNT');
    expect(code(notOwn(anAdmin(), anAccount()))).toBe('ok');
  });
});

describe('mayGrant', () => {
  const operator = anAdmin('olga', { operator: true });

  it('lets an operator give and take the grant', () => {
    expect(mayGrant(operator, null, true)).toEqual({ ok: true, value: true });
    expect(mayGrant(operator, anAccount('x', { operator: true }), false)).toEqual({ ok: true, value: false });
  });

  it('lets nobody else do either', () => {
    expect(code(mayGrant(anAdmin(), null, true))).toBe('OPERATOR_REQUIRED');
    expect(code(mayGrant(anAdmin(), anAccount(), true))).toBe('OPERATOR_REQUIRED');
    expect(code(mayGrant(anAdmin(), anAccount('x', { operator: true }), false))).toBe('OPERATOR_REQUIRED');
  });

  it('does not mind what stays as it is', () => {
    expect(code(mayGrant(anAdmin(), anAccount('x', { operator: true }), true))).toBe('ok');
    expect(code(mayGrant(anAdmin(), null, false))).toBe('ok');
  });
});
