import { doerOf, ok, refuse, step, type Act, type Doer, type Result } from '@downstream/kernel';
import { flagFlow } from './flag-flow';
import type { RedFlag, Settlement } from './red-flag';

/** Begins the inquiry into a flag, or into an upheld one anew; refusal `TRANSITION_NOT_ALLOWED`. */
export function inquire(flag: RedFlag): Result<RedFlag> {
  const next = step(flagFlow, flag.state, 'UNDER_INQUIRY');
  return next.ok ? ok({ ...flag, state: next.value, proposal: null, settled: null }) : next;
}

/**
 * Whether a settlement takes two people: everything by which a flag of severity 4 stops to hold, and every waiver
 * (domain reference 3.2). Upholding never does: one may stop, two restart.
 */
export const needsTwo = ({ severity }: Pick<RedFlag, 'severity'>, { to, waived }: Pick<Settlement, 'to' | 'waived'>) =>
  to !== 'UPHELD' && (severity === 4 || waived);

/** What came of a settlement: settled, or waiting for another person. */
export interface Settled {
  readonly flag: RedFlag;
  readonly waitsForSecond: boolean;
}

/**
 * Ends the inquiry into a flag, as far as one person may. The first of two makes a proposal; the second settles it with
 * {@link agree}, or gives it back with {@link disagree}.
 * @returns refusals `TRANSITION_NOT_ALLOWED`, `FLAG_NEEDS_PERSON` (a machine settles nothing), `REASON_REQUIRED`,
 * `FLAG_NEEDS_EVIDENCE` (explained by what the customer alone says), `FLAG_NEEDS_CONDITION`, `FLAG_NEEDS_EXPIRY` and
 * `FLAG_WAITS` (a proposal is there already)
 */
export function settle(flag: RedFlag, settlement: Settlement, act: Act): Result<Settled> {
  const next = step(flagFlow, flag.state, settlement.to);
  if (!next.ok) return next;
  if (act.actor.personId === undefined) return refuse('FLAG_NEEDS_PERSON');
  if (flag.proposal) return refuse('FLAG_WAITS');
  const fault = faultOf(settlement, act);
  if (fault) return fault;
  const by = doerOf(act);
  if (needsTwo(flag, settlement)) return ok({ flag: { ...flag, proposal: { settlement, by } }, waitsForSecond: true });
  return ok({ flag: settledBy(flag, settlement, [by]), waitsForSecond: false });
}

function faultOf({ to, reason, evidence, condition, waived, expiresOn }: Settlement, { at }: Act) {
  if (reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/reason' });
  if (to === 'RESOLVED' && !evidence.some(({ fromCustomer }) => !fromCustomer)) {
    return refuse('FLAG_NEEDS_EVIDENCE', { pointer: '/evidence' });
  }
  if (to === 'ACCEPTED_WITH_CONDITION' && !waived && (condition ?? '').trim() === '') {
    return refuse('FLAG_NEEDS_CONDITION', { pointer: '/condition' });
  }
  const past = expiresOn !== null && expiresOn < at.slice(0, 10);
  return past || (to === 'ACCEPTED_WITH_CONDITION' && expiresOn === null)
    ? refuse('FLAG_NEEDS_EXPIRY', { pointer: '/expiresOn' })
    : undefined;
}

const settledBy = (flag: RedFlag, settlement: Settlement, by: readonly Doer[]): RedFlag => ({
  ...flag,
  state: settlement.to,
  proposal: null,
  settled: { settlement, by },
});

function secondOf({ proposal }: RedFlag, act: Act) {
  if (!proposal) return refuse('FLAG_NOT_PROPOSED');
  const { personId } = act.actor;
  if (personId === undefined) return refuse('FLAG_NEEDS_PERSON');
  return personId === proposal.by.personId ? refuse('FLAG_NEEDS_ANOTHER_PERSON') : ok(proposal);
}

/** A second person agrees with what is proposed; refusals `FLAG_NOT_PROPOSED`, `FLAG_NEEDS_PERSON`, `FLAG_NEEDS_ANOTHER_PERSON`. */
export function agree(flag: RedFlag, act: Act): Result<RedFlag> {
  const proposal = secondOf(flag, act);
  if (!proposal.ok) return proposal;
  const { settlement, by } = proposal.value;
  return ok(settledBy(flag, settlement, [by, doerOf(act)]));
}

/** A second person does not agree: the flag is under inquiry as before. Refusals as of {@link agree}. */
export function disagree(flag: RedFlag, act: Act): Result<RedFlag> {
  const proposal = secondOf(flag, act);
  return proposal.ok ? ok({ ...flag, proposal: null }) : proposal;
}
