import { describe, expect, it } from '@jest/globals';
import type { Question } from './question';
import { questionnaireFaults } from './questionnaire-faults';
import { someQuestionnaire } from './testing';
import { wordKeys } from './word-keys';

const withQuestions = (...questions: Question[]) =>
  someQuestionnaire({ sections: [{ id: 'one', groups: [{ id: 'group', questions }] }] });
const text: Question = { id: 'text', type: 'TEXT', required: true, max: 10 };

describe('a questionnaire', () => {
  it('that can be asked has no fault', () => {
    expect(questionnaireFaults(someQuestionnaire())).toEqual([]);
  });

  it.each<[string, Question[], string[]]>([
    ['an id twice', [text, text], ['text TWICE']],
    ['an id that is none', [{ ...text, id: 'A b' }], ['A b ID']],
    [
      'a condition that looks ahead',
      [
        { ...text, when: { question: 'later', given: true } },
        { ...text, id: 'later' },
      ],
      ['text CONDITION'],
    ],
    ['an answer that cannot become the fact', [{ ...text, feeds: 'address' }], ['text FEEDS']],
    [
      'limits that nothing meets',
      [{ id: 'n', type: 'NUMBER', required: true, from: 2, to: 1, digits: 0 }],
      ['n LIMITS'],
    ],
    ['no choice', [{ id: 'c', type: 'CHOICE', required: true, choices: [] }], ['c EMPTY']],
    ['the same choice twice', [{ id: 'c', type: 'CHOICE', required: true, choices: ['A', 'A'] }], ['c TWICE']],
    [
      'a table without columns',
      [{ id: 'r', type: 'ROWS', required: true, columns: [], least: 0, most: 1 }],
      ['r EMPTY'],
    ],
    [
      'a wrong column',
      [
        {
          id: 'r',
          type: 'ROWS',
          required: true,
          least: 0,
          most: 1,
          columns: [{ id: 'c', type: 'CHOICE', required: true, choices: [] }],
        },
      ],
      ['r.c EMPTY'],
    ],
    ['nothing in a group', [], ['group EMPTY']],
  ])('with %s has a fault', (_, questions, expected) => {
    expect(questionnaireFaults(withQuestions(...questions)).map(({ at, code }) => `${at} ${code}`)).toEqual(expected);
  });

  it('that brings its words brings all of them in each language it speaks', () => {
    const words = Object.fromEntries(wordKeys(someQuestionnaire()).map((key) => [key, 'Some words']));
    expect(questionnaireFaults(someQuestionnaire({ texts: { en: words } }))).toEqual([]);
    const { ['questionnaire.question.shops.column.city.label']: _, ...lacking } = words;
    expect(questionnaireFaults(someQuestionnaire({ texts: { de: lacking } }))).toEqual([
      { at: 'de:questionnaire.question.shops.column.city.label', code: 'WORDS' },
    ]);
  });
});
