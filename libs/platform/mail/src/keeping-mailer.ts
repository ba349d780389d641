import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { checkedRecipient, mailKey, oneLine } from './envelope';
import type { MailFolder } from './mail-folder';
import { Mailer, type OutgoingMail } from './mailer';

/** Sends nothing: keeps every mail for the built-in viewer. */
export class KeepingMailer extends Mailer {
  constructor(
    private readonly folder: MailFolder,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    const to = checkedRecipient(mail.to);
    const { tenantId, text, html } = mail;
    const kept = { key: mailKey(mail), at: this.clock.now(), tenantId, to, subject: oneLine(mail.subject), text };
    try {
      await this.folder.put({ ...kept, ...(html !== undefined && { html }) });
    } catch (error) {
      const detail = 'Mail cannot be kept now: the folder for mail cannot be written to.';
      throw Object.assign(new RefusalError(refusal('SERVICE_UNAVAILABLE', { detail })), { cause: error });
    }
  }
}
