import type { TenantId } from '@downstream/kernel';

/** Who a mail goes to. */
export interface Recipient {
  /** One bare address, `name@example.com`. */
  readonly address: string;
  readonly name?: string;
}

/** A mail to be sent; a letter of this library, or any text. */
export interface OutgoingMail {
  readonly to: Recipient;
  /** Line breaks and other control characters become spaces. */
  readonly subject: string;
  /** The whole mail as plain text. */
  readonly text: string;
  /** The same words as HTML. */
  readonly html?: string;
  /** What stands as the sender's name instead of ours; the address stays ours. */
  readonly senderName?: string;
  /** The language of the words, as BCP 47. */
  readonly language?: string;
  /**
   * A web address that ends mails of this kind when it is posted to (RFC 8058). For kinds that people may do without,
   * and for no other: a code, an invitation or a decision is never unsubscribed from.
   */
  readonly unsubscribe?: string;
  /**
   * Names the occasion, such as the id of the event that asks for the mail. The same key of the same tenant always
   * gives the same Message-ID, so that a mail sent twice after a crash is one mail to those who compare.
   */
  readonly messageId: string;
  readonly tenantId: TenantId;
}

/** Sends mail, or keeps it for the built-in viewer. */
export abstract class Mailer {
  /**
   * Hands the mail over.
   * @throws RefusalError INPUT_INVALID for an address that is none; SERVICE_UNAVAILABLE with a plain `detail` when the
   *   mail server cannot take it now: try again later
   * @throws MailRejectedError when the mail server will never take it: do not try again
   */
  abstract send(mail: OutgoingMail): Promise<void>;
}

/** The mail server refuses this mail for good, most often because the address does not exist. */
export class MailRejectedError extends Error {
  constructor(
    /** The server's reply code, such as 550. */
    readonly replyCode: number,
    cause?: unknown,
  ) {
    super(`The mail server refuses the mail (${replyCode})`, { cause });
    this.name = 'MailRejectedError';
  }
}
