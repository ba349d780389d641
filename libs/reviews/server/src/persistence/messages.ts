import { Injectable } from '@nestjs/common';
import type { reviewMessageSent, StateInput } from '@downstream/contracts';
import type { DistributorId, EventId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { MessageRow } from './conversation.row';
import { writable } from './writable';

export type Message = Readonly<Omit<MessageRow, 'tenantId' | 'eventId'>>;

/** The message as events and dossiers say it. */
export const messageState = ({ at: _, ...message }: Message): StateInput<typeof reviewMessageSent> => writable(message);

/** Messages to distributors and their answers. A portal user sees those of its own distributor. */
@Injectable()
export class Messages {
  /** Those of one review, the oldest first. */
  async of(tx: Tx, reviewId: ReviewId): Promise<Message[]> {
    return (await tx.find(MessageRow, { where: { reviewId }, order: { at: 'asc', id: 'asc' } })).map(bare);
  }

  /** All messages, or those of one distributor, the newest first. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<Message[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(MessageRow, { where, order: { at: 'desc', id: 'desc' } })).map(bare);
  }

  /** One message; nobody answers it beside us until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Message | undefined> {
    const row = await tx.findOne(MessageRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? bare(row) : undefined;
  }

  async insert(tx: Tx, message: Message, eventId: EventId): Promise<void> {
    await tx.insert(MessageRow, { ...message, eventId });
  }

  async answer(tx: Tx, { id, answer, answered }: Message, eventId: EventId): Promise<void> {
    await tx.update(MessageRow, { id }, { answer, answered, eventId } as object);
  }
}

function bare({ tenantId: _t, eventId: _e, ...message }: MessageRow): Message {
  return message;
}
