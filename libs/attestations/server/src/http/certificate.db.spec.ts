import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  acceptStatement,
  beginPortalSignature,
  callBackSignatory,
  listPortalStatements,
  printPortalStatement,
  printPortalStatementToSign,
  readBackPortalStatement,
  readStatement,
  savePortalStatement,
  signPortalStatement,
  uploadOwnDocument,
} from '@downstream/contracts';
import { aPdf } from '@downstream/distributors/core/testing';
import type { Id } from '@downstream/kernel';
import { honestAnswers, PortalHouse, Signing, type Invited, type Visitor } from '../testing';

let house: PortalHouse;
let signing: Signing;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ analyst } = await house.maker());
}, 60_000);
afterAll(() => house.close());

const endUser = 'Aigerim Bekova';
const distributor = 'Olga Petrova';
const own = (statement: string, body?: object) => ({ params: { statement }, ...(body && { body }) }) as never;
const at = (id: string, body?: object) => ({ params: { id }, ...(body && { body }) }) as never;

/** A certificate for high risk that is filled in, and what its end user's signature would say. */
async function toSign(): Promise<{ readonly who: Invited; readonly id: Id<'attestation'>; readonly paper: object }> {
  const who = await house.invited(analyst);
  const id = await signing.asked(analyst, who, 'T3');
  await signing.filled(who, id, honestAnswers('T3', { counterName: { type: 'TEXT', text: distributor } }));
  const { contentSha256 } = await who.browser.ok(readBackPortalStatement, own(id));
  const file = await handedIn(who, aPdf(`Signed by hand ${id}`));
  return { who, id, paper: { means: 'FILE', file, kind: 'WET_INK', name: endUser, language: 'en', contentSha256 } };
}

async function handedIn({ browser }: Visitor, bytes: Uint8Array) {
  const input = { query: { kind: 'OTHER', name: 'certificate.pdf' }, body: Buffer.from(bytes) } as never;
  const { id } = await browser.ok(uploadOwnDocument, input, { 'content-type': 'application/octet-stream' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: id as string, name: 'certificate.pdf', mediaType: 'application/pdf', bytes: bytes.length, sha256 };
}

describe('a certificate for high risk', () => {
  it('is signed by the end user on paper, then by the distributor on the screen, and taken after a call-back', async () => {
    const { who, id, paper } = await toSign();
    const printed = await who.browser.call(printPortalStatementToSign, own(id));
    expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);

    const first = await who.browser.ok(signPortalStatement, own(id, paper));
    expect(first).toMatchObject({ state: 'OPENED', nextSigner: 'ISSUER' });
    const { statements } = await who.browser.ok(listPortalStatements);
    expect(statements[0]).toMatchObject({ state: 'OPENED', nextSigner: 'ISSUER' });
    const patches = [{ question: 'place', answer: { type: 'TEXT', text: 'Astana' }, base: 1 }];
    await who.browser.refused('ANSWERS_LOCKED', savePortalStatement, own(id, { patches }));
    // Before the second signature there is no paper of the whole.
    const early = await who.browser.call(printPortalStatement, {
      params: { statement: id, version: '1' },
    } as never);
    expect(early.status).toBe(404);

    const body = await signing.begun(who, id, 'ru');
    expect(body.typedName).toBe(distributor);
    expect(house.access.mail.to(who.email).at(-1)?.subject).toBe(`${body.code} is your code for signing`);
    const second = await who.browser.ok(signPortalStatement, own(id, body));
    expect(second).toMatchObject({ state: 'SIGNED', nextSigner: null });
    await who.browser.refused('NOT_THE_SIGNER', printPortalStatementToSign, own(id));

    const refused = await analyst.browser.refused('STATEMENT_NOT_ACCEPTABLE', acceptStatement, at(id));
    expect(JSON.stringify(refused.body)).toContain('NOT_CALLED_BACK');
    const call = { role: 'END_USER', number: '+7 727 250 00 00', source: 'Register of companies, 22 November' };
    const called = await analyst.browser.ok(callBackSignatory, at(id, call));
    expect(called['signatures'][0]).toMatchObject({ role: 'END_USER', kind: 'WET_INK', calledBack: true });
    expect((await analyst.browser.ok(acceptStatement, at(id)))['state']).toBe('ACCEPTED');
    const view = await analyst.browser.ok(readStatement, at(id));
    expect(
      view['evidence'].map((one: { role: string; facts: { means: string } }) => [one.role, one.facts.means]),
    ).toEqual([
      ['END_USER', 'FILE'],
      ['ISSUER', 'SCREEN'],
    ]);
    const whole = await who.browser.call(printPortalStatement, { params: { statement: id, version: '1' } } as never);
    expect(whole.status).toBe(200);
  }, 15_000);

  it('lets nobody skip, sign for the other, or sign with less than is needed', async () => {
    const { who, id, paper } = await toSign();
    const sign = (change: object, code: string) =>
      who.browser.refused(code, signPortalStatement, own(id, { ...paper, ...change }));
    // The distributor comes second, on paper too.
    await sign({ name: distributor }, 'SIGNATORY_OTHER');
    await sign({ kind: 'IMAGE' }, 'SIGNATURE_TOO_WEAK');
    await sign({ contentSha256: 'f'.repeat(64) }, 'STATEMENT_CHANGED');
    const { contentSha256, shownSha256 } = await who.browser.ok(readBackPortalStatement, own(id));
    await who.browser.refused(
      'SIGNATURE_TOO_WEAK',
      beginPortalSignature,
      own(id, { language: 'en', contentSha256, shownSha256, challenge: 'c'.repeat(64) }),
    );
    await who.browser.ok(signPortalStatement, own(id, paper));
    // Once the end user has signed, it is the distributor's turn and nobody else's.
    await sign({}, 'SIGNATORY_OTHER');
    await analyst.browser.refused('TRANSITION_NOT_ALLOWED', acceptStatement, at(id));
    await analyst.browser.refused(
      'TRANSITION_NOT_ALLOWED',
      callBackSignatory,
      at(id, { role: 'END_USER', number: '+7 727 250 00 00', source: 'Register' }),
    );
  }, 15_000);

  it('is not signed by one person twice', async () => {
    const who = await house.invited(analyst);
    const id = await signing.asked(analyst, who, 'T3');
    await signing.filled(who, id, honestAnswers('T3', { counterName: { type: 'TEXT', text: endUser } }));
    const { contentSha256 } = await who.browser.ok(readBackPortalStatement, own(id));
    const file = await handedIn(who, aPdf(`Twice ${id}`));
    const paper = { means: 'FILE', file, kind: 'WET_INK', name: endUser, language: 'en', contentSha256 };
    await who.browser.ok(signPortalStatement, own(id, paper));
    await who.browser.refused('NOT_THE_SIGNER', signPortalStatement, own(id, { ...paper, kind: 'WET_INK' }));
  }, 15_000);
});
