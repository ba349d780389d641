import { missingToSubmit } from '@downstream/distributors/core';
import { someDetails } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { askedItems } from './open-items';

const words = JSON.parse(readFileSync('apps/web/src/locales/portal/en.json', 'utf8')) as Record<string, string>;
const nothing = someDetails({
  legalName: { native: '恒泰', latin: null, language: 'zh' },
  registryNumber: null,
  address: null,
  contact: null,
  productLines: [],
  territory: [],
  expectedAnnualVolume: [],
});

describe('what is asked of the distributor', () => {
  it('has words for everything the core can miss', () => {
    const items = askedItems([...missingToSubmit({ ...nothing, parties: [] })]);
    expect(items).not.toContain('portalStatus.fact.other');
    expect(items.map((key) => words[key]).every(Boolean)).toBe(true);
  });

  it('asks for each thing once, in the order of the record', () => {
    const open = ['/registryNumber/value', '/address/lines', '/address/city', '/contact/email'].map((pointer) => ({
      pointer,
      code: 'REQUIRED' as const,
    }));
    expect(askedItems(open)).toEqual([
      'portalStatus.fact.registryNumber',
      'portalStatus.fact.address',
      'portalStatus.fact.contact',
    ]);
  });

  it('tells the company’s name from those of its people', () => {
    expect(askedItems([{ pointer: '/legalName/latin', code: 'LATIN_NAME' }])).toEqual(['portalStatus.ask.LATIN_NAME']);
    expect(askedItems([{ pointer: '/parties/0/name/latin', code: 'LATIN_NAME' }])).toEqual([
      'portalStatus.ask.LATIN_PARTY',
    ]);
    expect(askedItems([{ pointer: '/parties', code: 'OWNER' }])).toEqual(['portalStatus.ask.OWNER']);
    expect(askedItems([{ pointer: '/somethingNew', code: 'REQUIRED' }])).toEqual(['portalStatus.fact.other']);
  });
});
