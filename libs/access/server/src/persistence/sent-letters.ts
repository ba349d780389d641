import { Injectable } from '@nestjs/common';
import { codeIssued, linkIssued } from '@downstream/contracts';
import type { EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { mailKey } from '@downstream/platform/mail';
import { readEvent } from '@downstream/platform/messaging';
import type { User } from './user';

// The events that letters to people of a distributor are named after.
const KINDS = [linkIssued.subject, codeIssued.subject];

/** Letters to people of a distributor, as the events that asked for them. */
@Injectable()
export class SentLetters {
  /**
   * The event of a letter to this person by the key in its Message-ID, which follows from the event's id: nobody knows it
   * who has not seen the letter.
   */
  async find(tx: Tx, { id, partyId }: User, keys: readonly string[]): Promise<EventId | undefined> {
    const { tenantId } = tx.context;
    const events: { id: EventId }[] = await tx.query(
      `select id from audit_event where party_id = $1 and subject_kind = any ($2)`,
      [partyId, KINDS],
    );
    const asked = events.find((event) => keys.includes(mailKey({ tenantId, messageId: event.id })));
    const event = asked && (await readEvent(tx, asked.id));
    return (event?.state as { userId?: unknown } | undefined)?.userId === id ? asked?.id : undefined;
  }
}
