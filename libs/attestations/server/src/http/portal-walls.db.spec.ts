import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Member } from '@downstream/access/server/testing';
import {
  invitePortalColleague,
  printPortalStatementToSign,
  readPortalAnswers,
  reportPortalChange,
  routes,
  savePortalAnswers,
  submitPortalAnswers,
  uploadOwnDocument,
  type Route,
} from '@downstream/contracts';
import * as reviews from '@downstream/contracts/reviews';
import { AllowCheck } from '@downstream/platform/http';
import { completeAnswers } from '@downstream/attestations/core/testing';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import type { Response } from 'supertest';
import { honestAnswers, patchesOf, PortalHouse, Signing, type Invited } from '../testing';

/** What only one distributor knows: every text, name and id of it that an answer could let out. */
interface Known {
  readonly who: Invited;
  /** An attestation it has signed. */
  readonly statement: string;
  /** One it has filled in and not signed. */
  readonly toSign: string;
  readonly secrets: readonly string[];
}

let house: PortalHouse;
/** One of a maker, another of the same maker, and the first company once more, known to another maker. */
let known: Record<'one' | 'neighbour' | 'same company', Known>;
/** Ids of the first distributor that paths name. */
let ids: { colleague: string; document: string; statement: string; toSign: string } | undefined;

beforeAll(async () => {
  house = await PortalHouse.open();
  const [meridian, halden] = [await house.maker(), await house.maker()];
  const shared = house.access.address('contact');
  known = {
    one: await settled(meridian.analyst, 'Alpha', shared),
    neighbour: await settled(meridian.analyst, 'Beta'),
    'same company': await settled(halden.analyst, 'Gamma', shared),
  };
  const { colleagues } = await known.one.who.browser.ok(invitePortalColleague, {
    body: { name: 'Kim Alpha', email: house.access.address('kim.alpha'), sections: ['people'] },
  });
  const colleague = colleagues.find(({ you }: { you: boolean }) => !you).id as string;
  const filed = await call(known.one.who.browser, uploadOwnDocument, aFile('Alpha'));
  expect(filed.status).toBe(201);
  ids = { colleague, document: filed.body.id as string, statement: known.one.statement, toSign: known.one.toSign };
}, 60_000);
afterAll(() => house.close());

/** A distributor whose every answer is marked with a word that nobody else has, sent in and with a change told. */
async function settled(analyst: Member, mark: string, email?: string): Promise<Known> {
  const who = await house.invited(analyst, `${mark} Optics`, email);
  const marked = JSON.parse(
    JSON.stringify(completeAnswers(questionnaireInForce)).replaceAll('Some', `${mark} some`),
  ) as ReturnType<typeof completeAnswers>;
  await who.browser.ok(savePortalAnswers, {
    body: { patches: patchesOf(await house.withFiles(who, marked)) as never },
  });
  const { hash } = await who.browser.ok(submitPortalAnswers);
  const text = `${mark} has moved.`;
  await who.browser.ok(reportPortalChange, { body: { subjects: ['ADDRESS'], text } });
  const signing = new Signing(house);
  const statement = await signing.asked(analyst, who, 'T2');
  const words = { type: 'TEXT', text: `${mark} harbour` } as const;
  await signing.signed(who, statement, honestAnswers('T2', { place: words }));
  // One that is filled in and not signed yet, for what is printed to be signed.
  const toSign = await signing.asked(analyst, who, 'T1');
  await signing.filled(who, toSign, honestAnswers('T1', { place: words }));
  return { who, statement, toSign, secrets: [mark, who.id, hash as string, statement, toSign] };
}

// What is done before anybody is known, and what ends things, has tests of its own.
const open = ['requestPortalLink', 'openPortalLink', 'completePortalSignIn'];
// What a room behind this one asks at the portal is tried there: `conversation.db.spec` of reviews.
const behind = new Set<unknown>(Object.values(reviews));
const portal = routes.filter((one) => one.path.startsWith('portal/') && !open.includes(one.id) && !behind.has(one));
const reading = portal.filter(({ method }) => method === 'GET');

interface Input {
  readonly body?: object;
  readonly query?: object;
}

/** A file that says something nobody else says. */
function aFile(mark: string): Input {
  const body = Buffer.from(`%PDF-1.4\n% ${mark} keeps this to itself\n%%EOF\n`);
  return { body, query: { kind: 'OTHER', name: `${mark}.pdf` } };
}

