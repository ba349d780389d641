import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import { hashOf, textOf, type Rendition } from '@downstream/attestations/core';
import {
  acceptStatement,
  askStatements,
  beginPortalSignature,
  declinePortalStatement,
  forwardPortalStatement,
  listPortalStatements,
  listStatements,
  openPortalStatement,
  readBackPortalStatement,
  readPortalStatement,
  printPortalStatement,
  readSignedPortalStatement,
  readStatement,
  readStatementDocument,
  readStatementVersion,
  rejectStatement,
  returnStatement,
  savePortalStatement,
  signPortalStatement,
  withdrawStatement,
} from '@downstream/contracts';
import { honestAnswers, PortalHouse, Signing, type Invited } from '../testing';
import { sha256 } from '../use-cases/answer-sheet-records';

let house: PortalHouse;
let signing: Signing;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ analyst } = await house.maker());
}, 60_000);
afterAll(() => house.close());

const of = (statement: string) => ({ params: { statement } }) as never;
const at = (id: string, body?: object) => ({ params: { id }, ...(body && { body }) }) as never;
const rulesOf = (view: { judged: { rule: string }[] }) => [...new Set(view.judged.map(({ rule }) => rule))];

describe('asking for attestations', () => {
  it('asks one or many, writes to each once, and names who cannot be asked', async () => {
    const olga = await house.invited(analyst);
    const before = house.access.mail.to(olga.email).length;
    const nobody = crypto.randomUUID();
    const body = { distributors: [olga.id, nobody], kinds: ['T1', 'T2'], note: 'For order 4711.' };
    const { asked, refused } = await analyst.browser.ok(askStatements, { body } as never);
    expect(asked.map(({ kind }: { kind: string }) => kind)).toEqual(['T1', 'T2']);
    expect(refused).toEqual([{ distributor: nobody, kind: null, code: 'NOT_FOUND' }]);
    await house.access.world.settle();
    const mails = house.access.mail.to(olga.email).slice(before);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Undertaking: no goods to Russia or Belarus');
    const again = await analyst.browser.ok(askStatements, {
      body: { distributors: [olga.id], kinds: ['T1', 'T4'] },
    } as never);
    expect(again['refused']).toEqual([{ distributor: olga.id, kind: 'T1', code: 'STATEMENT_ALREADY_ASKED' }]);
    expect(again['asked']).toHaveLength(1);
    const { rows, total } = await analyst.browser.ok(listStatements, {
      query: { distributor: olga.id, kind: 'T2' },
    } as never);
    expect([total, rows[0].state, rows[0].distributor.name]).toEqual([1, 'SENT', 'Baikal Optika']);
  });
});

