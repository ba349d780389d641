import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { languages, RefusalError, type TenantId } from '@downstream/kernel';
import { portalInvitationLetter } from './letters/letters';
import { MailRejectedError, type OutgoingMail } from './mailer';
import { SmtpMailer } from './smtp-mailer';
import { header, openSmtpInbox, partsOf, type SmtpInbox, type SmtpManner } from './testing/smtp-inbox';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** A mail server in this process; it takes everything unless told otherwise. */
async function server(manner: SmtpManner = {}): Promise<SmtpInbox> {
  const inbox = await openSmtpInbox(manner);
  open.push(() => inbox.close());
  return inbox;
}

/** A server that speaks only the given lines, one at each sign of the client. */
async function stubborn(...lines: string[]): Promise<number> {
  const raw: Server = createServer((socket) => {
    const left = [...lines];
    const speak = () => {
      const line = left.shift();
      if (line !== undefined) socket.write(`${line}\r\n`);
    };
    socket.on('error', () => undefined).on('data', speak);
    speak();
    open.push(async () => socket.destroy());
  });
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => raw.close(resolve)));
  return (raw.address() as AddressInfo).port;
}

const tenantId = '018f0000-0000-7000-8000-00000000000a' as TenantId;
const mail: OutgoingMail = {
  to: { address: 'anna@example.com', name: 'Anna Lim' },
  subject: 'Your sign-in code',
  text: 'The code:\n\n    482193\n',
  messageId: 'event-1/code',
  tenantId,
};
const from = 'Downstream <no-reply@downstream.example>';
const quick = { connectMs: 200, idleMs: 200, wholeMs: 400 };
const trusting = { rejectUnauthorized: false };
const mailer = (port: number, credentials = '', tls: object = trusting) =>
  new SmtpMailer(`smtp://${credentials}127.0.0.1:${port}`, from, undefined, tls);
const hasty = (port: number) => new SmtpMailer(`smtp://127.0.0.1:${port}`, from, quick);
const outcome = async (sending: Promise<void>): Promise<unknown> => {
  const error = await sending.catch((reason: unknown) => reason);
  return error instanceof RefusalError ? error.refusal.details?.detail : error;
};

// The test server warns that its built-in certificate is for tests only, which is what it is used for.
jest.spyOn(process.stderr, 'write').mockImplementation(() => true);

