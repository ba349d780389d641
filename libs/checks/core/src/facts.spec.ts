import { describe, expect, it } from '@jest/globals';
import { distinguishing, enoughFacts, speakForThemselves } from './facts';

const fact = (field: string, ours: string, theirs: string, source: string | null = null) => ({
  ...{ field, ours, theirs },
  source,
});

describe('distinguishing', () => {
  it('keeps the first real difference of each field', () => {
    const facts = [fact('NAME', 'Ingrid', 'ingrid!'), fact('NAME', 'Ingrid', 'Ingrids'), fact('NAME', 'Ingrid', 'Ivo')];
    expect(distinguishing(facts)).toEqual([facts[1]]);
  });

  it('prefers the one that names a source', () => {
    const facts = [fact('FOUNDED', '2011', '1994'), fact('FOUNDED', '2011', '1995', 'Trade register')];
    expect(distinguishing(facts)).toEqual([facts[1]]);
  });
});

describe('facts', () => {
  const two = [fact('COUNTRY', 'NO', 'LV', 'COMPARISON'), fact('FOUNDED', '2011', '1994', 'Register')];

  it('close a hit when two differ, or one number of which a party has only one', () => {
    expect([two, two.slice(1), [fact('IDENTIFIER_TAX', '77', '03')]].map(enoughFacts)).toEqual([true, false, true]);
  });

  it('speak for themselves when two have a source', () => {
    const half = [...two.slice(0, 1), fact('FOUNDED', '2011', '1994')];
    expect([two, half, [fact('IDENTIFIER_TAX', '77', '03', 'COMPARISON')]].map(speakForThemselves)).toEqual([
      ...[true, false, false],
    ]);
  });
});
