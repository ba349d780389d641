import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import { hashOf } from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import {
  askCorrections,
  readAnswers,
  readDistributor,
  readPortalAnswers,
  readPortalQuestionnaire,
  readPortalStatus,
  readPortalSubmission,
  readPortalSubmissions,
  readSubmission,
  removeOwnDocument,
  savePortalAnswers,
  submitDistributor,
  submitPortalAnswers,
} from '@downstream/contracts';
import { patchesOf, PortalHouse, type Invited } from '../testing';
import { sha256 } from '../use-cases/answer-sheet-records';

let house: PortalHouse;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  ({ analyst } = await house.maker());
});
afterAll(() => house.close());

const yes = { type: 'YES_NO', yes: true } as const;
const no = { type: 'YES_NO', yes: false } as const;
const save = (who: Invited, patches: object[]) =>
  who.browser.ok(savePortalAnswers, { body: { patches: patches as never } });
const stateOf = async (id: Invited['id']) => (await analyst.browser.ok(readDistributor, { params: { id } }))['state'];

describe('answering', () => {
  it('begins with the whole questionnaire, what is known offered, and fourteen days', async () => {
    const olga = await house.invited(analyst);
    const asked = await olga.browser.ok(readPortalQuestionnaire);
    expect(asked).toEqual(JSON.parse(JSON.stringify(questionnaireInForce)));
    const answers = await olga.browser.ok(readPortalAnswers);
    expect(answers).toMatchObject({ state: 'OPEN', seat: { kind: 'CONTACT' }, answers: [], receipt: null });
    expect(answers['suggested'].legalName).toMatchObject({ type: 'NAME', name: { native: 'Baikal Optika' } });
    expect(answers['open']).toContain('legalName');
    const events = await house.access.events(analyst.tenantId);
    expect(events).toContain('answer-sheet.opened');
  });

  it('keeps each answer under its revision, and begins the registration with the first', async () => {
    const olga = await house.invited(analyst);
    expect(await stateOf(olga.id)).toBe('INVITED');
    const saved = await save(olga, [{ question: 'pepLinks', answer: yes, base: 0 }]);
    expect(saved).toMatchObject({ saved: [{ question: 'pepLinks', revision: 1 }], conflicts: [], refused: [] });
    expect(await stateOf(olga.id)).toBe('REGISTERING');
    await save(olga, [{ question: 'pepLinks', answer: null, base: 1 }]);
    const { answers } = await olga.browser.ok(readPortalAnswers);
    expect(answers).toMatchObject([{ question: 'pepLinks', answer: null, revision: 2, by: { name: 'Olga Contact' } }]);
  });

  it('overwrites nothing that another device wrote, and tells both', async () => {
    const olga = await house.invited(analyst);
    await save(olga, [{ question: 'pepLinks', answer: yes, base: 0 }]);
    const late = await save(olga, [
      { question: 'pepLinks', answer: no, base: 0 },
      { question: 'nothing', answer: no, base: 0 },
    ]);
    expect(late['conflicts']).toMatchObject([
      { question: 'pepLinks', yours: no, theirs: { answer: yes, revision: 1 } },
    ]);
    expect(late['refused']).toEqual([{ question: 'nothing', code: 'QUESTION_UNKNOWN' }]);
  });

  it('takes two who save in one moment one after the other', async () => {
    const olga = await house.invited(analyst);
    const both = await Promise.all([yes, no].map((answer) => save(olga, [{ question: 'pepLinks', answer, base: 0 }])));
    expect(both.map(({ saved, conflicts }) => [saved.length, conflicts.length]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('says what of a request is no answer at all', async () => {
    const olga = await house.invited(analyst);
    const patches = [{ question: 'pepLinks', answer: { type: 'YES_NO', yes: 'perhaps' }, base: 0 }] as never;
    const answer = await olga.browser.refused('INPUT_INVALID', savePortalAnswers, { body: { patches } });
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/body/patches/0/answer/yes',
    ]);
  });
});

describe('sending in', () => {
  it('is refused with everything that is missing', async () => {
    const olga = await house.invited(analyst);
    const answer = await olga.browser.refused('ANSWERS_INCOMPLETE', submitPortalAnswers);
    expect(answer.body.lacking).toContainEqual({ question: 'legalName', pointer: '', code: 'REQUIRED' });
    expect(await stateOf(olga.id)).toBe('INVITED');
  });

  it('compares the files that an answer names with those that were handed in', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const { answers } = await olga.browser.ok(readPortalAnswers);
    const { answer, revision } = answers.find(({ question }: { question: string }) => question === 'registerExtract');
    const files = (change: object) => ({ ...answer, files: [{ ...answer.files[0], ...change }] });
    const lacking = async () =>
      (await olga.browser.refused('ANSWERS_INCOMPLETE', submitPortalAnswers)).body.lacking as unknown[];
    await save(olga, [{ question: 'registerExtract', answer: files({ sha256: 'f'.repeat(64) }), base: revision }]);
    expect(await lacking()).toEqual([{ question: 'registerExtract', pointer: '/files/0', code: 'FILE_CHANGED' }]);
    await save(olga, [{ question: 'registerExtract', answer, base: revision + 1 }]);
    const reason = { params: { id: answer.files[0].id }, body: { reason: 'The wrong year' } };
    await olga.browser.ok(removeOwnDocument, reason);
    expect(await lacking()).toContainEqual({ question: 'registerExtract', pointer: '/files/0', code: 'FILE_GONE' });
    expect(await stateOf(olga.id)).not.toBe('SUBMITTED');
  });

  it('freezes what was said, makes it the facts of the record and submits it, in the distributor’s own name', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const receipt = await olga.browser.ok(submitPortalAnswers);
    expect(receipt).toMatchObject({ number: 1, by: { name: 'Olga Contact', onBehalf: false } });
    const record = await analyst.browser.ok(readDistributor, { params: { id: olga.id } });
    expect(record).toMatchObject({
      state: 'SUBMITTED',
      legalName: { native: 'ТОО «Байкал Оптика»' },
      contact: { email: 'olga@baikal.example' },
      submitted: { onBehalf: false },
      missing: [],
    });
    expect(record['parties'].map(({ role }: { role: string }) => role).sort()).toEqual(
      ['BANK', 'FORWARDER', 'OFFICER', 'OWNER', 'SIGNATORY', 'SITE', 'SITE'].sort(),
    );
    expect(await olga.browser.ok(readPortalStatus)).toMatchObject({ status: 'RECEIVED', openItems: [] });
  });

  it('is read again by its number, and its hash is that of the content', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const { hash } = await olga.browser.ok(submitPortalAnswers);
    const { submissions } = await olga.browser.ok(readPortalSubmissions);
    expect(submissions).toMatchObject([{ number: 1, hash }]);
    const sent = await olga.browser.ok(readPortalSubmission, { params: { number: 1 } });
    const { questionnaire, answers } = sent;
    expect(hashOf({ distributorId: olga.id, questionnaire, number: 1, answers }, sha256)).toBe(hash);
    const atDesk = await analyst.browser.ok(readSubmission, { params: { id: olga.id, number: 1 } });
    expect(atDesk).toMatchObject({ hash, answers, sent: { by: { name: 'Olga Contact', role: 'contact' } } });
    await olga.browser.refused('NOT_FOUND', readPortalSubmission, { params: { number: 2 } });
  });

  it('locks the answers, also where the desk submitted for the distributor', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    await olga.browser.ok(submitPortalAnswers);
    const patches = patchesOf({ pepLinks: no }) as never;
    await olga.browser.refused('ANSWERS_LOCKED', savePortalAnswers, { body: { patches } });
    await olga.browser.refused('ANSWERS_LOCKED', submitPortalAnswers);
    const { state, open, answers } = await olga.browser.ok(readPortalAnswers);
    expect([state, open, answers.length > 60]).toEqual(['SUBMITTED', [], true]);
  });

  it('is the desk’s to do on its behalf, and then nothing may be written', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    const other = await house.invited(analyst);
    await house.answerAll(other);
    await other.browser.ok(submitPortalAnswers);
    await analyst.browser.refused('DISTRIBUTOR_INCOMPLETE', submitDistributor, { params: { id: olga.id } });
  });
});

