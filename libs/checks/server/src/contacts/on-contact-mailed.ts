import { Injectable } from '@nestjs/common';
import { ToldCode } from '@downstream/access/server';
import { mailReturned } from '@downstream/checks/core';
import { contactAttemptMade, contactAttemptReturned, type StateOf } from '@downstream/contracts';
import { makerName } from '@downstream/distributors/server';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { contactCodeLetter, Mailer, MailRejectedError } from '@downstream/platform/mail';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ContactRecords } from './contact-records';
import { ContactAttempts } from './persistence/contact-attempts';

/** Mails a contact its code. An address that the mail server refuses for good is written down as such. */
@Injectable()
@On(contactAttemptMade, 'checks.mail-contact', 'screener')
export class OnContactMailed extends LongHandler<typeof contactAttemptMade> {
  constructor(
    private readonly tenants: Tenants,
    private readonly attempts: ContactAttempts,
    private readonly records: ContactRecords,
    private readonly codes: ToldCode,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async run(context: Context, { id: eventId, state }: StoredEvent<StateOf<typeof contactAttemptMade>>): Promise<void> {
    if (state.mail === null) return;
    const { attempt, tenantName } = await this.tenants.within(context, async (tx) => ({
      attempt: await this.attempts.lock(tx, state.id),
      tenantName: await makerName(tx),
    }));
    if (attempt.outcome !== 'WAITING') return;
    const letter = contactCodeLetter({
      locale: state.mail.language,
      tenantName,
      code: this.codes.of(state.id),
      validFor: { value: 7, unit: 'day' },
    });
    try {
      const to = { address: attempt.to };
      await this.mailer.send({ to, ...letter, messageId: eventId, tenantId: context.tenantId });
    } catch (error) {
      if (!(error instanceof MailRejectedError)) throw error;
      await this.tenants.within(context, async (tx) => {
        const now = await this.attempts.lock(tx, state.id);
        await this.records.change(tx, mailReturned(now, error.replyCode), contactAttemptReturned);
      });
    }
  }
}
