import { someQuestionnaire } from '@downstream/attestations/core/testing';
import { parseInstant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { screensOf } from '../group/screens';
import { aKept, aView } from '../testing/a-view';
import { sheetNow } from './sheet-now';

const questionnaire = someQuestionnaire();
const at = parseInstant('2026-11-22T09:00:00Z');
const yes = { type: 'YES_NO', yes: true } as const;

describe('sheetNow', () => {
  it('lays what was written here over what the server has', () => {
    const view = aView({ answers: [aKept('exports', { type: 'YES_NO', yes: false })] });
    expect([...sheetNow(questionnaire, view, {}, at).asked]).not.toContain('where');
    const sheet = sheetNow(questionnaire, view, { exports: { question: 'exports', answer: yes, base: 1 } }, at);
    expect(sheet.answers['exports']).toEqual(yes);
    expect([...sheet.asked]).toContain('where');
    expect(sheet.progress.sections[0]).toMatchObject({ section: 'first', state: 'STARTED', asked: 3, answered: 1 });
  });

  it('takes an answer away that was taken away here', () => {
    const view = aView({ answers: [aKept('exports', yes)] });
    const sheet = sheetNow(questionnaire, view, { exports: { question: 'exports', answer: null, base: 1 } }, at);
    expect(sheet.answers).toEqual({});
  });

  it('counts a correction as done once something was written, here or there', () => {
    const asked = { question: 'exports', sentence: 'Are you sure?', askedAt: at, done: false };
    const view = aView({ state: 'CORRECTION', answers: [aKept('exports', yes)], corrections: [asked] });
    const state = (done: boolean, draft: boolean) =>
      sheetNow(
        questionnaire,
        { ...view, corrections: [{ ...asked, done }] },
        draft ? { exports: { question: 'exports', answer: yes, base: 1 } } : {},
        at,
      ).progress.sections[0]?.state;
    expect([state(false, false), state(true, false), state(false, true)]).toEqual(['CORRECTION', 'STARTED', 'STARTED']);
  });

  it('has a screen for each group of which something is asked', () => {
    const { asked } = sheetNow(questionnaire, aView(), {}, at);
    expect(screensOf(questionnaire, asked).map(({ group, questions }) => [group, questions.length])).toEqual([
      ['firstGroup', 2],
      ['secondGroup', 2],
    ]);
    expect(screensOf(undefined, undefined)).toEqual([]);
  });
});
