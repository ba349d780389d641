import { header } from './smtp-inbox';

/** What a report says otherwise than that there is no such mailbox. */
export interface Said {
  readonly action?: string;
  readonly status?: string;
  readonly diagnosis?: string | null;
  /** Who it is about, and under which name of the field. */
  readonly recipient?: string;
  /** What of the letter comes back: its headers alone, all of it, or nothing. */
  readonly returned?: 'headers' | 'all' | 'nothing';
  readonly replyTo?: string;
}

const crlf = (lines: readonly string[]): string => lines.join('\r\n');

/** The report that a mail server sends back for a letter, as mail servers write it. */
export function reportOf(letter: string, to: string, said: Said = {}): string {
  const { action = 'failed', status = '5.1.1', returned = 'headers', replyTo } = said;
  const { diagnosis = 'smtp; 550 5.1.1 <mailbox> unknown', recipient = `Original-Recipient: rfc822;${to}` } = said;
  const head = letter.slice(0, letter.indexOf('\r\n\r\n'));
  const [kind, content] = returned === 'all' ? ['message/rfc822', letter] : ['text/rfc822-headers', head];
  const part = (type: string, text: string): string => crlf([`--=_edge`, `Content-Type: ${type}`, '', text, '']);
  return crlf([
    'From: Mail Delivery System <MAILER-DAEMON@mx.test>',
    `To: ${header(letter, 'From') ?? ''}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Mon, 23 Nov 2026 09:00:00 +0000',
    'Auto-Submitted: auto-replied',
    ...(replyTo === undefined ? [] : [`In-Reply-To: ${replyTo}`]),
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_edge"',
    '',
    part('text/plain; charset=utf-8', 'Your message could not be delivered.'),
    part(
      'message/delivery-status',
      crlf([
        'Reporting-MTA: dns; mx.test',
        'Arrival-Date: Mon, 23 Nov 2026 08:00:00 +0000',
        '',
        recipient,
        `Final-Recipient: rfc822;${to}`,
        `Action: ${action}`,
        `Status: ${status}`,
        ...(diagnosis === null ? [] : [`Diagnostic-Code: ${diagnosis}`]),
      ]),
    ),
    ...(returned === 'nothing' ? [] : [part(kind ?? '', content ?? '')]),
    '--=_edge--',
    '',
  ]);
}
