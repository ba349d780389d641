import { type RightsFault, rightsFaults, rolesOfShell } from '@downstream/access/core';
import { type ApproverGrade, instant, type Instant, type Office, type Role, type Shell } from '@downstream/kernel';
import type { User } from './users.store';

/** What a person may do and until when, while it is being chosen. */
export interface Rights {
  readonly roles: readonly Role[];
  /** Approvers only. */
  readonly grade: ApproverGrade | '';
  /** Approvers only: the offices given by name. */
  readonly offices: readonly Office[];
  /** Last day of access as a calendar date; empty without an end. */
  readonly until: string;
  /** Whether the person imports public lists for the whole deployment. */
  readonly operator: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The calendar day of an instant where the reader is. */
export function dayOf(at: Instant | null): string {
  if (at === null) return '';
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last moment of a calendar day where the reader is; null without a day. */
export const endOfDay = (day: string): Instant | null => (day === '' ? null : instant(new Date(`${day}T23:59:59.999`)));

/** The rights a user has now. */
export const rightsOf = ({ roles, grade, offices, expiresAt, operator }: User): Rights => ({
  roles,
  grade: grade ?? '',
  offices,
  until: dayOf(expiresAt),
  operator,
});

/** The rights a new person of this shell starts with. */
export const noRights = (shell: Shell): Rights => ({
  roles: shell === 'audit' ? ['auditor'] : [],
  grade: '',
  offices: [],
  until: '',
  operator: false,
});

/** The same rights with a role given or taken; grade and offices go with the role approver. */
export function withRole(rights: Rights, role: Role, shell: Shell, given: boolean): Rights {
  const roles = rolesOfShell[shell].filter((one) => (one === role ? given : rights.roles.includes(one)));
  const asApprover = roles.includes('approver') ? {} : ({ grade: '', offices: [] } as const);
  return { ...rights, roles, ...asApprover };
}

/** What is wrong with them, by the rules of the room's core. */
export const faultsOf = (rights: Rights, at: Instant): readonly RightsFault[] =>
  rightsFaults({ ...rights, grade: rights.grade || null, partyId: null, expiresAt: endOfDay(rights.until) }, at).filter(
    (fault) => fault !== 'PARTY_MISSING',
  );

/** Whether two are the same. */
export const sameRights = (a: Rights, b: Rights): boolean =>
  a.grade === b.grade &&
  a.until === b.until &&
  a.operator === b.operator &&
  [...a.offices].sort().join() === [...b.offices].sort().join() &&
  [...a.roles].sort().join() === [...b.roles].sort().join();
