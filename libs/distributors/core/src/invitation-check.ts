import type { DistributorState, InvitationFinding, UserState } from '@downstream/kernel';

/** What is known when somebody is about to be invited. */
export interface PlannedInvitation {
  readonly name: string;
  readonly email: string;
  readonly state: DistributorState;
  /** The account of this address with this distributor, where there is one. */
  readonly account: UserState | null;
  /** Whether somebody of the maker has this address. */
  readonly ofDesk: boolean;
  /** Whether anybody can have a mailbox at the address's domain. */
  readonly freeMail: boolean;
  /** Whether the domain is that of the website; `null` where that cannot be told. */
  readonly ofWebsite: boolean | null;
}

const blocking: readonly InvitationFinding[] = ['NO_NAME', 'NO_EMAIL', 'CLOSED', 'ACCOUNT_BARRED'];

/** Whether an invitation is refused with this finding; all others are worth a look and no more. */
export const isBlocking = (finding: InvitationFinding): boolean => blocking.includes(finding);

const judged: readonly DistributorState[] = ['SUBMITTED', 'SCREENING', 'IN_REVIEW', 'PENDING_APPROVAL'];
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Everything there is to say of an invitation before it is sent, what blocks it first. */
export function findingsOf(plan: PlannedInvitation): readonly InvitationFinding[] {
  const hasEmail = EMAIL.test(plan.email.trim());
  const found: readonly (readonly [InvitationFinding, boolean])[] = [
    ['NO_NAME', plan.name.trim() === ''],
    ['NO_EMAIL', !hasEmail],
    ['CLOSED', plan.state === 'TERMINATED'],
    ['ACCOUNT_BARRED', plan.account === 'SUSPENDED'],
    ['DESK_ADDRESS', plan.ofDesk],
    ['ALREADY_INVITED', plan.account === 'INVITED' || plan.account === 'ACTIVE'],
    ['ALREADY_SUBMITTED', judged.includes(plan.state)],
    ['FREE_MAIL', hasEmail && plan.freeMail],
    ['OTHER_DOMAIN', hasEmail && !plan.freeMail && plan.ofWebsite === false],
  ];
  return found.flatMap(([finding, holds]) => (holds ? [finding] : []));
}
