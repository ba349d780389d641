import { describe, expect, it } from '@jest/globals';
import { proposedFrom, sourced } from './fact-sources';

const fact = (field: string, ours: string, theirs: string, source: string | null = null) => ({
  ...{ field, ours, theirs },
  source,
});

describe('proposedFrom', () => {
  it('takes conflicts, the decisive first, then names and addresses that agree in part; nothing that a side does not say', () => {
    const row = (field: string, agreement: string, ours: string | null = 'a') => ({
      field,
      ours,
      theirs: 'b',
      agreement,
    });
    const rows = [
      row('COUNTRY', 'CONFLICT'),
      row('IDENTIFIER_TAX', 'CONFLICT'),
      row('NAME', 'PARTIAL'),
      row('DATE_OF_BIRTH', 'PARTIAL'),
      row('GENDER', 'CONFLICT', null),
      row('KIND', 'AGREES'),
      row('ADDRESS', 'UNKNOWN'),
    ];
    const found = proposedFrom(rows);
    expect(found.map(({ field }) => field)).toEqual(['IDENTIFIER_TAX', 'COUNTRY', 'NAME']);
    expect(found.every(({ source }) => source === 'COMPARISON')).toBe(true);
  });
});

describe('names that are much alike', () => {
  const rows = (ours: string, theirs: string) => [{ field: 'NAME', ours, theirs, agreement: 'AGREES' }];

  it.each([
    ['Ingrid Solheim', 'SOLHEIMS, Ingrid', 1],
    ['Ann Berg', 'Ann Maria Berg', 1],
    ['Ann Berg', 'BERG, Ann', 0],
  ] as const)('%s and %s are so many facts: %s', (ours, theirs, facts) => {
    expect(proposedFrom(rows(ours, theirs))).toHaveLength(facts);
    expect(sourced([fact('NAME', ours, theirs)], rows(ours, theirs))).toHaveLength(facts);
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
