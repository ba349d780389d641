import { describe, expect, it } from '@jest/globals';
import { lookedAt, meets, type AnswerByQuestion, type Condition } from './condition';

const answers: AnswerByQuestion = {
  yes: { type: 'YES_NO', yes: true },
  choice: { type: 'CHOICE', choice: 'A' },
  choices: { type: 'CHOICES', choices: ['A', 'B'] },
  countries: { type: 'COUNTRIES', countries: ['KZ'] },
  number: { type: 'NUMBER', number: 3 },
  unknown: { type: 'UNKNOWN', reason: 'nobody told us' },
  none: { type: 'NONE' },
};

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{ question: 'yes', is: true }, true],
    [{ question: 'yes', is: false }, false],
    [{ question: 'choice', is: 'A' }, true],
    [{ question: 'choice', is: 'B' }, false],
    [{ question: 'missing', is: true }, false],
    [{ question: 'unknown', is: true }, false],
    [{ question: 'choices', includes: 'B' }, true],
    [{ question: 'countries', includes: 'RU' }, false],
    [{ question: 'number', atLeast: 3 }, true],
    [{ question: 'number', atLeast: 4 }, false],
    [{ question: 'missing', atLeast: 0 }, false],
    [{ question: 'unknown', given: true }, false],
    [{ question: 'none', given: false }, true],
    [{ question: 'choice', given: true }, true],
    [{ question: 'unknown', answered: true }, true],
    [{ question: 'missing', answered: false }, true],
    [
      {
        all: [
          { question: 'yes', is: true },
          { question: 'number', atLeast: 4 },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { question: 'yes', is: true },
          { question: 'number', atLeast: 4 },
        ],
      },
      true,
    ],
    [{ not: { question: 'yes', is: true } }, false],
  ])('%j is %s', (condition, expected) => {
    expect(meets(condition, answers)).toBe(expected);
  });

  it('names every question it looks at', () => {
    const condition: Condition = {
      all: [{ question: 'a', is: true }, { any: [{ not: { question: 'b', given: true } }] }],
    };
    expect(lookedAt(condition)).toEqual(['a', 'b']);
  });
});
