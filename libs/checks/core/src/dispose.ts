import {
  dispositionReasons,
  dispositions,
  ok,
  refuse,
  step,
  type Disposition,
  type Instant,
  type PersonId,
  type RefusalCode,
  type Result,
} from '@downstream/kernel';
import { HIGH_BAND } from '@downstream/matching';
import { distinguishing, enoughFacts, FACTS_NEEDED, speakForThemselves } from './facts';
import { proposalOf, type Ballot, type Hit } from './hit';
import { hitFlow, isWaiting } from './hit-flow';

/**
 * What a vote means for the hold on the party (domain reference 6.2, product reference 9.4):
 * `PLACE` at the first vote for a true match on a list that lets nothing ship; `FINAL` when the second agrees;
 * `STAYS_UNTIL_RELEASED` when the second disagrees, for only two persons may release a hold; `NONE` when no hold is
 * concerned.
 */
export type HoldEffect = 'NONE' | 'PLACE' | 'FINAL' | 'STAYS_UNTIL_RELEASED';

/** What a vote led to. */
export interface Voted {
  readonly hit: Hit;
  /** What is now settled; `null` while the hit waits. */
  readonly disposition: Disposition | null;
  readonly hold: HoldEffect;
  /** Whether the second person disagreed, so that the proposal is withdrawn and the hit open again. */
  readonly withdrawn: boolean;
}

/**
 * Whether a disposition of this hit takes two people: a true match always does, and so does everything about a hit in
 * the high band or with an identifying number in common (domain reference 6.2), and a false positive of an entry that
 * has left its list, for it may rest on that alone.
 */
export const needsSecondPerson = ({ score, idMatch, gone }: Hit, disposition: Disposition): boolean =>
  disposition === 'TRUE_MATCH' || score >= HIGH_BAND || idMatch || (gone && disposition === 'FALSE_POSITIVE');

/** The reason that needs no other fact: the entry stands on its list no longer, as the hit itself says. */
export const DELISTED = 'FP-DELISTED';

const fits = ({ gone }: Hit, { disposition, reason }: Ballot): boolean =>
  (dispositionReasons[disposition] as readonly string[]).includes(reason) && (gone || reason !== DELISTED);

function whyNot(hit: Hit, personId: PersonId, disposition: Disposition): RefusalCode | null {
  if (!isWaiting(hit.state)) return 'HIT_ALREADY_SETTLED';
  if (proposalOf(hit)?.personId === personId) return 'HIT_NEEDS_ANOTHER_PERSON';
  return disposition === 'FALSE_POSITIVE' && hit.accountOwner === personId ? 'HIT_OWN_ACCOUNT' : null;
}

/** What a person may say of a hit now; `why` is the refusal he or she would get. */
export const choices = (
  hit: Hit,
  personId: PersonId,
): readonly { disposition: Disposition; allowed: boolean; why: RefusalCode | null; needsSecondPerson: boolean }[] =>
  dispositions.map((disposition) => {
    const why = whyNot(hit, personId, disposition);
    return {
      disposition,
      allowed: why === null,
      why,
      needsSecondPerson: hit.state !== 'PROPOSED' && needsSecondPerson(hit, disposition),
    };
  });

/**
 * Casts a vote on a hit. The first vote settles it where one person may, else it is a proposal. The second, by another
 * person, settles it when it says the same, and opens the hit again when it says anything else.
 *
 * A first vote for FALSE_POSITIVE needs two distinguishing facts, or one identifying number that conflicts, or that the
 * entry has left its list. A second
 * person who agrees rests on the proposer's facts and note; every other vote says why in a note, unless two facts with
 * their sources say it (product reference 8.1).
 * @param ballot its facts have gone through `sourced`
 * @param at when it is cast
 * @returns refusals `HIT_ALREADY_SETTLED`, `HIT_NEEDS_ANOTHER_PERSON`, `HIT_OWN_ACCOUNT`, `DISPOSITION_NEEDS_REASON`
 * (the reason code belongs to another disposition, or says that the entry is gone while it is not), `DISPOSITION_NEEDS_FACTS` and `DISPOSITION_NEEDS_NOTE`
 */
export function vote(hit: Hit, ballot: Ballot, at: Instant): Result<Voted> {
  const why = whyNot(hit, ballot.personId, ballot.disposition);
  if (why) return refuse(why, { state: hit.state });
  if (!fits(hit, ballot))
    return refuse('DISPOSITION_NEEDS_REASON', { allowed: dispositionReasons[ballot.disposition] });
  const proposal = proposalOf(hit);
  const bare = ballot.disposition === 'FALSE_POSITIVE' && ballot.reason !== DELISTED && !enoughFacts(ballot.facts);
  if (!proposal && bare) {
    return refuse('DISPOSITION_NEEDS_FACTS', { given: distinguishing(ballot.facts).length, needed: FACTS_NEEDED });
  }
  if (needsNote(ballot, proposal?.disposition) && (ballot.note ?? '').trim() === '') {
    return refuse('DISPOSITION_NEEDS_NOTE', { pointer: '/note' });
  }
  return proposal ? second(hit, proposal, ballot, at) : first(hit, ballot, at);
}

/** Whether a vote has to say why in words. @param proposed what waits for a second person, if anything does */
export const needsNote = (
  { disposition, facts }: Pick<Ballot, 'disposition' | 'facts'>,
  proposed: Disposition | undefined,
): boolean => disposition !== proposed && !(disposition === 'FALSE_POSITIVE' && speakForThemselves(facts));

function first(hit: Hit, ballot: Ballot, at: Instant): Result<Voted> {
  const proposed = needsSecondPerson(hit, ballot.disposition);
  return cast(hit, proposed ? 'PROPOSED' : ballot.disposition, ballot, at, {
    hold: ballot.disposition === 'TRUE_MATCH' && hit.stops ? 'PLACE' : 'NONE',
    withdrawn: false,
  });
}

function second(hit: Hit, proposal: Ballot, ballot: Ballot, at: Instant): Result<Voted> {
  const agrees = ballot.disposition === proposal.disposition;
  const held = proposal.disposition === 'TRUE_MATCH' && hit.stops;
  return cast(hit, agrees ? ballot.disposition : 'OPEN', ballot, at, {
    hold: held ? (agrees ? 'FINAL' : 'STAYS_UNTIL_RELEASED') : 'NONE',
    withdrawn: !agrees,
  });
}

function cast(
  hit: Hit,
  to: Hit['state'],
  ballot: Ballot,
  at: Instant,
  effect: Pick<Voted, 'hold' | 'withdrawn'>,
): Result<Voted> {
  const moved = step(hitFlow, hit.state, to);
  if (!moved.ok) return moved;
  const next: Hit = {
    ...hit,
    state: to,
    votes: [...hit.votes, { ...ballot, at }],
    round: effect.withdrawn ? hit.round + 1 : hit.round,
  };
  const settled = to === 'FALSE_POSITIVE' || to === 'TRUE_MATCH' || to === 'UNSURE';
  return ok({ hit: next, disposition: settled ? to : null, ...effect });
}
