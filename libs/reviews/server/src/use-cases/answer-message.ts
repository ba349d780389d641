import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { reviewMessageAnswered, type listPortalMessages, type Reply } from '@downstream/contracts';
import { actOf, authorFor } from '@downstream/distributors/core';
import { refusal, RefusalError, type Clock, type Context, type UserId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Messages, messageState, type Message } from '../persistence/messages';

type Page = Reply<typeof listPortalMessages>;

/** The distributor reads what it is asked, and answers each question once. */
@Injectable()
export class AnswerMessage {
  constructor(
    private readonly tenants: Tenants,
    private readonly messages: Messages,
    private readonly directory: UserDirectory,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND for everybody who belongs to no distributor */
  list(ctx: Context): Promise<Page> {
    return this.tenants.within(ctx, (tx) => this.page(tx));
  }

  /** @throws RefusalError NOT_FOUND, ALREADY_ANSWERED */
  run(ctx: Context, id: string, text: string): Promise<Page> {
    return this.tenants.within(ctx, async (tx) => {
      const { partyId } = tx.context;
      const before = partyId && (await this.messages.lock(tx, id));
      if (!before || (before.distributorId as string) !== partyId) throw new RefusalError(refusal('NOT_FOUND'));
      if (before.answered) throw new RefusalError(refusal('ALREADY_ANSWERED'));
      const after: Message = { ...before, answer: text, answered: authorFor(partyId, actOf(ctx, this.clock.now())) };
      const news = { subject: id as never, state: messageState(after), party: partyId };
      await this.messages.answer(tx, after, (await this.outbox.add(tx, reviewMessageAnswered, news)).id);
      return this.page(tx);
    });
  }

  private async page(tx: Tx): Promise<Page> {
    const { partyId } = tx.context;
    if (!partyId) throw new RefusalError(refusal('NOT_FOUND'));
    const messages = await this.messages.all(tx, partyId as string as never);
    const authors = messages.flatMap(({ answered }) => (answered ? [answered.actorId as string as UserId] : []));
    const people = await this.directory.byIds(tx, authors);
    return {
      rows: messages.map(({ id, text, at, answer, answered }) => ({
        ...{ id, text, at },
        answer: answered && {
          text: answer ?? '',
          by: people.get(answered.actorId as string as UserId)?.name ?? '',
          at: answered.at,
        },
      })),
    };
  }
}
