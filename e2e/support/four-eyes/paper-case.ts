import { createHash } from 'node:crypto';
import { vote, type Ballot, type Hit } from '@downstream/checks/core';
import {
  isApproved,
  moveTo,
  place,
  submit,
  voteRelease,
  voteRestart,
  type Act,
  type Distributor,
  type Hold,
} from '@downstream/distributors/core';
import { aDistributor, idOf, minute } from '@downstream/distributors/core/testing';
import type {
  HitId,
  HoldId,
  Instant,
  ListVersionId,
  PartyId,
  PersonId,
  Result,
  ReviewId,
  RiskTier,
} from '@downstream/kernel';
import {
  canonicalText,
  decisionKind,
  defaultMatrix,
  isDecided,
  materialDifferences,
  open,
  recommend,
  returnReview,
  screenedAt,
  sign,
  slotsFor,
  submitForApproval,
  takeSnapshot,
  type CaseContribution,
  type CaseDeed,
  type DecisionSnapshot,
  type Proposal,
  type Review,
  type SigningIntent,
} from '@downstream/reviews/core';
import type { Happening } from './oracle';
import { PaperFlags } from './paper-flags';
import { judgedHitsOf, judgedOf, openPoints, pointsOf, type PaperScreening } from './paper-screening';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const about = idOf<PartyId>('distributor');
const NOTE = 'It was looked into';

/**
 * One distributor's case on paper: the cores with nothing around them, in which anybody may try anything. What happened
 * is told as it happens: who asked for what, and whether it was granted; never what the cores keep of it.
 */
export class PaperCase {
  readonly log: Happening[] = [];
  distributor: Distributor;
  review: Review | null = null;
  hits: Hit[] = [];
  holds: Hold[] = [];
  readonly flags = new PaperFlags(
    (what) => this.log.push(what),
    (personId, at) => {
      this.shares.push({ personId, deed: 'EVIDENCE_GIVEN', at });
      this.tell(personId, 'EVIDENCE_GIVEN');
    },
  );
  /** The list version in force. */
  list = 1;
  private frozen: DecisionSnapshot | null = null;
  private shares: CaseContribution[] = [];
  private run: PaperScreening['run'] = null;
  private count = 0;

  constructor(tier: RiskTier) {
    this.distributor = { ...aDistributor({ state: 'REGISTERING' }), tier };
    this.tell(this.distributor.registered.personId, 'REGISTERED');
  }

  next = (): number => (this.count += 1);

  private tell(person: PersonId | null | undefined, deed: string): void {
    if (person) this.log.push({ kind: 'SHARE', about, person, deed });
  }

  /** Keeps a change of the distributor's facts. */
  recorded(result: Result<Distributor>, { actor }: Act, deed: string): boolean {
    if (!result.ok || result.value === this.distributor) return false;
    this.distributor = result.value;
    this.tell(actor.personId, deed);
    return true;
  }

  /** Keeps a step of the distributor in which nobody has a share. */
  moved(result: Result<Distributor>): boolean {
    const before = this.distributor.state;
    if (!result.ok) return false;
    this.distributor = result.value;
    if (this.distributor.state === 'SUSPENDED' && before !== 'SUSPENDED')
      this.log.push({ kind: 'STOPPED', what: 'suspension' });
    return true;
  }

  submits(act: Act): boolean {
    if (!this.moved(submit(this.distributor, act))) return false;
    this.log.push({ kind: 'SUBMITTED', about, person: act.actor.personId ?? null });
    if (this.review && !isDecided(this.review.state)) {
      this.review = { ...this.review, signatures: [] };
      this.log.push({ kind: 'ROUND', review: this.review.id });
    }
    return true;
  }

  holdPlaced(basis: Hold['basis'], reason: string, act: Act): boolean {
    const facts = { id: idOf<HoldId>(`hold ${this.next()}`), distributorId: this.distributor.id, cause: null };
    const placed = place({ ...facts, basis, reason }, act);
    if (placed.ok) this.holds.push(placed.value);
    return placed.ok;
  }

