import { describe, expect, it } from '@jest/globals';
import type { TemplateView } from './template-words';
import { askedAs, choiceOf, conditionOf, movedUp, newClause, textIn, withText } from './written-changes';

const view = { questions: [{ id: 'place', before: 'REQUIRED' }] } as unknown as TemplateView;

describe('what is written in a draft', () => {
  it('takes the place of what the template has, language by language', () => {
    const texts = withText([{ language: 'de', text: 'Alt' }], 'de', 'Neu');
    expect(texts).toEqual([{ language: 'de', text: 'Neu' }]);
    expect([textIn(texts, [{ language: 'fr', text: 'Ici' }], 'fr'), textIn(texts, undefined, 'de')]).toEqual([
      'Ici',
      'Neu',
    ]);
    expect(textIn([], undefined, 'tr')).toBe('');
  });

  it('names a new clause as nobody was named before', () => {
    expect(newClause(['own1', 'boughtForUse', 'own2']).id).toBe('own3');
  });

  it('moves a clause up, and the first nowhere', () => {
    const clauses = ['a', 'b'].map((id) => ({ id, when: null, texts: [] }));
    expect(movedUp(clauses, 1).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(movedUp(clauses, 0)).toBe(clauses);
  });

  it('counts what is asked as before as no change', () => {
    const left = askedAs(view, [], 'place', 'LEFT_OUT');
    expect(left).toEqual([{ id: 'place', ask: 'LEFT_OUT' }]);
    expect(askedAs(view, left, 'place', 'REQUIRED')).toEqual([]);
  });

  it.each<[string, ReturnType<typeof conditionOf>]>([
    ['', null],
    ['place:yes', { question: 'place', is: true }],
    ['place:no', { question: 'place', is: false }],
  ])('says a condition as the choice %p and back', (choice, when) => {
    expect(conditionOf(choice)).toEqual(when);
    expect(choiceOf(when as never)).toBe(choice);
  });

  it('leaves a condition it cannot say as it is', () => {
    expect(choiceOf({ not: { question: 'place', is: true } })).toBe('kept');
    expect(conditionOf('kept')).toBeUndefined();
  });
});
