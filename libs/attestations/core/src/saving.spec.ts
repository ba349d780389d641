import { describe, expect, it } from '@jest/globals';
import { anAct, minute } from '@downstream/distributors/core/testing';
import { askCorrections } from './correcting';
import { save, type AnswerPatch } from './saving';
import type { Seat } from './seat';
import { submitSheet } from './submission';
import { answered, aSheet, completeAnswers, someDistributor, someFiles, someQuestionnaire, theirAct } from './testing';

const questionnaire = someQuestionnaire();
const contact: Seat = { kind: 'CONTACT' };
const yes = { type: 'YES_NO', yes: true } as const;
const no = { type: 'YES_NO', yes: false } as const;

function saved(sheet: Parameters<typeof save>[0], patches: readonly AnswerPatch[], seat = contact, act = theirAct()) {
  const result = save(sheet, questionnaire, patches, seat, act);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('saving answers', () => {
  it('keeps each under a revision of its own', () => {
    const first = saved(aSheet(), [{ question: 'exports', answer: yes, base: 0 }]);
    expect(first.saved).toEqual([expect.objectContaining({ question: 'exports', answer: yes, revision: 1 })]);
    expect(first.sheet.version).toBe(2);
    const second = saved(first.sheet, [{ question: 'exports', answer: no, base: 1 }]);
    expect(second.saved[0]?.revision).toBe(2);
  });

  it('overwrites nothing that somebody else wrote meanwhile, and tells both answers', () => {
    const sheet = answered(aSheet(), questionnaire, { exports: yes }, theirAct('olga'));
    const late = saved(sheet, [
      { question: 'exports', answer: no, base: 0 },
      { question: 'shops', answer: { type: 'NONE' }, base: 0 },
    ]);
    expect(late.conflicts).toEqual([
      { question: 'exports', yours: no, theirs: expect.objectContaining({ answer: yes, revision: 1 }) },
    ]);
    expect(late.saved.map(({ question }) => question)).toEqual(['shops']);
    expect(late.sheet.answers.find(({ question }) => question === 'exports')?.answer).toEqual(yes);
  });

  it('takes the same answer again for what it is, whatever it was written over', () => {
    const sheet = answered(aSheet(), questionnaire, { exports: yes });
    const again = saved(sheet, [{ question: 'exports', answer: yes, base: 0 }]);
    expect(again.sheet).toBe(sheet);
    expect(again.saved[0]?.revision).toBe(1);
  });

  it('takes an answer away and counts on', () => {
    const sheet = answered(aSheet(), questionnaire, { exports: yes });
    const gone = saved(sheet, [{ question: 'exports', answer: null, base: 1 }]);
    expect(gone.saved[0]).toEqual(expect.objectContaining({ answer: null, revision: 2 }));
    expect(saved(gone.sheet, [{ question: 'exports', answer: yes, base: 0 }]).conflicts).toHaveLength(1);
  });

  it('says of each answer it does not take why', () => {
    const seat: Seat = { kind: 'CONTRIBUTOR', sections: ['second'] };
    const result = saved(
      aSheet(),
      [
        { question: 'nothing', answer: yes, base: 0 },
        { question: 'exports', answer: yes, base: 0 },
        { question: 'remark', answer: yes, base: 0 },
      ],
      seat,
    );
    expect(result.refused.map(({ code }) => code)).toEqual(['QUESTION_UNKNOWN', 'NOT_YOUR_SECTION', 'WRONG_KIND']);
    expect(result.sheet).toEqual(aSheet());
  });

  it('says in whose name the desk wrote', () => {
    const [kept] = saved(aSheet(), [{ question: 'exports', answer: yes, base: 0 }], contact, anAct()).saved;
    expect(kept?.by.onBehalfOf).toBe(someDistributor);
    expect(answered(aSheet(), questionnaire, { exports: yes }).answers[0]?.by.onBehalfOf).toBeNull();
  });
});

describe('after the submission', () => {
  const submit = (sheet: Parameters<typeof save>[0]) => {
    const result = submitSheet(sheet, questionnaire, someFiles, theirAct(), () => 'f'.repeat(64));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.sheet;
  };
  const correct = (question: string) => {
    const done = submit(answered(aSheet(), questionnaire, completeAnswers(questionnaire)));
    const result = askCorrections(done, questionnaire, [{ question, sentence: 'Which ones?' }], anAct(), minute(99));
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  it('nothing may be written', () => {
    const sheet = submit(answered(aSheet(), questionnaire, completeAnswers(questionnaire)));
    const result = save(sheet, questionnaire, [{ question: 'exports', answer: no, base: 1 }], contact, theirAct());
    expect(result).toMatchObject({ ok: false, refusal: { code: 'ANSWERS_LOCKED' } });
  });

  it('only what is to be corrected is open, with what hangs on it', () => {
    const result = saved(correct('exports'), [
      { question: 'exports', answer: no, base: 1 },
      { question: 'where', answer: { type: 'COUNTRIES', countries: ['TR'] }, base: 1 },
      { question: 'remark', answer: null, base: 1 },
    ]);
    expect(result.saved.map(({ question }) => question)).toEqual(['exports', 'where']);
    expect(result.refused).toEqual([{ question: 'remark', code: 'QUESTION_LOCKED' }]);
  });

  it('an answer may be confirmed as it is, once', () => {
    const once = saved(correct('exports'), [{ question: 'exports', answer: yes, base: 1 }]);
    expect(once.saved[0]?.revision).toBe(2);
    const twice = saved(once.sheet, [{ question: 'exports', answer: yes, base: 1 }]);
    expect(twice.sheet).toBe(once.sheet);
  });
});
