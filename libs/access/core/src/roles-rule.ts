import {
  deskRoles,
  ok,
  portalRoles,
  refuse,
  type ApproverGrade,
  type Instant,
  type Office,
  type PartyId,
  type PersonId,
  type Result,
  type Role,
  type Shell,
  type UserId,
  type UserState,
} from '@downstream/kernel';

/** What an account may do and for how long, as far as the rules here ask. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly grade: ApproverGrade | null;
  /** Offices the tenant has given to the account by name. */
  readonly offices: readonly Office[];
  /** The distributor a portal user belongs to. */
  readonly partyId: PartyId | null;
  /** Until when the account may be used; `null` without an end. */
  readonly expiresAt: Instant | null;
}

/** An account as administration sees it. */
export interface Account extends Rights {
  readonly id: UserId;
  readonly personId: PersonId;
  readonly state: UserState;
  readonly operator: boolean;
}

const shellOfRole = (role: Role): Shell => {
  if (role === 'auditor') return 'audit';
  return (portalRoles as readonly Role[]).includes(role) ? 'portal' : 'desk';
};

/** The shell the roles belong to; `null` without roles or with roles of several. */
export function shellOf(roles: readonly Role[]): Shell | null {
  const [first, ...others] = new Set(roles.map(shellOfRole));
  return first !== undefined && others.length === 0 ? first : null;
}

/** Something wrong with an account's rights. */
export type RightsFault =
  | 'NO_ROLE'
  | 'ROLE_TWICE'
  | 'SHELLS_MIXED'
  | 'GRADE_MISSING'
  | 'GRADE_WITHOUT_APPROVER'
  | 'OFFICE_WITHOUT_APPROVER'
  | 'OFFICE_TWICE'
  | 'PARTY_MISSING'
  | 'PARTY_NOT_FOR_STAFF'
  | 'EXPIRY_MISSING'
  | 'EXPIRY_PAST';

/** Everything wrong with these rights at an instant. */
export function rightsFaults(
  { roles, grade, offices, partyId, expiresAt }: Rights,
  at: Instant,
): readonly RightsFault[] {
  const shell = shellOf(roles);
  const approver = roles.includes('approver');
  const faults: (RightsFault | false)[] = [
    roles.length === 0 && 'NO_ROLE',
    new Set(roles).size < roles.length && 'ROLE_TWICE',
    roles.length > 0 && shell === null && 'SHELLS_MIXED',
    approver && grade === null && 'GRADE_MISSING',
    !approver && grade !== null && 'GRADE_WITHOUT_APPROVER',
    !approver && offices.length > 0 && 'OFFICE_WITHOUT_APPROVER',
    new Set(offices).size < offices.length && 'OFFICE_TWICE',
    shell === 'portal' && partyId === null && 'PARTY_MISSING',
    shell !== 'portal' && partyId !== null && 'PARTY_NOT_FOR_STAFF',
    roles.includes('auditor') && expiresAt === null && 'EXPIRY_MISSING',
    expiresAt !== null && expiresAt <= at && 'EXPIRY_PAST',
  ];
  return faults.filter((fault) => fault !== false);
}

/**
 * An account has roles of one shell only; an approver has exactly one grade and nobody else has any, nor an
 * office; portal users
 * belong to one distributor; an auditor's seat ends.
 * @returns refusal `ROLE_NOT_ALLOWED` with the faults
 */
export function checkRights<R extends Rights>(rights: R, at: Instant): Result<R> {
  const faults = rightsFaults(rights, at);
  return faults.length > 0 ? refuse('ROLE_NOT_ALLOWED', { faults }) : ok(rights);
}

/** Whether the account administers its tenant now. */
export const isWorkingAdmin = ({ roles, state, expiresAt }: Account, at: Instant): boolean =>
  roles.includes('admin') && state === 'ACTIVE' && (expiresAt === null || expiresAt > at);

/**
 * A tenant keeps at least one working admin.
 * @param accounts all accounts of the tenant as they are
 * @param changed the account as it would be
 * @returns refusal `LAST_ADMIN` when the change would leave none where there was one
 */
export function keepsAdmin(accounts: readonly Account[], changed: Account, at: Instant): Result<Account> {
  const before = accounts.filter((account) => isWorkingAdmin(account, at));
  const others = before.filter(({ id }) => id !== changed.id);
  return before.length === 0 || others.length > 0 || isWorkingAdmin(changed, at) ? ok(changed) : refuse('LAST_ADMIN');
}

/** Nobody gives or takes rights of their own, through whichever account: refusal `OWN_ACCOUNT`. */
export const notOwn = <A extends Pick<Account, 'personId'>>(admin: Pick<Account, 'personId'>, target: A): Result<A> =>
  admin.personId === target.personId ? refuse('OWN_ACCOUNT') : ok(target);

/**
 * The grant `operator` reaches beyond the tenant, so only an operator gives or takes it: refusal `OPERATOR_REQUIRED`.
 * @param target the account before, or `null` for a new one
 */
export const mayGrant = (
  admin: Pick<Account, 'operator'>,
  target: Pick<Account, 'operator'> | null,
  operator: boolean,
): Result<boolean> =>
  (target?.operator ?? false) !== operator && !admin.operator ? refuse('OPERATOR_REQUIRED') : ok(operator);

/** The roles one account may combine, by shell. */
export const rolesOfShell: Readonly<Record<Shell, readonly Role[]>> = {
  desk: deskRoles,
  portal: portalRoles,
  audit: ['auditor'],
};
