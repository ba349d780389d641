import { Inject, Injectable, Logger } from '@nestjs/common';
import { letterRefused } from '@downstream/contracts';
import { systemContext, type Clock, type EventId, type Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Mailer, MailRejectedError, type Letter } from '@downstream/platform/mail';
import { Outbox } from '@downstream/platform/messaging';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';
import type { Account } from '../door/accounts';

/** The pages that letters lead to (routes of access/web). */
const pages = {
  INVITATION: '/invitation',
  PASSWORD_RESET: '/reset',
  PORTAL: '/portal/enter',
  FORGOTTEN_PASSWORD: '/password',
} as const;

/** Sends this room's letters. The mail is named after the event that asks for it, so that twice sent is one mail. */
@Injectable()
export class Letters {
  private readonly log = new Logger('Access');

  constructor(
    private readonly mailer: Mailer,
    private readonly tenants: Tenants,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** The address of a page; what is secret goes behind the `#`, where it reaches no server and no log. */
  page(page: keyof typeof pages, token?: string): string {
    return `${this.options.publicUrl}${pages[page]}${token === undefined ? '' : `#${token}`}`;
  }

  /** @throws RefusalError SERVICE_UNAVAILABLE when the mail cannot go out now: the handler is tried again */
  async send(account: Account, eventId: EventId, letter: Letter): Promise<void> {
    const { tenant, user } = account;
    try {
      const to = { address: user.email, name: user.name };
      await this.mailer.send({ to, ...letter, messageId: eventId, tenantId: tenant.id });
    } catch (error) {
      if (!(error instanceof MailRejectedError)) throw error;
      // Trying again would help nobody.
      this.log.warn(`Mail of event ${eventId} was refused for good (${error.replyCode})`);
      await this.refused(account, eventId, error.replyCode);
    }
  }

  /** For a distributor it is news: who keeps its record hears that nobody can be reached there. */
  private async refused({ tenant, user }: Account, eventId: EventId, replyCode: number): Promise<void> {
    const { id: userId, partyId, email: address } = user;
    if (partyId === null) return;
    await this.tenants.within(systemContext('relay', tenant.id, 'letter-refused'), (tx) =>
      this.outbox.add(tx, letterRefused, {
        subject: eventId as string as Id<'letter'>,
        state: { userId, partyId, address, replyCode, at: this.clock.now() },
        party: partyId,
      }),
    );
  }
}
