import { describe, expect, it } from '@jest/globals';
import { deploymentGrants, deskRoles, portalRoles, roles, type Role } from '@downstream/kernel';
import * as fc from 'fast-check';
import { neverByKey, permissions, permissionsOf, rolePermissions, scopesFor, type Permission } from './permissions';

const may = (role: Role): readonly Permission[] => [...permissionsOf([role])];
const holders = (permission: Permission): readonly Role[] => roles.filter((role) => may(role).includes(permission));
const someRoles = fc.subarray([...roles]);

describe('rolePermissions', () => {
  it('give every permission to somebody, list:import only by the grant', () => {
    expect(permissions.filter((permission) => holders(permission).length === 0)).toEqual(['list:import']);
  });

  it.each<[Permission, readonly Role[]]>([
    ['item:write', ['analyst']],
    ['item:approve', ['analyst', 'approver']],
    ['item:export', ['analyst', 'approver']],
    ['distributor:export', ['analyst', 'approver', 'admin']],
    ['answer:read', ['analyst', 'approver']],
    ['answer:correct', ['analyst']],
    ['portal:speak', ['contact']],
    ['portal:sign', ['contact', 'signatory']],
    ['statement:read', ['analyst', 'approver']],
    ['statement:ask', ['analyst']],
    ['statement:decide', ['analyst', 'approver']],
    ['review:sign', ['approver']],
    ['monitoring:read', ['analyst', 'approver']],
    ['monitoring:triage', ['analyst', 'approver']],
    ['review:recommend', ['analyst']],
    ['distributor:submit', ['analyst']],
    ['hit:vote', ['analyst', 'approver']],
    ['hit:read', ['analyst', 'approver']],
    ['check:read', ['analyst', 'approver']],
    ['check:settle', ['analyst', 'approver']],
    ['document:read', ['analyst', 'approver']],
    ['document:write', ['analyst']],
    ['hold:release', ['analyst', 'approver']],
    ['own-list:manage', ['analyst', 'approver']],
    ['ownership:say', ['analyst', 'approver']],
    ['user:read', ['admin']],
    ['user:manage', ['admin']],
    ['key:manage', ['admin']],
    ['tenant:manage', ['admin']],
    ['audit:read', ['auditor']],
    ['audit:export', ['auditor']],
    ['portal:own', portalRoles],
    ['notice:own', deskRoles],
    ['view:own', deskRoles],
    ['view:share', ['analyst', 'approver', 'admin']],
    ['profile:own', roles],
  ])('%s belongs to %j', (permission, expected) => expect(holders(permission)).toEqual(expected));

  it('let the admin decide nothing and see no check', () => {
    expect(may('admin').filter((permission) => /^(hit|check|review|hold|audit):/.test(permission))).toEqual([]);
  });

  it('keep checks, hits and reviews from those who talk to the distributor', () => {
    const told = (role: Role) => may(role).filter((permission) => /^(hit|check|review):/.test(permission));
    expect((['logistics', 'sponsor', ...portalRoles] as const).flatMap(told)).toEqual([]);
  });

  it('keep portal and audit room out of the desk', () => {
    const desk = new Set<Permission>(deskRoles.flatMap(may).filter((permission) => permission !== 'profile:own'));
    expect(([...portalRoles, 'auditor'] as const).flatMap(may).filter((permission) => desk.has(permission))).toEqual(
      [],
    );
  });

  it('name nothing twice and nothing unknown', () => {
    for (const role of roles) expect(new Set(rolePermissions[role]).size).toBe(may(role).length);
  });
});

describe('permissionsOf', () => {
  it('is nothing for nobody', () => expect([...permissionsOf([])]).toEqual([]));

  it('gives an operator the lists and no right in a tenant', () => {
    expect([...permissionsOf([], ['operator'])]).toEqual(['list:read', 'list:import']);
  });

  it('adds up, in one order, whatever the order of roles', () => {
    fc.assert(
      fc.property(someRoles, fc.subarray([...deploymentGrants]), (held, grants) => {
        const all = [...permissionsOf(held, grants)];
        expect(all).toEqual([...permissionsOf([...held].reverse(), grants)]);
        expect(all).toEqual(permissions.filter((permission) => all.includes(permission)));
        for (const role of held) for (const permission of may(role)) expect(all).toContain(permission);
      }),
    );
  });
});

describe('scopesFor', () => {
  it('is never more than the maker holds, and never a vote, a signature or a right to give rights', () => {
    fc.assert(
      fc.property(someRoles, (held) => {
        const own = permissionsOf(held, ['operator']);
        for (const scope of scopesFor(own)) {
          expect(own.has(scope)).toBe(true);
          expect(['review:sign', 'hit:vote', 'user:manage', 'key:manage']).not.toContain(scope);
          expect(neverByKey).not.toContain(scope);
        }
      }),
    );
  });

  it('leaves an admin something to give', () => {
    expect(scopesFor(permissionsOf(['admin']))).toEqual([
      'distributor:read',
      'distributor:export',
      'list:read',
      'user:read',
    ]);
  });
});
