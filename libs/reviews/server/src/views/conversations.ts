import { Injectable } from '@nestjs/common';
import { UserDirectory, WriteToDistributor } from '@downstream/access/server';
import type { readConversation, Reply } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { actingOf, Names } from '@downstream/distributors/server';
import { refusal, RefusalError, type Context, type ReviewId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Messages } from '../persistence/messages';
import { Notes } from '../persistence/notes';
import { Reviews } from '../persistence/reviews';

type View = Reply<typeof readConversation>;

/** What is said about a case, and to whom a message would go. */
@Injectable()
export class Conversations {
  constructor(
    private readonly tenants: Tenants,
    private readonly reviews: Reviews,
    private readonly notes: Notes,
    private readonly messages: Messages,
    private readonly directory: UserDirectory,
    private readonly write: WriteToDistributor,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  read(ctx: Context, id: ReviewId): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const review = await this.reviews.find(tx, id);
      if (!review) throw new RefusalError(refusal('NOT_FOUND'));
      const [notes, messages] = [await this.notes.of(tx, id), await this.messages.of(tx, id)];
      const authors = [...notes, ...messages].map(({ by }) => actingOf(by));
      const answering = messages.flatMap(({ answered }) => (answered ? [actingOf(answered)] : []));
      const names = await Names.of(tx, this.directory, [...authors, ...answering]);
      const told = await this.directory.byIds(
        tx,
        notes.flatMap(({ mentions }) => mentions),
      );
      const people = await this.directory.withRole(tx, 'analyst', 'approver');
      return {
        notes: notes.map(({ id: note, text, by, mentions }) => ({
          ...{ id: note, text, by: names.by(by), at: by.at },
          mentions: mentions.flatMap((user) => told.get(user)?.name ?? []),
        })),
        messages: messages.map(({ id: message, text, to, by, at, answer, answered }) => ({
          ...{ id: message, text, to: [...to], by: names.by(by), at },
          answer: answered && { text: answer ?? '', by: names.by(answered).name, at: answered.at },
        })),
        recipients: (await this.write.readers(tx, partyOf(review.distributorId))).map(({ name, email, language }) => ({
          ...{ name, email, language },
        })),
        people: people.map(({ id: user, name, roles }) => ({ id: user, name, makes: roles.includes('analyst') })),
      };
    });
  }
}