describe('filling in and signing', () => {
  it('ends in an attestation that binds the content, what was shown and who was at the keyboard', async () => {
    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T1');
    const form = await olga.browser.ok(readPortalStatement, {
      params: { statement: id },
      query: { language: 'ar' },
    } as never);
    expect(form['form'].words['questionnaire.question.endUse.label']).toBe('الاستخدام النهائي');
    expect(form['suggested'].issuerName).toMatchObject({ name: { native: 'Baikal Optika' } });
    const signed = await signing.signed(olga, id, honestAnswers('T1'), { language: 'ar' });
    expect(signed).toMatchObject({ state: 'SIGNED', nextSigner: null });

    const view = await analyst.browser.ok(readStatement, at(id));
    expect(hashOf(view['content'], sha256)).toBe(view['contentSha256']);
    // Nobody who is named was screened yet, which keeps it from counting and not from being taken.
    expect([rulesOf(view as never), view['stopping']]).toEqual([['AT_14'], 0]);
    const [evidence] = view['evidence'];
    expect(evidence).toMatchObject({ role: 'ISSUER', contentSha256: view['contentSha256'] });
    expect(evidence.facts).toMatchObject({
      means: 'SCREEN',
      stepUp: 'MAILED_CODE',
      readToEnd: true,
      browser: 'Firefox on Linux',
    });
    const shown = await analyst.browser.ok(readStatementVersion, {
      params: { id, number: 1 },
      query: { language: 'ar' },
    } as never);
    expect(sha256(textOf(shown['rendition'] as Rendition))).toBe(evidence.shownSha256);

    const accepted = await analyst.browser.ok(acceptStatement, at(id));
    expect(accepted['state']).toBe('ACCEPTED');
    const paper = await olga.browser.call(printPortalStatement, {
      params: { statement: id, version: '1' },
      query: { language: 'ar' },
    } as never);
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const data = await analyst.browser.call(readStatementDocument, { params: { id, number: '1' } } as never);
    expect(hashOf(data.body.body.content, sha256)).toBe(view['contentSha256']);
    const own = await olga.browser.ok(readSignedPortalStatement, { params: { statement: id, version: 1 } } as never);
    expect(own['sha256']).toBe(view['contentSha256']);
    expect(JSON.stringify(own)).not.toContain('AT_14');
    const events = await house.access.events(analyst.tenantId);
    expect(events).toEqual(
      expect.arrayContaining([
        ...['attestation.asked', 'attestation.opened', 'attestation-content.filed', 'attestation-signature.given'],
        ...['attestation.signed', 'attestation.judged', 'attestation.accepted', 'attestation-lines.opened'],
      ]),
    );
  }, 15_000);

  it('refuses what is not whole, not the signatory, not what was read, or not the code', async () => {
    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T2');
    await olga.browser.ok(openPortalStatement, of(id));
    const { lacking, contentSha256, shownSha256 } = await olga.browser.ok(readBackPortalStatement, of(id));
    expect(lacking.length).toBeGreaterThan(10);
    const file = {
      id: crypto.randomUUID(),
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: 9,
      sha256: 'a'.repeat(64),
    };
    const paper = { means: 'FILE', file, kind: 'WET_INK', name: 'Aigerim Bekova', language: 'en', contentSha256 };
    await olga.browser.refused('ANSWERS_INCOMPLETE', signPortalStatement, {
      params: { statement: id },
      body: paper,
    } as never);
    expect(shownSha256).toMatch(/^[0-9a-f]{64}$/);

    await signing.filled(olga, id, honestAnswers('T2'));
    const body = await signing.begun(olga, id);
    const sign = (change: object, code: string) =>
      olga.browser.refused(code, signPortalStatement, {
        params: { statement: id },
        body: { ...body, ...change },
      } as never);
    await sign({ typedName: 'Somebody Else' }, 'SIGNATORY_OTHER');
    await sign({ verifier: 'x'.repeat(43) }, 'CODE_EXPIRED');
    await sign({ consentSha256: 'b'.repeat(64) }, 'STATEMENT_CHANGED');
    await sign({ code: body.code === '000000' ? '000001' : '000000' }, 'CODE_FAILED');
    // Another word is another content: what was begun is of the words before.
    const patch = { question: 'place', answer: { type: 'TEXT', text: 'Astana' }, base: 1 };
    await olga.browser.ok(savePortalStatement, { params: { statement: id }, body: { patches: [patch] } } as never);
    await sign({}, 'CODE_EXPIRED');
    const fresh = await signing.begun(olga, id);
    await olga.browser.ok(signPortalStatement, {
      params: { statement: id },
      body: { ...fresh, typedName: '  aigerim   BEKOVA ' },
    } as never);
    // A code works once, and what is signed is not written in any more.
    await olga.browser.refused('CODE_EXPIRED', signPortalStatement, {
      params: { statement: id },
      body: fresh,
    } as never);
    await olga.browser.refused('ANSWERS_LOCKED', savePortalStatement, {
      params: { statement: id },
      body: { patches: [patch] },
    } as never);
  }, 15_000);

  it('wants two people under the undertaking of a stockist, under one content', async () => {
    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T4');
    const first = await signing.signed(olga, id, honestAnswers('T4'));
    expect(first).toMatchObject({ state: 'OPENED', nextSigner: 'COMPLIANCE' });
    const email = house.access.address('timur');
    await olga.browser.ok(forwardPortalStatement, {
      params: { statement: id },
      body: { name: 'Timur', email },
    } as never);
    const timur = await house.comeIn(email);
    const body = await signing.begun(timur, id, 'ru');
    expect(body.typedName).toBe('Timur Sarsenov');
    const second = await timur.browser.ok(signPortalStatement, { params: { statement: id }, body } as never);
    expect(second).toMatchObject({ state: 'SIGNED', nextSigner: null });
    const { evidence } = await analyst.browser.ok(readStatement, at(id));
    expect(new Set(evidence.map((one: { contentSha256: string }) => one.contentSha256)).size).toBe(1);
    expect(new Set(evidence.map((one: { shownSha256: string }) => one.shownSha256)).size).toBe(2);
  }, 15_000);

  it('takes nothing typed on a screen for a certificate of high risk', async () => {
    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T3');
    await signing.filled(olga, id, honestAnswers('T3'));
    const read = await olga.browser.ok(readBackPortalStatement, of(id));
    expect(read).toMatchObject({ nextSigner: 'END_USER', kinds: ['AES', 'QES', 'WET_INK'] });
    const { contentSha256, shownSha256 } = read;
    const challenge = 'c'.repeat(64);
    await olga.browser.refused('SIGNATURE_TOO_WEAK', beginPortalSignature, {
      params: { statement: id },
      body: { language: 'en', contentSha256, shownSha256, challenge },
    } as never);
  }, 15_000);
});

