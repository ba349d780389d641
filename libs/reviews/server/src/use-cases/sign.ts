import { Inject, Injectable } from '@nestjs/common';
import { Reauthenticate, UserDirectory, type Proof } from '@downstream/access/server';
import { reviewDecided, reviewSigned } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import {
  orThrow,
  refusal,
  RefusalError,
  step,
  type Clock,
  type Context,
  type RefusalGround,
  type ReviewId,
  type UserId,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import {
  approvalEnds,
  binding,
  isDecided,
  reviewFlow,
  screenedAt,
  sign,
  type Review,
  type SigningIntent,
  type SigningProof,
} from '@downstream/reviews/core';
import { CaseFiles } from '../case/case-files';
import { CaseDrift } from '../case/case-drift';
import type { FiledReview } from '../persistence/filed-review';
import { Participants } from '../persistence/participants';
import { ReviewRecords } from './review-records';

/** What an approver says by signing. */
export interface Ballot {
  readonly id: ReviewId;
  readonly decision: 'APPROVE' | 'REJECT';
  /** Hash of the snapshot the approver was shown. */
  readonly snapshotHash: string;
  readonly note: string | null;
  /** Grounds of a refusal that was not recommended. */
  readonly grounds?: readonly RefusalGround[];
}

/** Signs a recommendation. The signature that completes the set decides the review, in the same transaction. */
@Injectable()
export class Sign {
  constructor(
    private readonly tenants: Tenants,
    private readonly reauthenticate: Reauthenticate,
    private readonly directory: UserDirectory,
    private readonly files: CaseFiles,
    private readonly drift: CaseDrift,
    private readonly records: ReviewRecords,
    private readonly participants: Participants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks again who it is, for this very signature, then signs; a session alone signs nothing.
   * @throws RefusalError STEP_UP_REQUIRED, PASSWORD_WRONG, SECOND_FACTOR_FAILED, NOT_FOUND, and those of the core's `sign`
   */
  async run(ctx: Context, ballot: Ballot, proof: Proof | undefined): Promise<FiledReview> {
    if (!proof) throw new RefusalError(refusal('STEP_UP_REQUIRED'));
    await this.reauthenticate.run(ctx, proof);
    return this.tenants.within(ctx, (tx) => this.in(tx, ballot, 'code' in proof ? 'SECOND_FACTOR' : 'PASSWORD'));
  }

  /** Signs for a person who has just shown again who they are. */
  async in(
    tx: Tx,
    { id, decision, snapshotHash, note, grounds = [] }: Ballot,
    proof: SigningProof | null = null,
  ): Promise<FiledReview> {
    const before = await this.records.locked(tx, id);
    const now = this.clock.now();
    const act = actOf(tx.context, now);
    // Of many at the same moment those who come late need not wait for the whole case to be read.
    orThrow(step(reviewFlow, before.state, decision === 'REJECT' ? 'REJECTED' : approvalIn(before)));
    const file = await this.files.of(tx, before.distributorId, now, { lock: true });
    if (!file.matrix) throw new RefusalError(refusal('REVIEW_NOT_READY', { points: [{ code: 'NO_MATRIX_IN_FORCE' }] }));
    const intent: SigningIntent = {
      outcome: decision === 'REJECT' ? 'REJECTED' : approvalIn(before),
      reason: note,
      grounds,
      seen: snapshotHash,
      proof,
      ...(await this.seatOf(tx)),
    };
    const changedSince = await this.drift.material(tx, before, file, now);
    const { matrix, contributions } = file;
    const record = orThrow(
      sign(before, intent, { matrix, contributions, changedSince, screenedAt: screenedAt(file.checked.checks) }, act),
    );
    await this.participants.contribute(tx, before, binding([...contributions, ...before.contributions]));
    if (act.actor.personId) await this.participants.sign(tx, before, act.actor.personId);
    if (!isDecided(record.state)) return this.records.change(tx, reviewSigned, before, record, { reason: note });
    const until =
      record.state === 'REJECTED' ? null : approvalEnds(now, record.tier, record.recommendation?.conditions ?? []);
    return this.records.change(tx, reviewDecided, before, record, { approvedUntil: until, reason: note });
  }

  /** The grade and offices the account has now; none for whoever is no approver in use. */
  private async seatOf(tx: Tx): Promise<Pick<SigningIntent, 'grade' | 'offices'>> {
    const { actor } = tx.context;
    const person = actor.kind === 'user' ? await this.directory.find(tx, actor.id as string as UserId) : undefined;
    return person?.state === 'ACTIVE' ? person : { grade: null, offices: [] };
  }
}

/** Which approval it is: the recommended one. One that nobody recommended is refused by the core. */
const approvalIn = ({ recommendation }: Review): 'APPROVED' | 'APPROVED_WITH_CONDITIONS' =>
  recommendation?.outcome === 'APPROVED_WITH_CONDITIONS' ? 'APPROVED_WITH_CONDITIONS' : 'APPROVED';
