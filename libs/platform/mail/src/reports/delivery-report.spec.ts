import { describe, expect, it } from '@jest/globals';
import { reportOf, type Said } from '../testing';
import { LARGEST_REPORT, readDeliveryReport } from './delivery-report';

const KEY = '0123456789abcdef0123456789abcdef';
const letter = [
  'From: Acme <no-reply@maker.test>',
  'To: olga@old.test',
  'Subject: =?utf-8?q?Ihre_Angaben?=',
  `Message-ID: <${KEY}@maker.test>`,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Guten Tag',
].join('\r\n');
const read = (text: string | Uint8Array) =>
  readDeliveryReport(typeof text === 'string' ? new TextEncoder().encode(text) : text);
const report = (said: Said = {}) => reportOf(letter, 'olga@old.test', said);
const gone = { action: 'failed', addresses: ['olga@old.test'], status: '5.1.1', replyCode: 550 };

describe('a delivery report', () => {
  it('names the letter, the recipient, what became of it and why', async () => {
    expect(await read(report())).toEqual({ letterKeys: [KEY], deliveries: [gone] });
  });

  it.each<[string, Said]>([
    ['with the whole letter', { returned: 'all' }],
    ['without the letter, as an answer to it', { returned: 'nothing', replyTo: `<${KEY}@maker.test>` }],
    ['with remarks in brackets', { status: '5.1.1 (no such mailbox)' }],
    [
      'with the words of the other server over several lines',
      { diagnosis: 'smtp; 550 5.1.1\r\n  no such\r\n  mailbox' },
    ],
    ['with the address in capitals and pointed brackets', { recipient: 'Original-Recipient: RFC822; <Olga@Old.test>' }],
    ['with bare line feeds', {}],
  ])('is read %s', async (what, said) => {
    const text = report(said);
    const found = await read(what.includes('bare') ? text.replaceAll('\r\n', '\n') : text);
    expect(found).toEqual({ letterKeys: [KEY], deliveries: [gone] });
  });

  it('is read with its parts encoded', async () => {
    const [head = '', status = '', back = ''] = report().split(
      /(?=--=_edge\r\nContent-Type: (?:message|text\/rfc822))/,
    );
    const encoded = (part: string) =>
      part.replace(/\r\n\r\n([\s\S]*?)(\r\n--=_edge--\r\n)?$/, (_, body: string, end = '') =>
        ['\r\nContent-Transfer-Encoding: base64', '', `${Buffer.from(body).toString('base64')}${String(end)}`].join(
          '\r\n',
        ),
      );
    expect(await read(`${head}${encoded(`${status}`)}\r\n${encoded(back)}`)).toEqual({
      letterKeys: [KEY],
      deliveries: [gone],
    });
  });

  it('gives the address a letter was sent to before the one it was passed on to', async () => {
    const found = await read(report({ recipient: 'Original-Recipient: rfc822; office@old.test' }));
    expect(found?.deliveries[0]?.addresses).toEqual(['office@old.test', 'olga@old.test']);
  });

  it.each([
    ['5.1.1', null, 550],
    ['5.1.10', null, 550],
    ['5.2.2', null, 552],
    ['5.3.4', null, 552],
    ['5.4.4', null, 554],
    ['4.4.7', null, 554],
    ['5.7.1', 'smtp; 571 no', 571],
    ['5.0.0', 'X-Unix; 550', 554],
    ['5.4.7', 'smtp; 421 later', 554],
  ])('of status %s, with the diagnosis %j, has the reply %i', async (status, diagnosis, replyCode) => {
    expect((await read(report({ status, diagnosis })))?.deliveries).toEqual([{ ...gone, status, replyCode }]);
  });

  it('says of several recipients what became of each', async () => {
    const more = ['', 'Final-Recipient: rfc822;li@new.test', 'Action: Delayed', 'Status: 4.4.1', ''].join('\r\n');
    const found = await read(report().replace(/(Diagnostic-Code: [^\r]*\r\n)/, `$1${more}`));
    expect(found?.deliveries.map(({ action, addresses }) => [action, addresses[0]])).toEqual([
      ['failed', 'olga@old.test'],
      ['delayed', 'li@new.test'],
    ]);
  });
});

const nested = (depth: number): string =>
  depth === 0
    ? report()
    : [`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`, nested(depth - 1), `--b${depth}--`].join(
        '\r\n',
      );
const statusOf = (text: string): string =>
  `Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${text}\r\n--b--`;

describe('no delivery report is', () => {
  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['an ordinary mail', letter],
    [
      'a mail that a report is attached to',
      `Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${report()}\r\n--a--`,
    ],
    ['one without its machine-readable part', report().replace('message/delivery-status', 'text/plain')],
    ['one that names no recipient', statusOf('Reporting-MTA: dns; mx\r\n\r\nAction: failed\r\nStatus: 5.1.1')],
    ['one with an action that is none', report({ action: 'exploded' })],
    ['one with a status that is none', report({ status: 'bad' })],
    ['a report of another kind', report().replace('message/delivery-status', 'message/disposition-notification')],
    ['bytes of a picture', Uint8Array.from({ length: 4_096 }, (_, n) => (n * 31) % 256)],
    ['parts within parts without end', nested(40)],
    ['headers without end', `${'X-A: b\r\n'.repeat(60_000)}${report()}`],
    ['more than the largest', report().padEnd(LARGEST_REPORT + 1, ' ')],
  ])('%s', async (_, text) => expect(await read(text)).toBeUndefined());
});

describe('a hostile report', () => {
  const fields = 'Final-Recipient: rfc822;a@b.test\r\nAction: failed\r\nStatus: 5.1.1\r\n';
  it.each<[string, string, number]>([
    ['of recipients without end counts a hundred', statusOf(`A: b\r\n\r\n${`${fields}\r\n`.repeat(4_000)}`), 100],
    ['of one endless address counts none', statusOf(`A: b\r\n\r\n${fields.replace('a@', 'a@'.repeat(500_000))}`), 0],
    ['of blanks is read', statusOf(`A: b\r\n\r\n${`${' '.repeat(1_000)}\r\n`.repeat(1_000)}\r\n${fields}`), 1],
    ['of brackets is read', statusOf(`A: ${'('.repeat(1_000_000)}\r\n\r\n${fields}`), 1],
    ['of parts without end is read', `${report().replace('--=_edge--', '--=_edge\r\n\r\n'.repeat(8_000))}`, 1],
  ])('%s, and in no time', async (_, text, count) => {
    expect((await read(text))?.deliveries ?? []).toHaveLength(count);
  });

  it.each([
    ['another Message-ID', letter.replace(KEY, 'somebody-elses')],
    ['none', letter.replace(/Message-ID.*\r\n/, '')],
    ['one that is only a part of ours', letter.replace(KEY, KEY.slice(0, 31))],
  ])('on a letter with %s names no letter of ours', async (_, other) => {
    expect(await read(reportOf(other, 'olga@old.test'))).toEqual({ letterKeys: [], deliveries: [gone] });
  });
});
