import { instant, type ActorId, type Act, type Instant, type PersonId } from '@downstream/kernel';
import { raise } from '../flags/keep-flags';
import type { FlagEvidence, RaisedFlag, RedFlag, Settlement } from '../flags/red-flag';

/** Monday 23 November 2026, 09:00 UTC, plus so many days. */
export const day = (days = 0): Instant => instant(Date.UTC(2026, 10, 23 + days, 9));

/** A deed of the person of that name; `null` is a machine. */
export const actBy = (name: string | null, at = day()): Act =>
  name === null
    ? { actor: { kind: 'system', id: 'system risk' as ActorId }, at }
    : { actor: { kind: 'user', id: `user ${name}` as ActorId, personId: `person ${name}` as PersonId }, at };

/** A flag as a rule raises it: free mail, of severity 2, unless you say otherwise. */
export const aRaised = (flag: Partial<RaisedFlag> = {}): RaisedFlag => ({
  rule: 'RF-10',
  version: 1,
  class: 'party',
  severity: 2,
  weight: 4,
  variant: false,
  sentence: { key: 'RF-10', params: {} },
  inputs: [{ key: 'party.mailbox', value: 'FREE_MAIL', source: 'K08', asOf: '2026-11-20' }],
  ...flag,
});

/** A kept flag, raised on the 23rd. */
export const aFlag = (flag: Partial<RedFlag> = {}): RedFlag => ({ ...raise(aRaised(), day()), ...flag });

/** Evidence that a register gave. */
export const someEvidence = (evidence: Partial<FlagEvidence> = {}): FlagEvidence => ({
  fromCustomer: false,
  grade: 'B',
  source: 'company register',
  says: 'The company has a mail domain of its own since 2019.',
  document: null,
  obtainedOn: '2026-11-20',
  ...evidence,
});

/** An explanation with evidence from outside. */
export const aSettlement = (settlement: Partial<Settlement> = {}): Settlement => ({
  to: 'RESOLVED',
  reason: 'The free mailbox is the owner’s; orders come from the company’s own.',
  evidence: [someEvidence()],
  condition: null,
  waived: false,
  expiresOn: null,
  ...settlement,
});
