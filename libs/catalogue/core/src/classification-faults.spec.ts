import { describe, expect, it } from '@jest/globals';
import type { HsEdition } from '@downstream/kernel';
import type { WrittenClassification } from './classification';
import {
  factsOf,
  faultsOfForm,
  faultsOfProposal,
  isDay,
  LONGEST_BASIS,
  MOST_PARAMETERS,
} from './classification-faults';
import { minute, someFacts } from './testing/index';

const formOf = (facts: Partial<WrittenClassification>) => faultsOfForm(someFacts(facts), minute());

it.each(['2026-02-28', '2028-02-29'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''])('"%s" is no day', (day) => {
  expect(isDay(day)).toBe(false);
});

describe('faultsOfForm', () => {
  it('finds none in a complete classification, and none in an empty one', () => {
    expect(formOf({})).toEqual([]);
    const empty = { hs: null, eccn: null, euCode: null, militaryCode: null, parameters: [], basis: null };
    expect(formOf({ ...empty, nextReview: null })).toEqual([]);
  });

  it.each<[Partial<WrittenClassification>, string, string]>([
    [{ hs: { code: '8525.8', edition: 'HS2022' } }, '/hs/code', 'HS_CODE'],
    [{ hs: { code: '852589', edition: 'HS2012' as HsEdition } }, '/hs/edition', 'UNKNOWN'],
    [{ eccn: '6A3' }, '/eccn', 'ECCN'],
    [{ eccn: '' }, '/eccn', 'ECCN'],
    [{ euCode: '6A993' }, '/euCode', 'EU_CODE'],
    [{ militaryCode: 'ML23' }, '/militaryCode', 'MILITARY_CODE'],
    [{ parameters: [{ name: ' ', value: '9', unit: 'Hz' }] }, '/parameters/0/name', 'REQUIRED'],
    [{ parameters: [{ name: 'Rate', value: '', unit: 'Hz' }] }, '/parameters/0/value', 'REQUIRED'],
    [{ parameters: [{ name: 'Rate', value: 'nine', unit: 'Hz' }] }, '/parameters/0/value', 'NUMBER'],
    [{ parameters: [{ name: 'Rate', value: '9,5', unit: 'Hz' }] }, '/parameters/0/value', 'NUMBER'],
    [{ parameters: [{ name: 'Rate', value: '9', unit: '' }] }, '/parameters/0/unit', 'REQUIRED'],
    [{ basis: 'x'.repeat(LONGEST_BASIS + 1) }, '/basis', 'TOO_LONG'],
    [{ nextReview: '2027-02-30' }, '/nextReview', 'DAY'],
    [{ nextReview: '2026-03-02' }, '/nextReview', 'PAST'],
  ])('%j', (facts, pointer, code) => {
    expect(formOf(facts)).toEqual([{ pointer, code }]);
  });

  it('names parameters once, capitals aside, and not without end', () => {
    const rate = { name: 'Rate', value: '9', unit: 'Hz' };
    expect(formOf({ parameters: [rate, { ...rate, name: 'rate ' }] })).toEqual([
      { pointer: '/parameters/1/name', code: 'TWICE' },
    ]);
    const many = Array.from({ length: MOST_PARAMETERS + 1 }, (_, i) => ({ ...rate, name: `Rate ${i}` }));
    expect(formOf({ parameters: many })).toEqual([{ pointer: '/parameters', code: 'TOO_LONG' }]);
  });

  it('takes a word for a value that is no measure', () => {
    expect(formOf({ parameters: [{ name: 'Weapon mount', value: 'yes', unit: null }] })).toEqual([]);
  });
});

describe('faultsOfProposal', () => {
  const proposalOf = (facts: Partial<WrittenClassification>) => faultsOfProposal(factsOf(someFacts(facts)), minute());

  it('finds none in a complete classification', () => expect(proposalOf({})).toEqual([]));

  it('asks for one control number; "not listed" is an answer, silence is none', () => {
    expect(proposalOf({ eccn: null, euCode: null })).toEqual([]);
    expect(proposalOf({ eccn: null, euCode: null, militaryCode: null })).toEqual([
      { pointer: '/eccn', code: 'REQUIRED' },
    ]);
  });

  it('names every place at once', () => {
    const empty = { hs: null, eccn: null, euCode: null, militaryCode: null, basis: ' ', nextReview: null };
    expect(proposalOf(empty).map(({ pointer }) => pointer)).toEqual(['/hs', '/eccn', '/basis', '/nextReview']);
  });
});

describe('factsOf', () => {
  it('keeps digits without dots, and facts alone', () => {
    const facts = factsOf({ ...someFacts(), state: 'APPROVED' } as WrittenClassification);
    expect(facts.hs).toEqual({ digits: '852589', edition: 'HS2022' });
    expect(facts).not.toHaveProperty('state');
  });
});
