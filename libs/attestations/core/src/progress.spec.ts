import { describe, expect, it } from '@jest/globals';
import { minute } from '@downstream/distributors/core/testing';
import { progress } from './progress';
import { answered, aSheet, completeAnswers, someQuestionnaire } from './testing';

const questionnaire = someQuestionnaire();
const states = (sheet: Parameters<typeof progress>[1]) =>
  progress(questionnaire, sheet, minute()).sections.map(({ state, asked, answered: done }) => [state, done, asked]);

describe('progress', () => {
  it('begins with nothing', () => {
    const { complete, minutesLeft } = progress(questionnaire, aSheet(), minute());
    expect(complete).toBe(false);
    expect(minutesLeft).toBe(3);
    expect(states(aSheet())).toEqual([
      ['NOT_STARTED', 0, 2],
      ['NOT_STARTED', 0, 2],
    ]);
  });

  it('counts what is asked now, and what is answered without fault', () => {
    const sheet = answered(aSheet(), questionnaire, {
      name: { type: 'NAME', name: { native: '', latin: null, language: null } },
      exports: { type: 'YES_NO', yes: true },
      shops: { type: 'NONE' },
    });
    expect(states(sheet)).toEqual([
      ['STARTED', 1, 3],
      ['DONE', 1, 2],
    ]);
    expect(progress(questionnaire, sheet, minute()).sections[0]?.lacking).toEqual([
      { question: 'name', pointer: '/name/native', code: 'REQUIRED' },
      { question: 'where', pointer: '', code: 'REQUIRED' },
    ]);
  });

  it('ends with everything', () => {
    const sheet = answered(aSheet(), questionnaire, completeAnswers(questionnaire));
    expect(progress(questionnaire, sheet, minute())).toMatchObject({ complete: true, minutesLeft: 0 });
  });

  it('shows a correction until something was written', () => {
    const sheet = answered(aSheet(), questionnaire, completeAnswers(questionnaire));
    const [kept] = sheet.answers.filter(({ question }) => question === 'remark');
    const correction = { question: 'remark', sentence: 'Say more', revision: kept?.revision ?? 0, asked: sheet.opened };
    const asked = { ...sheet, state: 'CORRECTION' as const, corrections: [correction] };
    expect(states(asked)[1]?.[0]).toBe('CORRECTION');
    const done = answered(asked, questionnaire, { remark: { type: 'LONG_TEXT', text: 'More' } });
    expect(progress(questionnaire, done, minute()).complete).toBe(true);
  });
});
