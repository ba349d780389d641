import { Inject, Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import { reviewDistributorAsked, reviewMessageSent } from '@downstream/contracts';
import { actOf, authorOf, partyOf } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import { orThrow, refusal, RefusalError, type Clock, type Context, type ReviewId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { sendMessage } from '@downstream/reviews/core';
import { Messages, messageState, type Message } from '../persistence/messages';
import { ReviewRecords } from './review-records';

/** A question and those whom its sender has just seen it would go to. */
export interface Outgoing {
  readonly text: string;
  /** E-mail addresses. */
  readonly to: readonly string[];
}

/** Asks the distributor. Its people have it by mail and in the portal; the clock stands still until all is answered. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ReviewRecords,
    private readonly messages: Messages,
    private readonly distributors: DistributorDirectory,
    private readonly write: WriteToDistributor,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REVIEW_LOCKED, TRANSITION_NOT_ALLOWED, NOBODY_TO_ASK, RECIPIENTS_CHANGED, FOUR_EYES */
  run(ctx: Context, id: ReviewId, outgoing: Outgoing): Promise<void> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, outgoing));
  }

  async in(tx: Tx, id: ReviewId, { text, to }: Outgoing): Promise<void> {
    const before = await this.records.locked(tx, id);
    const { distributorId } = before;
    const act = actOf(tx.context, this.clock.now());
    const record = orThrow(sendMessage(before, text, act));
    const party = partyOf(distributorId);
    const readers = await this.write.readers(tx, party);
    if (readers.length === 0) throw new RefusalError(refusal('NOBODY_TO_ASK'));
    const seen = [...new Set(to)].sort().join(' ');
    if (
      seen !==
      readers
        .map(({ email }) => email)
        .sort()
        .join(' ')
    )
      throw new RefusalError(refusal('RECIPIENTS_CHANGED'));
    const message: Message = {
      ...{ id: this.ids.next<string>(), reviewId: id, distributorId, text, to: readers.map(({ name }) => name) },
      ...{ by: authorOf(act), at: act.at, answer: null, answered: null },
    };
    const news = { subject: message.id as never, state: messageState(message), party };
    await this.messages.insert(tx, message, (await this.outbox.add(tx, reviewMessageSent, news)).id);
    await this.records.change(tx, reviewDistributorAsked, before, record, { reason: before.reason });
    const name = (await this.distributors.byId(tx, distributorId))?.legalName;
    await this.write.in(tx, party, { kind: 'QUESTION', company: name?.latin ?? name?.native ?? '', text });
  }
}