const hashed = 'a'.repeat(64);
/** What each portal route that writes would take. A new route without an entry fails here. */
const inputs: Record<string, Input> = {
  savePortalAnswers: { body: { patches: [{ question: 'website', answer: { type: 'NONE' }, base: 1 }] } },
  submitPortalAnswers: { body: {} },
  invitePortalColleague: { body: { name: 'Lee', email: 'lee@example.test', sections: ['people'] } },
  withdrawPortalColleague: {},
  reportPortalChange: { body: { subjects: ['OTHER'], text: 'Something else.' } },
  sendPortalAppeal: { body: { text: 'We do not agree.' } },
  uploadOwnDocument: aFile('Delta'),
  addOwnDocumentVersion: { ...aFile('Epsilon'), query: { name: 'Epsilon.pdf' } },
  openPortalStatement: {},
  savePortalStatement: { body: { patches: [{ question: 'place', answer: { type: 'NONE' }, base: 1 }] } },
  beginPortalSignature: {
    body: { language: 'en', contentSha256: hashed, shownSha256: hashed, challenge: hashed },
  },
  signPortalStatement: {
    body: {
      ...{ means: 'SCREEN', typedName: 'Aigerim Bekova', code: '123456', verifier: 'v'.repeat(43) },
      ...{ consentSha256: hashed, readToEnd: true, secondsOnPage: 1 },
    },
  },
  declinePortalStatement: { body: { reason: 'It is not ours.' } },
  forwardPortalStatement: { body: { name: 'Lee', email: 'lee@example.test' } },
  removeOwnDocument: { body: { reason: 'It is not ours.' } },
};

/** Calls a route with the ids of the first distributor in its path. */
function call(browser: Browser, route: Route, input: Input = {}): Promise<Response> {
  const id = route.path.includes('documents') ? ids?.document : ids?.colleague;
  const statement = route.id === printPortalStatementToSign.id ? ids?.toSign : ids?.statement;
  const headers: Record<string, string> = route.upload ? { 'content-type': route.upload } : {};
  return browser.call(route, { params: { id, number: '1', version: '1', statement }, ...input } as never, headers);
}
const said = ({ text, body }: Response): string => (Buffer.isBuffer(body) ? body.toString('latin1') : text);
const pairs: (readonly ['one' | 'neighbour' | 'same company', 'one' | 'neighbour' | 'same company'])[] = [
  ['neighbour', 'one'],
  ['same company', 'one'],
  ['one', 'neighbour'],
  ['one', 'same company'],
];

describe('the portal routes of the catalogue', () => {
  it('are all looked at here: each is read, or has a body to be tried with', () => {
    expect(reading.length).toBeGreaterThan(7);
    const untried = portal.filter(({ id, method }) => method !== 'GET' && !(id in inputs)).map(({ id }) => id);
    expect(untried).toEqual([]);
  });

  it('take no id of a distributor: whose rows they are follows from who asks', () => {
    const paths = portal.map(({ path }) => path).filter((path) => path.includes('distributor'));
    expect(paths).toEqual([]);
  });

  it('are all mounted here', () => {
    const mounted = new Set(
      house.access.world
        .get(AllowCheck)
        .mounted()
        .map(({ route }) => route.id),
    );
    expect(portal.filter(({ id }) => !mounted.has(id)).map(({ path }) => path)).toEqual([]);
  });
});

it.each(reading.map((route) => [route.id, route] as const))(
  '%s tells its own distributor something',
  async (_, route) => {
    // The walls below would hold as well where nothing is said at all.
    const answer = await call(known.one.who.browser, route);
    expect([answer.status, said(answer).length > 0]).toEqual([200, true]);
  },
);

describe.each(pairs)('%s', (asking, owner) => {
  it.each(reading.map((route) => [route.id, route] as const))(`reads no byte of ${owner} by %s`, async (_, route) => {
    const answer = await call(known[asking].who.browser, route);
    expect([200, 404]).toContain(answer.status);
    // It says what is the asker's own, where there is something to say: the wall is no empty room.
    if (route.id === readPortalAnswers.id) expect(said(answer)).toContain(known[asking].secrets[0] ?? '-');
    for (const secret of known[owner].secrets) expect(said(answer)).not.toContain(secret);
    // The path names a statement of the first. A paper may hide its words from a search through its bytes: there is none.
    if (owner === 'one' && route.path.includes('statements/:statement')) expect(answer.status).toBe(404);
  });

  it(`changes nothing of ${owner} by any route that writes`, async () => {
    const before = await state(known[owner].who.browser);
    for (const route of portal.filter(({ method }) => method !== 'GET')) {
      const answer = await call(known[asking].who.browser, route, inputs[route.id]);
      for (const secret of known[owner].secrets) expect(said(answer)).not.toContain(secret);
    }
    expect(await state(known[owner].who.browser)).toEqual(before);
  });
});

/** Everything that a distributor reads of itself. */
async function state(browser: Browser): Promise<string[]> {
  const texts: string[] = [];
  for (const route of reading) {
    const answer = await call(browser, route);
    // A refusal names its own request, and a paper is sealed anew each time: its words are those of the JSON beside it.
    const text = route.binary === 'application/pdf' ? String(answer.status) : said(answer);
    texts.push(text.replace(/"traceId":"[^"]*"/, ''));
  }
  return texts;
}