describe('deciding', () => {
  const signedT2 = async (who: Invited, more = {}) => {
    const id = await signing.asked(analyst, who, 'T2');
    await signing.signed(who, id, honestAnswers('T2', more));
    return id;
  };

  it('returns single answers, which alone may be written again, and is signed anew under the next number', async () => {
    const olga = await house.invited(analyst);
    const id = await signedT2(olga);
    const items = [{ question: 'monitoring', sentence: 'Who looks at the papers?' }];
    expect((await analyst.browser.ok(returnStatement, at(id, { items })))['state']).toBe('RETURNED');
    await olga.browser.ok(openPortalStatement, of(id));
    const { open, corrections, number } = await olga.browser.ok(readPortalStatement, of(id));
    expect([open, corrections[0].sentence, number]).toEqual([['monitoring'], 'Who looks at the papers?', 2]);
    const answer = {
      type: 'LONG_TEXT',
      text: 'Our export officer looks at the customs papers of every single sale, each Friday, and files them.',
    };
    const patches = [{ question: 'monitoring', answer, base: 1 }];
    await olga.browser.ok(savePortalStatement, { params: { statement: id }, body: { patches } } as never);
    const body = await signing.begun(olga, id);
    await olga.browser.ok(signPortalStatement, { params: { statement: id }, body } as never);
    const { versions } = await analyst.browser.ok(readStatement, at(id));
    expect(versions.map((one: { number: number }) => one.number)).toEqual([2, 1]);
  }, 15_000);

  it('takes nothing that findings stand in the way of, and rejects with a reason', async () => {
    const olga = await house.invited(analyst);
    const name = { type: 'NAME', name: { native: 'Somebody Else Ltd', latin: null, language: 'en' } };
    const id = await signedT2(olga, { issuerName: name });
    const refused = await analyst.browser.refused('STATEMENT_NOT_ACCEPTABLE', acceptStatement, at(id));
    expect(JSON.stringify(refused.body)).toContain('AT_05');
    const rejected = await analyst.browser.ok(rejectStatement, at(id, { reason: 'Another company.' }));
    expect([rejected['state'], rejected['reason']]).toEqual(['REJECTED', 'Another company.']);
    await analyst.browser.refused('TRANSITION_NOT_ALLOWED', acceptStatement, at(id));
  }, 15_000);

  it('lets the signatory decline with a reason, and the maker take back what was not signed', async () => {
    const olga = await house.invited(analyst);
    const id = await signing.asked(analyst, olga, 'T1');
    await olga.browser.ok(openPortalStatement, of(id));
    const declined = await olga.browser.ok(declinePortalStatement, {
      params: { statement: id },
      body: { reason: 'We do not buy these goods any more.' },
    } as never);
    expect(declined['state']).toBe('DECLINED');
    const other = await signing.asked(analyst, olga, 'T1');
    expect((await analyst.browser.ok(withdrawStatement, at(other, { reason: 'Sent by mistake.' })))['state']).toBe(
      'WITHDRAWN',
    );
    const { statements } = await olga.browser.ok(listPortalStatements);
    expect(statements.map((one: { state: string }) => one.state)).toEqual(['WITHDRAWN', 'DECLINED']);
  }, 15_000);
});
