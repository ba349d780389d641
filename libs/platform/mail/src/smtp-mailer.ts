import type { ConnectionOptions } from 'node:tls';
import { refusal, RefusalError } from '@downstream/kernel';
import { createTransport, type NodemailerError, type SMTPTransportOptions } from 'nodemailer';
import { checkedRecipient, mailKey, oneLine } from './envelope';
import { checkedLink } from './letters/letter';
import { Mailer, MailRejectedError, type OutgoingMail } from './mailer';

/** How long to wait for a mail server, in milliseconds. */
export interface SmtpLimits {
  readonly connectMs: number;
  /** Between two signs of life. */
  readonly idleMs: number;
  /** For one mail as a whole: a server that drips answers does not hold a worker. */
  readonly wholeMs: number;
}

const usual: SmtpLimits = { connectMs: 10_000, idleMs: 30_000, wholeMs: 60_000 };

const reasons: Readonly<Record<string, string>> = {
  EAUTH: 'the mail server refuses user and password',
  ENOAUTH: 'the mail server wants user and password',
  EDNS: 'the name of the mail server is not known',
  ETLS: 'no safe connection to the mail server can be made',
  ETIMEDOUT: 'the mail server does not answer in time',
  EABORT: 'the mail server does not answer in time',
};

/** Replies that are about this mail, not about the connection or the account. */
const aboutTheMail = new Set(['RCPT TO', 'DATA', 'MAIL FROM', 'BDAT']);
/** Authentication is missing or too weak (RFC 4954): the operator mends it and the mail goes out. */
const aboutTheAccount = new Set([530, 534, 535, 538]);

function outcomeOf(error: NodemailerError): Error {
  const { code = '', responseCode, permanent, command = '' } = error;
  if (permanent && responseCode && aboutTheMail.has(command) && !aboutTheAccount.has(responseCode)) {
    return new MailRejectedError(responseCode, error);
  }
  const why =
    reasons[code] ?? (responseCode ? `the mail server answers ${responseCode}` : 'the mail server cannot be reached');
  const detail = `Mail cannot be sent now: ${why}.`;
  return Object.assign(new RefusalError(refusal('SERVICE_UNAVAILABLE', { detail })), { cause: error });
}

const addressOf = (from: string): string => /<([^>]*)>\s*$/.exec(from)?.[1] ?? from;
const domainOf = (from: string): string => /@([^>\s]+)$/.exec(addressOf(from))?.[1] ?? 'localhost';

/** What belongs to this mail alone: its language, and how to have no more of its kind (RFC 2369, RFC 8058). */
function headersOf({ language, unsubscribe }: OutgoingMail): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(language !== undefined && { 'Content-Language': oneLine(language, 35) }),
    ...(unsubscribe !== undefined && {
      'List-Unsubscribe': `<${checkedLink(unsubscribe)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

/** Sends by SMTP: one connection per mail, STARTTLS whenever the server offers it, passwords over TLS alone. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  /**
   * @param url `smtp://` or `smtps://`, with user and password if the server wants them
   * @param from the sender, `Name <address>` or an address
   * @param tls what else TLS needs, such as the certificate of a private authority
   */
  constructor(
    url: string,
    private readonly from: string,
    private readonly limits: SmtpLimits = usual,
    tls: ConnectionOptions = {},
  ) {
    super();
    const options: SMTPTransportOptions = {
      url,
      ...(new URL(url).username !== '' && { requireTLS: true }),
      connectionTimeout: limits.connectMs,
      greetingTimeout: limits.connectMs,
      dnsTimeout: limits.connectMs,
      socketTimeout: limits.idleMs,
      tls: { minVersion: 'TLSv1.2', ...tls },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    this.transport = createTransport(options);
  }

  async send(mail: OutgoingMail): Promise<void> {
    const { address, name } = checkedRecipient(mail.to);
    try {
      await this.transport.sendMail({
        from: mail.senderName ? { name: oneLine(mail.senderName), address: addressOf(this.from) } : this.from,
        to: { address, name },
        subject: oneLine(mail.subject),
        text: mail.text,
        ...(mail.html !== undefined && { html: mail.html }),
        messageId: `<${mailKey(mail)}@${domainOf(this.from)}>`,
        headers: headersOf(mail),
        signal: AbortSignal.timeout(this.limits.wholeMs),
      });
    } catch (error) {
      throw outcomeOf(error as NodemailerError);
    }
  }
}
