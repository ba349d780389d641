import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface Received {
  readonly raw: string;
  readonly from: string;
  readonly to: string[];
  readonly secure: boolean;
  readonly user: string;
}

/** A mail server in this process; close it afterwards. */
export interface SmtpInbox {
  readonly port: number;
  readonly received: Received[];
  close(): Promise<void>;
}

/** What the server does otherwise than to take everything. */
export type SmtpManner = Partial<NonNullable<ConstructorParameters<typeof SMTPServer>[0]>>;

/** Opens a mail server that takes everything unless told otherwise. */
export async function openSmtpInbox(manner: SmtpManner = {}): Promise<SmtpInbox> {
  const received: Received[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 10,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? '' }),
    onData: (stream, session, done) => {
      void textOf(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          raw,
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((one) => one.address),
          secure: session.secure,
          user: String(session.user ?? ''),
        });
        done();
      });
    },
    ...manner,
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (smtp.server.address() as AddressInfo).port,
    received,
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
}

/** One header of a mail, unfolded and not decoded. */
export const header = (raw: string, name: string): string | undefined =>
  raw.replace(/\r\n[ \t]+/g, ' ').match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1];

/** The text of each part of a multipart mail, decoded as a mail program does. */
export function partsOf(raw: string): string[] {
  const boundary = /boundary="?([^";\r\n]+)/.exec(raw)?.[1] ?? '';
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
      if (!/quoted-printable/i.test(head)) return body.replaceAll('\r\n', '\n');
      const bytes = body
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n');
    });
}