describe('SmtpMailer', () => {
  it('sends text and HTML over STARTTLS, with one Message-ID per occasion', async () => {
    const { port, received } = await server();
    await Promise.all([
      mailer(port).send({ ...mail, html: '<p>The code: <b>482193</b></p>' }),
      mailer(port).send({ ...mail, subject: 'Again' }),
      mailer(port).send({ ...mail, subject: 'Other', messageId: 'event-2' }),
    ]);
    const of = (subject: string) => received.find(({ raw }) => header(raw, 'Subject') === subject);
    const [first, again, other] = ['Your sign-in code', 'Again', 'Other'].map(of);
    expect(first).toMatchObject({ from: 'no-reply@downstream.example', to: ['anna@example.com'], secure: true });
    const raw = first?.raw ?? '';
    expect(header(raw, 'To')).toBe('Anna Lim <anna@example.com>');
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(raw).toContain('text/plain');
    expect(raw).toContain('text/html');
    expect(header(raw, 'Message-ID')).toMatch(/^<[0-9a-f]{32}@downstream\.example>$/);
    expect(header(again?.raw ?? '', 'Message-ID')).toBe(header(raw, 'Message-ID'));
    expect(header(other?.raw ?? '', 'Message-ID')).not.toBe(header(raw, 'Message-ID'));
  });

  it('writes in the name of the maker, says the language, and how to end mails that nobody must have', async () => {
    const { port, received } = await server();
    const unsubscribe = 'https://downstream.example/api/v1/unsubscribe/t0k3n';
    await mailer(port).send({
      ...mail,
      senderName: 'Nordlicht "Optik" via Downstream',
      language: 'zh-Hans',
      unsubscribe,
    });
    await mailer(port).send({ ...mail, senderName: 'Nordlicht\r\nBcc: eve@example.com' });
    const [optional = '', plain = ''] = received.map(({ raw }) => raw);
    expect(header(optional, 'From')).toBe('"Nordlicht \\"Optik\\" via Downstream" <no-reply@downstream.example>');
    expect(header(optional, 'Content-Language')).toBe('zh-Hans');
    expect(header(optional, 'List-Unsubscribe')).toBe(`<${unsubscribe}>`);
    expect(header(optional, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(plain, 'From')).toContain('<no-reply@downstream.example>');
    expect(['Bcc', 'List-Unsubscribe', 'List-Unsubscribe-Post'].map((name) => header(plain, name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(languages)('carries a letter in %s whole', async (locale) => {
    const { port, received } = await server();
    const letter = portalInvitationLetter({
      locale,
      tenantName: 'Nordlicht Optik',
      link: 'https://downstream.example/portal/enter#t0k3n',
      validFor: { value: 14, unit: 'day' },
    });
    await mailer(port).send({ ...mail, ...letter });
    const raw = received[0]?.raw ?? '';
    const [text = '', html = ''] = partsOf(raw);
    expect([text.trimEnd(), html.trimEnd()]).toEqual([letter.text.trimEnd(), letter.html.trimEnd()]);
    expect(header(raw, 'Content-Language')).toBe(letter.language);
    expect(header(raw, 'List-Unsubscribe')).toBeUndefined();
  });

  it('signs in over TLS', async () => {
    const { port, received } = await server({ authOptional: false });
    await mailer(port, 'user:pass@').send(mail);
    expect(received[0]).toMatchObject({ user: 'user', secure: true });
  });

  it('never sends a password in clear, nor over a connection it cannot trust', async () => {
    const plain = await server({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    expect(await outcome(mailer(plain.port, 'user:pass@').send(mail))).toContain('no safe connection');
    const unknown = await server();
    expect(await outcome(mailer(unknown.port, '', {}).send(mail))).toContain('Mail cannot be sent now');
    expect([...plain.received, ...unknown.received]).toEqual([]);
  });

  it('sends without TLS to a server that offers none, as long as there is no password', async () => {
    const { port, received } = await server({ disabledCommands: ['STARTTLS'] });
    await mailer(port).send(mail);
    expect(received[0]).toMatchObject({ secure: false });
  });

  it.each([
    ['name', { to: { address: 'anna@example.com', name: 'Anna\r\nBcc: eve@example.com\r\n\r\nforged' } }],
    ['subject', { subject: 'Hello\r\nBcc: eve@example.com\r\n\r\nforged' }],
    ['subject with a bare line feed', { subject: 'Hello\nBcc: eve@example.com' }],
    ['name with quotes', { to: { address: 'anna@example.com', name: '"Anna" <eve@example.com>, x' } }],
    ['occasion', { messageId: 'x>\r\nBcc: eve@example.com' }],
  ])('lets no header in by the %s', async (_, change) => {
    const { port, received } = await server();
    await mailer(port).send({ ...mail, ...change });
    const [head = ''] = (received[0]?.raw ?? '').split('\r\n\r\n');
    expect(received[0]?.to).toEqual(['anna@example.com']);
    expect(header(head, 'Bcc')).toBeUndefined();
    expect(head).toContain('MIME-Version: 1.0');
  });

  it('refuses an address that is none before it speaks to anyone', async () => {
    const sending = mailer(1).send({ ...mail, to: { address: 'anna@example.com\r\nRCPT TO:<eve@example.com>' } });
    await expect(sending).rejects.toMatchObject({ refusal: { code: 'INPUT_INVALID' } });
  });

  it('keeps words of any script', async () => {
    const { port, received } = await server();
    await mailer(port).send({
      ...mail,
      to: { address: 'anna@example.com', name: '林安娜' },
      subject: 'Prüfung · 审查',
    });
    expect(header(received[0]?.raw ?? '', 'Subject')).toContain('=?UTF-8?');
  });

  it('says when the server will never take the mail', async () => {
    const refuse = Object.assign(new Error('no such user anna@example.com'), { responseCode: 550 });
    const { port } = await server({ onRcptTo: (_address, _session, done) => done(refuse) });
    const error = await mailer(port)
      .send(mail)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MailRejectedError);
    expect(error).toMatchObject({ replyCode: 550, message: 'The mail server refuses the mail (550)' });
    const content = await server({
      onData: (stream, _session, done) =>
        void stream.resume().on('end', () => done(Object.assign(new Error('spam'), { responseCode: 554 }))),
    });
    await expect(mailer(content.port).send(mail)).rejects.toMatchObject({ replyCode: 554 });
  });

  it('says when it is worth another try', async () => {
    const answer = (code: number) => Object.assign(new Error('no'), { responseCode: code });
    const busy = await server({ onRcptTo: (_address, _session, done) => done(answer(451)) });
    const closed = await server({ onAuth: (_auth, _session, done) => done(answer(535)) });
    const account = await server({ authOptional: false });
    const tries = [mailer(busy.port), mailer(closed.port, 'user:wrong@'), mailer(account.port)];
    expect(await Promise.all(tries.map((one) => outcome(one.send(mail))))).toEqual([
      'Mail cannot be sent now: the mail server answers 451.',
      'Mail cannot be sent now: the mail server refuses user and password.',
      'Mail cannot be sent now: the mail server answers 530.',
    ]);
  });

  it('says when the server is down', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    expect(await outcome(mailer(port).send(mail))).toBe('Mail cannot be sent now: the mail server cannot be reached.');
  });

  it.each([
    ['never greets', []],
    ['stops after its greeting', ['220 slow']],
    ['stops in the middle', ['220 slow', '250 slow', '250 sender']],
  ])('does not wait for ever for a server that %s', async (_, lines) => {
    const port = await stubborn(...lines);
    expect(await outcome(hasty(port).send(mail))).toBe(
      'Mail cannot be sent now: the mail server does not answer in time.',
    );
  });

  it('gives up on a server that drips', async () => {
    const raw = createServer((socket) => {
      let drip: NodeJS.Timeout | undefined;
      socket.on('error', () => undefined).on('close', () => clearInterval(drip));
      socket.once('data', () => (drip = setInterval(() => socket.write('250-wait\r\n'), 50)));
      socket.write('220 slow\r\n');
    });
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    open.push(() => new Promise((resolve) => raw.close(resolve)));
    const { port } = raw.address() as AddressInfo;
    expect(await outcome(hasty(port).send(mail))).toBe(
      'Mail cannot be sent now: the mail server does not answer in time.',
    );
  });
});
