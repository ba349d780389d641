import { describe, expect, it } from '@jest/globals';
import { distinguishing, enoughFacts, sourced, speakForThemselves } from './facts';

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

describe('sourced', () => {
  const rows = [
    { field: 'COUNTRY', ours: 'NO', theirs: 'LV', agreement: 'CONFLICT' },
    { field: 'NAME', ours: 'Ann Berg', theirs: 'BERG, Ann', agreement: 'AGREES' },
    { field: 'DATE_OF_BIRTH', ours: null, theirs: '1979', agreement: 'UNKNOWN' },
  ];
  const said = (...facts: Parameters<typeof sourced>[0]) => sourced(facts, rows).map(({ source }) => source);

  it('takes the comparison as source of what stands in it, whatever the sender says', () => {
    expect(said(fact('COUNTRY', 'no', 'LV'))).toEqual(['COMPARISON']);
  });

  it.each([
    ['another value', fact('COUNTRY', 'SE', 'LV', 'COMPARISON')],
    ['a side we do not have', fact('DATE_OF_BIRTH', '1991', '1979', 'COMPARISON')],
    ['a field it has not', fact('ACTIVITY', 'optics', 'arms', 'COMPARISON')],
    ['spaces', fact('ACTIVITY', 'optics', 'arms', '  ')],
  ])('takes a source away that only claims to be one: %s', (_, one) => expect(said(one)).toEqual([null]));

  it('keeps what a person names as source', () => {
    expect(said(fact('DATE_OF_BIRTH', '1991', '1979', 'Passport N1'))).toEqual(['Passport N1']);
  });

  it('drops what the comparison finds to agree, however it is spelled', () => {
    expect(said(fact('NAME', 'ann berg', 'Berg Ann', 'Register'))).toEqual([]);
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
