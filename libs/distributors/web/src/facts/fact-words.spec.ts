import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FactWords } from './fact-words';

const catalogue = JSON.parse(readFileSync('apps/web/src/locales/desk/en.json', 'utf8')) as Record<string, string>;

describe('FactWords', () => {
  const words = () => {
    TestBed.configureTestingModule({ providers: [provideTestWords(catalogue)] });
    return TestBed.inject(FactWords);
  };

  it('says what each part of a decision is, where the values alone would not', () => {
    const standing = { approvedUntil: '2027-06-28', decision: 'APPROVED', decidedAt: null, conditions: [] };
    expect(words().value('/standing', standing)).toBe('Approved until: 28 Jun 2027, Decision: Approved');
  });

  it('names the field of each fact in a vote, and whose value is whose', () => {
    const vote = {
      disposition: 'FALSE_POSITIVE',
      facts: [
        { field: 'NAME', ours: 'Ingrid Solheim', theirs: 'SOLHEIMS, Ingrids' },
        { field: 'COUNTRY', ours: 'NO', theirs: 'LV' },
      ],
    };
    expect(words().value('/votes', [vote])).toBe(
      'False positive, Name: here Ingrid Solheim, there SOLHEIMS, Ingrids; Country: here Norway (NO), there Latvia (LV)',
    );
  });

  it('reads an address in the order of an envelope, without labels', () => {
    const address = { country: 'NO', city: 'Tromsø', lines: ['Kaigata 3'], postalCode: '9008' };
    expect(words().value('/address', address)).toBe('Kaigata 3, 9008, Tromsø, Norway (NO)');
  });

  it('says that a value was erased, and that one is missing', () => {
    const facts = words();
    expect(facts.value('/contact', { erased: true })).toBe('erased');
    expect(facts.value('/website', null)).toBe('not given by distributor');
    expect(facts.value('/website', '')).toBe('not given by distributor');
  });

  it.each([
    ['/legalName/native', true],
    ['/parties/0/id', false],
    ['/reason', false],
    ['/state', true],
  ])('shows %s: %s', (pointer, shown) => expect(words().shown(pointer)).toBe(shown));
});
