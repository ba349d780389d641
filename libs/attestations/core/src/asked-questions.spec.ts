import { describe, expect, it } from '@jest/globals';
import { askedQuestions, dependents } from './asked-questions';
import type { Questionnaire } from './questionnaire';

const chain: Questionnaire = {
  id: 'chain',
  version: 1,
  sections: [
    {
      id: 'one',
      groups: [
        {
          id: 'group',
          questions: [
            { id: 'first', type: 'YES_NO', required: true },
            { id: 'second', type: 'YES_NO', required: true, when: { question: 'first', is: true } },
            { id: 'third', type: 'YES_NO', required: true, when: { question: 'second', is: true } },
            { id: 'apart', type: 'YES_NO', required: true },
          ],
        },
      ],
    },
  ],
};
const yes = { type: 'YES_NO', yes: true } as const;
const no = { type: 'YES_NO', yes: false } as const;
const ids = (answers: Parameters<typeof askedQuestions>[1]) => askedQuestions(chain, answers).map(({ id }) => id);

describe('the questions that are asked', () => {
  it('follow from the answers', () => {
    expect(ids({})).toEqual(['first', 'apart']);
    expect(ids({ first: yes })).toEqual(['first', 'second', 'apart']);
    expect(ids({ first: yes, second: yes })).toEqual(['first', 'second', 'third', 'apart']);
  });

  it('do not hang on an answer to a question that is not asked any more', () => {
    expect(ids({ first: no, second: yes })).toEqual(['first', 'apart']);
  });

  it('are found from the one they hang on, through others', () => {
    expect([...dependents(chain, new Set(['first']))]).toEqual(['second', 'third']);
    expect([...dependents(chain, new Set(['apart']))]).toEqual([]);
  });
});
