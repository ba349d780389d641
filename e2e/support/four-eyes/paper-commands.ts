import type { Ballot } from '@downstream/checks/core';
import {
  addParty,
  moveTo,
  raiseTier as raiseDistributorTier,
  removeParty,
  revise,
  suspend,
  type Act,
  type Hold,
} from '@downstream/distributors/core';
import { anOwner, idOf } from '@downstream/distributors/core/testing';
import type {
  ApprovalCondition,
  ApproverGrade,
  HitId,
  HoldId,
  Office,
  PartyId,
  RefusalGround,
  RiskTier,
} from '@downstream/kernel';
import { raiseTier, start } from '@downstream/reviews/core';
import type { Settlement } from '@downstream/risk/core';
import type { PaperCase } from './paper-case';

/** What an account is that acts, as far as a signature asks. */
export interface Seat {
  readonly grade: ApproverGrade | null;
  readonly offices: readonly Office[];
}

/** What a command is sent: fields by the schema of its route, which are read one by one. */
type Fields = Readonly<Record<string, unknown>>;
type Play = (on: PaperCase, act: Act, params: Fields, body: Fields, seat: Seat) => boolean;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const ballot = (body: Fields): Omit<Ballot, 'personId'> => ({
  disposition: body['disposition'] as Ballot['disposition'],
  reason: body['reason'] as Ballot['reason'],
  note: (body['note'] as string | null | undefined) ?? null,
  facts: (body['facts'] as Ballot['facts'] | null | undefined) ?? [],
  months: (body['months'] as number | null | undefined) ?? null,
});

const outcomes = {
  APPROVE: 'APPROVED',
  APPROVE_WITH_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
  REJECT: 'REJECTED',
} as const;
type Decision = keyof typeof outcomes;

/** The commands that lead to an approval, each by what the core of its room makes of it. */
export const playedOnPaper: Readonly<Record<string, Play>> = {
  reviseDistributor: (on, act) =>
    on.recorded(revise(on.distributor, { website: `https://${on.next()}.example` }, act), act, 'REVISED'),
  addParty: (on, act, _, { kind }) => {
    const party = anOwner({ id: idOf<PartyId>(`party ${on.next()}`), dateOfBirth: null, nationality: null });
    const facts = { ...party, kind: kind as typeof party.kind, share: { kind: 'PERCENT', percent: 1 } as const };
    return on.recorded(addParty(on.distributor, facts, act), act, 'PARTY_ADDED');
  },
  removeParty: (on, act, { partyId }) =>
    on.recorded(removeParty(on.distributor, partyId as PartyId, act), act, 'PARTY_REMOVED'),
  submitDistributor: (on, act) => on.submits(act),
  submitPortalAnswers: (on, act) => on.submits({ ...act, partyId: idOf<PartyId>('distributor') }),
  askCorrections: (on, act) => on.moved(moveTo(on.distributor, 'REGISTERING', act, 'Which city?')),
  placeHold: (on, act, _, { basis, reason }) => on.holdPlaced(basis as Hold['basis'], text(reason), act),
  voteHoldRelease: (on, act, { id }, { reason }) => on.holdVoted(id as HoldId, text(reason), act),
  suspendDistributor: (on, act, _, { reason }) => on.moved(suspend(on.distributor, text(reason), act)),
  voteReinstatement: (on, act, _, { reason }) => on.restartVoted(text(reason), act),
  openReview: (on, act) => on.opens(act, 'EVENT_DRIVEN'),
  takeReview: (on, act) =>
    act.actor.personId !== undefined && on.worked((review) => start(review, act), act, 'REVIEW_WORKED'),
  raiseTier: (on, act, _, { tier, reason }) => {
    const raised = raiseDistributorTier(on.distributor, tier as RiskTier, act);
    if (!on.worked((review) => raiseTier(review, tier as RiskTier, text(reason), act), act, 'TIER_RAISED'))
      return false;
    on.recorded(raised, act, 'TIER_RAISED');
    return true;
  },
  recommend: (on, act, _, { decision, note, conditions, grounds }) => {
    const outcome = outcomes[decision as Decision];
    const tied = (conditions as ApprovalCondition[] | undefined) ?? [];
    const refused = (grounds as RefusalGround[] | undefined) ?? [];
    const because = refused.length > 0 && { grounds: refused };
    return on.recommends({ outcome, reason: text(note), conditions: tied, ...because }, act);
  },
  sign: (on, act, _, { decision, snapshotHash, note, grounds }, seat) => {
    const approval =
      on.review?.recommendation?.outcome === 'APPROVED_WITH_CONDITIONS' ? 'APPROVED_WITH_CONDITIONS' : 'APPROVED';
    const outcome = decision === 'REJECT' ? 'REJECTED' : approval;
    const own = { grounds: (grounds as RefusalGround[] | undefined) ?? [] };
    const reason = (note as string | undefined) ?? null;
    return on.signs({ outcome, reason, seen: text(snapshotHash), ...own, ...seat }, act);
  },
  returnReview: (on, act, _, { reason }, { grade }) => on.returns(text(reason), grade, act),
  voteHit: (on, act, { id }, body) => on.hitVoted(id as HitId, ballot(body), act),
  voteHits: (on, act, _, body) =>
    (body['hits'] as readonly (Fields & { id: HitId })[])
      .map((one) => on.hitVoted(one.id, ballot({ ...body, ...one }), act))
      .includes(true),
  runScreening: (on, act) => on.screens(act),
  inquireFlag: (on, act, { id }) => on.flags.inquires(text(id), act),
  settleFlag: (on, act, { id }, body) => on.flags.settles(text(id), body as unknown as Settlement, act),
  secondFlag: (on, act, { id }, { agree }) => on.flags.seconds(text(id), agree === true, act),
  sendPortalAppeal: (on, act) => on.distributor.state === 'REJECTED' && on.opens(act, 'EVENT_DRIVEN'),
};

/** What no person asks for: jobs, lists that change, what a distributor follows. */
export const jobsOnPaper: Readonly<Record<string, (on: PaperCase, machine: Act) => boolean>> = {
  screening: (on, machine) => on.screens(machine),
  openReview: (on, machine) => on.opens(machine, 'ONBOARDING'),
  followReview: (on, machine) => on.follows(machine),
  listChanged: (on) => (on.list += 1) > 0,
  weakHit: (on) => on.found(0.85),
  strongHit: (on) => on.found(0.95),
  mildFlag: (on, { at }) => on.flags.raised(2, at),
  graveFlag: (on, { at }) => on.flags.raised(4, at),
};
