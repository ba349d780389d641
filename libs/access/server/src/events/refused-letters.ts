import { Inject, Injectable } from '@nestjs/common';
import { letterRefused } from '@downstream/contracts';
import { systemContext, type Clock, type Context, type EventId, type Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { eventsOf, Outbox } from '@downstream/platform/messaging';
import type { Account } from '../door/accounts';

/** Says of a letter to somebody of a distributor that no mail server takes it: whoever keeps the record hears it. */
@Injectable()
export class RefusedLetters {
  constructor(
    private readonly tenants: Tenants,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Once for each letter, and for people of a distributor alone.
   * @param eventId the event that asked for the letter
   * @param replyCode the reply of the mail server, 500 to 599
   * @param by who says so; the mail server itself where nobody does
   * @returns false when there was nothing to say, or it was said before
   */
  record({ tenant, user }: Account, eventId: EventId, replyCode: number, by?: Context): Promise<boolean> {
    const { id: userId, partyId, email: address } = user;
    if (partyId === null) return Promise.resolve(false);
    return this.tenants.within(by ?? systemContext('relay', tenant.id, 'letter-refused'), async (tx) => {
      if ((await eventsOf(tx, letterRefused.subject, eventId)).length > 0) return false;
      await this.outbox.add(tx, letterRefused, {
        subject: eventId as string as Id<'letter'>,
        state: { userId, partyId, address, replyCode, at: this.clock.now() },
        party: partyId,
      });
      return true;
    });
  }
}
