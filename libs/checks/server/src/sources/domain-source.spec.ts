import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { domainAnswer } from '@downstream/checks/company-registry/testing';
import { nameServer, type NameServer } from '@downstream/platform/net/testing';
import { farService, type FarService } from './testing/far-service';

const DOMAIN = 'harbour-optics.com';
let names: NameServer;
let far: FarService;
beforeAll(async () => {
  names = await nameServer({
    [DOMAIN]: { MX: [[10, 'mx.example.net']], TXT: ['v=spf1 mx -all'] },
    [`mail.${DOMAIN}`]: { MX: [[0, '']] },
  });
  far = await farService([names.address]);
});
afterAll(async () => {
  await far.side.close();
  await names.close();
});
beforeEach(() => names.become('ANSWERS'));
const ask = (domain = DOMAIN) => far.sources().ask(far.context, 'DOMAIN', { domain });
const registered = { [`/rdap/domain/${DOMAIN}`]: domainAnswer };

describe('a domain', () => {
  it('has an age, mail and, without an address, no page', async () => {
    far.replies(registered, 'application/rdap+json');
    const reply = await ask('HARBOUR-optics.com.');
    expect(reply).toMatchObject({
      kind: 'ANSWER',
      source: 'RDAP, DNS',
      answer: { registeredOn: '2012-03-01', mx: true, web: 'ABSENT' },
    });
    const { raw } = reply as { raw: Uint8Array };
    expect(JSON.parse(Buffer.from(raw).toString())).toMatchObject({
      record: { registrar: 'A Registrar Inc.' },
      names: { senderPolicy: 'v=spf1 mx -all' },
    });
  });

  it('below a registered one is as old as that one, and takes no mail where it says so', async () => {
    far.replies(registered, 'application/rdap+json');
    expect(await ask(`mail.${DOMAIN}`)).toMatchObject({ answer: { registeredOn: '2012-03-01', mx: false } });
  });

  it('that nobody registered has no mail and no page', async () => {
    far.replies({}, 'application/rdap+json');
    expect(await ask('nobody-here.com')).toMatchObject({ answer: { registeredOn: null, mx: false, web: 'ABSENT' } });
  });

  it('of which only one half can be heard leaves the other open', async () => {
    far.answers((_, response) => response.writeHead(500).end());
    expect(await ask()).toMatchObject({ kind: 'ANSWER', answer: { registeredOn: null, mx: true } });
    names.become('FAILS');
    far.replies(registered, 'application/rdap+json');
    expect(await ask()).toMatchObject({ kind: 'ANSWER', answer: { registeredOn: '2012-03-01', mx: null, web: null } });
  });

  it('of which nobody tells is no answer', async () => {
    names.become('SILENT');
    far.answers((_, response) => response.writeHead(503).end());
    expect(await ask()).toEqual({ kind: 'UNAVAILABLE', source: 'RDAP, DNS', why: 'DOWN' });
  });

  it.each(['localhost', '127.0.0.1', 'a b.com', '../x'])('is not %j', async (domain) => {
    expect(await ask(domain)).toMatchObject({ kind: 'UNAVAILABLE', why: 'NOT_COVERED' });
  });
});
