import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { anAct, minute } from '@downstream/distributors/core/testing';
import { askCorrections } from './correcting';
import { hashOf, submitSheet } from './submission';
import { answered, aSheet, completeAnswers, someFiles, someQuestionnaire, theirAct } from './testing';

const questionnaire = someQuestionnaire();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const whole = () => answered(aSheet(), questionnaire, completeAnswers(questionnaire));

function submitted(sheet = whole()) {
  const result = submitSheet(sheet, questionnaire, someFiles, theirAct(), sha256);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('a submission', () => {
  it('is refused with everything that is missing', () => {
    const sheet = answered(aSheet(), questionnaire, { exports: { type: 'YES_NO', yes: false } });
    expect(submitSheet(sheet, questionnaire, someFiles, theirAct(), sha256)).toMatchObject({
      ok: false,
      refusal: {
        code: 'ANSWERS_INCOMPLETE',
        details: { lacking: [{ question: 'name' }, { question: 'shops' }] },
      },
    });
  });

  it('freezes what was asked, in order, under a hash that anybody can compute', () => {
    const { sheet, content, receipt } = submitted();
    expect(content.answers.map(({ question }) => question)).toEqual(['name', 'exports', 'where', 'shops', 'remark']);
    expect(receipt.hash).toBe(hashOf(JSON.parse(JSON.stringify(content)), sha256));
    expect(sheet).toMatchObject({ state: 'SUBMITTED', submission: { number: 1, hash: receipt.hash } });
  });

  it('leaves out what is not asked any more', () => {
    const sheet = answered(whole(), questionnaire, { exports: { type: 'YES_NO', yes: false } });
    expect(submitted(sheet).content.answers.map(({ question }) => question)).not.toContain('where');
  });

  it('is not made twice', () => {
    expect(submitSheet(submitted().sheet, questionnaire, someFiles, theirAct(), sha256)).toMatchObject({
      refusal: { code: 'ANSWERS_LOCKED' },
    });
  });
});

describe('a correction', () => {
  const ask = (items: readonly { question: string; sentence: string }[], sheet = submitted().sheet) =>
    askCorrections(sheet, questionnaire, items, anAct(), minute(99));

  it('names questions that were asked, each once, with a sentence', () => {
    const result = ask([
      { question: 'shops', sentence: ' ' },
      { question: 'nothing', sentence: 'Why?' },
      { question: 'shops', sentence: 'Which?' },
    ]);
    expect(result).toMatchObject({
      refusal: {
        code: 'CORRECTION_INVALID',
        details: {
          faults: [
            { pointer: '/items/0/sentence', code: 'REQUIRED' },
            { pointer: '/items/1/question', code: 'UNKNOWN' },
            { pointer: '/items/2/question', code: 'TWICE' },
          ],
        },
      },
    });
    expect(ask([])).toMatchObject({ refusal: { details: { faults: [{ pointer: '/items', code: 'REQUIRED' }] } } });
  });

  it('follows a submission only', () => {
    expect(ask([{ question: 'shops', sentence: 'Which?' }], whole())).toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
  });

  it('is done before the answers are sent in again, which is the next submission', () => {
    const result = ask([{ question: 'shops', sentence: 'Which?' }]);
    if (!result.ok) throw new Error('refused');
    expect(submitSheet(result.value, questionnaire, someFiles, theirAct(), sha256)).toMatchObject({
      refusal: { details: { lacking: [{ question: 'shops', pointer: '', code: 'CORRECTION' }] } },
    });
    const mended = answered(result.value, questionnaire, { shops: { type: 'NONE' } });
    const again = submitted(mended);
    expect(again.receipt.number).toBe(2);
    expect(again.sheet.corrections).toEqual([]);
  });
});