describe('a correction', () => {
  const items = [{ question: 'website', sentence: 'The page does not open. Is it the right one?' }];

  it('opens the asked question alone, quotes the sentence, and is the next submission', async () => {
    const olga = await house.invited(analyst);
    await house.answerAll(olga);
    await olga.browser.ok(submitPortalAnswers);
    const seen = await analyst.browser.ok(readAnswers, { params: { id: olga.id } });
    expect(seen).toMatchObject({ state: 'SUBMITTED', mayAskCorrection: true, submissions: [{ number: 1 }] });
    const asked = await analyst.browser.ok(askCorrections, { params: { id: olga.id }, body: { items } });
    expect(asked).toMatchObject({ state: 'CORRECTION', corrections: [{ ...items[0], done: false }] });
    expect(await stateOf(olga.id)).toBe('REGISTERING');
    const portal = await olga.browser.ok(readPortalAnswers);
    expect(portal).toMatchObject({
      state: 'CORRECTION',
      open: ['website'],
      corrections: [{ ...items[0], done: false }],
    });
    await olga.browser.refused('ANSWERS_INCOMPLETE', submitPortalAnswers);
    const answer = { type: 'TEXT', text: 'https://baikal-optika.example' };
    const saved = await save(olga, [
      { question: 'website', answer, base: 1 },
      { question: 'vatNumber', answer: { type: 'NONE' }, base: 1 },
    ]);
    expect(saved['refused']).toEqual([{ question: 'vatNumber', code: 'QUESTION_LOCKED' }]);
    expect(await olga.browser.ok(submitPortalAnswers)).toMatchObject({ number: 2 });
    const record = await analyst.browser.ok(readDistributor, { params: { id: olga.id } });
    expect(record).toMatchObject({ state: 'SUBMITTED', website: 'https://baikal-optika.example' });
    expect(record['parties']).toHaveLength(7);
  });

  it('follows a submission only, and names questions that were asked', async () => {
    const olga = await house.invited(analyst);
    const ask = (more: object[]) => ({ params: { id: olga.id }, body: { items: more as never } });
    await analyst.browser.refused('TRANSITION_NOT_ALLOWED', askCorrections, ask(items));
    await house.answerAll(olga);
    await olga.browser.ok(submitPortalAnswers);
    const answer = await analyst.browser.refused(
      'CORRECTION_INVALID',
      askCorrections,
      ask([{ question: 'nothing', sentence: 'Why?' }]),
    );
    expect(answer.body.faults).toEqual([{ pointer: '/items/0/question', code: 'UNKNOWN' }]);
    expect(await stateOf(olga.id)).toBe('SUBMITTED');
  });
});