  holdVoted(id: HoldId, reason: string, act: Act): boolean {
    const hold = this.holds.find((one) => one.id === id);
    const voted = hold && voteRelease(hold, reason, act);
    if (!voted?.ok) return false;
    this.holds = this.holds.map((one) => (one.id === id ? voted.value : one));
    this.log.push({ kind: 'VOTED', on: `hold ${id}`, person: act.actor.personId ?? null });
    if (voted.value.releasedAt !== null) this.log.push({ kind: 'LET_GO', what: `hold ${id}`, votes: 2 });
    return true;
  }

  restartVoted(reason: string, act: Act): boolean {
    const voted = voteRestart(this.distributor, reason, act);
    if (!this.moved(voted)) return false;
    this.log.push({ kind: 'VOTED', on: 'suspension', person: act.actor.personId ?? null });
    if (this.distributor.suspension === null) this.log.push({ kind: 'LET_GO', what: 'suspension', votes: 2 });
    return true;
  }

  /** A candidate that the list has; the strong ones need two persons. */
  found(score: number): boolean {
    if (this.hits.length >= 2) return false;
    const id = idOf<HitId>(`hit ${this.next()}`);
    const hit: Hit = {
      id,
      state: 'OPEN',
      score,
      idMatch: false,
      stops: true,
      accountOwner: null,
      gone: false,
      votes: [],
      round: 1,
    };
    this.hits = [...this.hits, hit];
    return true;
  }

  hitVoted(id: HitId, ballot: Omit<Ballot, 'personId'>, { actor, at }: Act): boolean {
    const hit = this.hits.find((one) => one.id === id);
    if (!hit || actor.personId === undefined || actor.kind !== 'user') return false;
    const voted = vote(hit, { ...ballot, personId: actor.personId }, at);
    if (!voted.ok) return false;
    this.hits = this.hits.map((one) => (one.id === id ? voted.value.hit : one));
    this.shares.push({ personId: actor.personId, deed: 'HIT_VOTED', at });
    this.tell(actor.personId, 'HIT_VOTED');
    this.log.push({ kind: 'VOTED', on: `hit ${id} ${hit.round} ${ballot.disposition}`, person: actor.personId });
    const strong = hit.score >= 0.92 || ballot.disposition === 'TRUE_MATCH';
    if (voted.value.disposition)
      this.log.push({ kind: 'LET_GO', what: `hit ${id} ${hit.round} ${ballot.disposition}`, votes: strong ? 2 : 1 });
    return true;
  }

  /** Searches the list: by a person, who has a share in it, or by a machine. */
  screens({ actor, at }: Act): boolean {
    if (['DRAFT', 'INVITED', 'REGISTERING'].includes(this.distributor.state)) return false;
    this.run = { at, list: this.list, parties: JSON.stringify(this.distributor.parties) };
    this.log.push({ kind: 'SCREENED', about, at });
    if (actor.personId) {
      this.shares.push({ personId: actor.personId, deed: 'CHECK_RUN', at });
      this.tell(actor.personId, 'CHECK_RUN');
    }
    for (const to of ['SCREENING', 'IN_REVIEW'] as const) {
      const next = moveTo(this.distributor, to, act0(at));
      if (next.ok) this.distributor = next.value;
    }
    return true;
  }

  opens(act: Act, kind: Review['kind']): boolean {
    if (['REGISTERING', 'SUBMITTED', 'SCREENING', 'TERMINATED'].includes(this.distributor.state)) return false;
    const id = idOf<ReviewId>(`review ${this.next()}`);
    const facts = { id, distributorId: this.distributor.id, kind, tier: this.distributor.tier ?? 'HIGH' };
    const opened = open(facts, this.review ? [this.review] : [], act);
    if (!opened.ok) return false;
    this.review = opened.value;
    this.frozen = null;
    this.tell(act.actor.personId, 'REVIEW_OPENED');
    const back = moveTo(this.distributor, 'IN_REVIEW', act, NOTE);
    if (back.ok && this.distributor.state !== 'PENDING_APPROVAL') this.distributor = back.value;
    return true;
  }

