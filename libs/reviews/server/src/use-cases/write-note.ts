import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { reviewNoted, reviewNoteWritten } from '@downstream/contracts';
import { actOf, authorOf, partyOf } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type ReviewId, type UserId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { note } from '@downstream/reviews/core';
import { Notes, noteState, type Note } from '../persistence/notes';
import { ReviewRecords } from './review-records';

/** Writes a private note. It is a share in the case: an approver who writes one leaves the signature to another. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ReviewRecords,
    private readonly notes: Notes,
    private readonly directory: UserDirectory,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REVIEW_LOCKED, FOUR_EYES for whoever has signed in this round */
  run(ctx: Context, id: ReviewId, text: string, mentions: readonly UserId[]): Promise<void> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id, text, mentions));
  }

  async in(tx: Tx, id: ReviewId, text: string, mentions: readonly UserId[]): Promise<void> {
    const before = await this.records.locked(tx, id);
    const act = actOf(tx.context, this.clock.now());
    const record = orThrow(note(before, act));
    const told = await this.atDesk(tx, mentions);
    const { distributorId, round } = before;
    const written: Note = {
      ...{ id: this.ids.next<string>(), reviewId: id, distributorId, round, text, mentions: told },
      by: authorOf(act),
    };
    const news = { subject: written.id as never, state: noteState(written), party: partyOf(distributorId) };
    await this.notes.insert(tx, written, (await this.outbox.add(tx, reviewNoteWritten, news)).id);
    await this.records.change(tx, reviewNoted, before, record, { reason: before.reason });
  }

  /** Accounts of the desk alone: nobody of a distributor is ever told of a note. */
  private async atDesk(tx: Tx, mentions: readonly UserId[]): Promise<UserId[]> {
    const people = await this.directory.byIds(tx, mentions);
    return [...people.values()].filter(({ partyId }) => partyId === null).map(({ id }) => id);
  }
}
