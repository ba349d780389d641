import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EventId } from '@downstream/kernel';
import { Mailer, MailRejectedError, type Letter } from '@downstream/platform/mail';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';
import type { Account } from '../door/accounts';
import { RefusedLetters } from './refused-letters';

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
    private readonly refused: RefusedLetters,
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
      await this.refused.record(account, eventId, error.replyCode);
    }
  }
}