  /** Keeps a change of the review. */
  worked(work: (review: Review) => Result<Review>, { actor }: Act, deed: CaseDeed): boolean {
    const worked = this.review && work(this.review);
    if (!worked?.ok || worked.value === this.review) return false;
    this.review = worked.value;
    this.tell(actor.personId, deed);
    return true;
  }

  recommends(proposal: Proposal, act: Act): boolean {
    const { review } = this;
    if (!review) return false;
    const points = pointsOf(this.screening(), this.flags.judged(), this.distributor, review.afterKnockOut, act.at);
    const snapshot = this.picture(review, proposal, act.at);
    const hash = sha256(canonicalText(snapshot));
    if (!this.worked((one) => recommend(one, proposal, points, hash, act), act, 'RECOMMENDED')) return false;
    this.frozen = snapshot;
    const { outcome } = proposal;
    const open_ = [...openPoints(this.screening()), ...this.flags.open()];
    this.log.push({ kind: 'RECOMMENDED', about, review: review.id, outcome, snapshot: hash, open: open_ });
    const laid = this.review && submitForApproval(this.review, act);
    if (laid?.ok) this.review = laid.value;
    return true;
  }

  returns(reason: string, grade: SigningIntent['grade'], act: Act): boolean {
    const returned = this.review && returnReview(this.review, reason, grade, act);
    if (!returned?.ok) return false;
    this.review = returned.value;
    this.log.push({ kind: 'ROUND', review: returned.value.id });
    return true;
  }

  signs(intent: SigningIntent, act: Act): boolean {
    const { review, frozen } = this;
    if (!review?.recommendation || !frozen) return false;
    const { by: _, snapshot: __, ...proposal } = review.recommendation;
    const signed = sign(
      review,
      intent,
      {
        matrix: defaultMatrix,
        contributions: [...this.distributor.contributions, ...this.shares],
        changedSince: materialDifferences(frozen, this.picture(review, proposal, act.at)),
        screenedAt: screenedAt(judgedOf(this.screening())),
      },
      act,
    );
    if (!signed.ok) return false;
    this.review = signed.value;
    const { outcome, grade, offices, seen } = intent;
    const person = act.actor.personId ?? null;
    this.log.push({
      ...{ kind: 'SIGNED', about, review: review.id, outcome, snapshot: seen },
      ...{ person, actor: act.actor.kind, grade: grade ?? 'none', offices },
    });
    if (isDecided(signed.value.state)) this.decided(signed.value, outcome, act.at);
    return true;
  }

  private decided({ id, tier, afterKnockOut }: Review, outcome: SigningIntent['outcome'], at: Instant): void {
    const slots = slotsFor(defaultMatrix, decisionKind(outcome, afterKnockOut), tier);
    if (outcome !== 'REJECTED') this.log.push({ kind: 'APPROVED', about, review: id, outcome, at, slots });
  }

  /** The distributor follows what its review has decided. */
  follows(act: Act): boolean {
    const { state } = this.review ?? { state: 'OPEN' as const };
    if (!isDecided(state) || isApproved(this.distributor.state)) return false;
    const pending = moveTo(this.distributor, 'PENDING_APPROVAL', act);
    return this.moved(moveTo(pending.ok ? pending.value : this.distributor, state, act, NOTE));
  }

  private screening(): PaperScreening {
    const { run, hits, list, distributor } = this;
    return { run, hits, list, parties: JSON.stringify(distributor.parties) };
  }

  private picture(review: Review, proposal: Proposal, at: Instant): DecisionSnapshot {
    const versionId = idOf<ListVersionId>(`list ${this.list}`);
    const lists = [{ list: 'ofac-sdn', versionId, sha256: '', inForceFrom: minute() }];
    const { distributor } = this;
    const now = this.screening();
    const judged = { checks: judgedOf(now), hits: judgedHitsOf(now), flags: this.flags.judged(), lists };
    return takeSnapshot({ review, distributor, ...judged, matrixVersion: 1, proposal }, at);
  }
}

const act0 = (at: Instant): Act => ({ actor: { kind: 'system', id: idOf('screener') }, at });
