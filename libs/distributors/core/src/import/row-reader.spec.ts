import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { importFields, type ImportField } from '@downstream/kernel';
import { faultKey, repairsFor, type ImportDecisions } from './repairs';
import { detailsOf, withFacts } from './row-facts';
import { readRow } from './row-reader';
import type { CellMark } from './table';
import { someDetails } from '../testing';

const nothingDecided: ImportDecisions = { words: {}, repairs: {}, existing: 'UPDATE' };
const colleagues = { 'ana@halden.example': 'id-of-ana', 'ana alder': 'id-of-ana' };

function read(
  cells: Partial<Record<ImportField, string>>,
  decisions: Partial<ImportDecisions> = {},
  marks?: Record<number, CellMark>,
) {
  const given = { legalName: 'Acme Trading', country: 'DE', ...cells };
  const columns = Object.fromEntries(Object.keys(given).map((field, place) => [place, field as ImportField]));
  const table = { row: 7, cells: Object.values(given), ...(marks && { marks }) };
  return readRow(table, { columns, decisions: { ...nothingDecided, ...decisions }, colleagues });
}
const kinds = (row: ReturnType<typeof readRow>) => row.faults.map(faultKey);

describe('readRow', () => {
  it('reads a whole row', () => {
    const { facts, faults } = read({
      legalName: ' ТОО «Байкал\u00a0Оптика» ',
      latinName: 'Baikal Optika LLP',
      nameLanguage: 'ru',
      country: 'Казахстан',
      registryNumber: '120340009870',
      addressLine1: 'Abay Avenue 12\nOffice 4',
      city: 'Almaty',
      postalCode: '050000',
      website: 'WWW.baikal-optika.example/en',
      contactName: 'Aigerim Bekova',
      contactEmail: 'Aigerim@Baikal-Optika.example',
      contactPhone: '+7 701 555 01 23',
      productLines: 'Thermal cameras; Drones',
      territory: 'Kazakhstan, Кыргызстан',
      sponsor: 'Ana Alder',
      tier: 'высокий',
      volumeItem: 'TC-2',
      volumeQuantity: '1,200',
      volumeUnit: 'pcs',
    });
    expect(faults).toEqual([]);
    expect(facts).toEqual({
      legalName: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' },
      country: 'KZ',
      registryNumber: { scheme: 'BIN', value: '120340009870' },
      address: { lines: ['Abay Avenue 12', 'Office 4'], city: 'Almaty', postalCode: '050000', country: 'KZ' },
      website: 'https://WWW.baikal-optika.example/en',
      contact: { name: 'Aigerim Bekova', email: 'aigerim@baikal-optika.example', phone: '+7 701 555 01 23' },
      productLines: ['Thermal cameras', 'Drones'],
      territory: ['KZ', 'KG'],
      sponsorId: 'id-of-ana',
      tier: 'HIGH',
      expectedAnnualVolume: [{ item: 'TC-2', quantity: 1200, unit: 'pcs' }],
    });
  });

  it.each<[Partial<Record<ImportField, string>>, string[]]>([
    [{ legalName: '' }, ['legalName:REQUIRED']],
    [{ country: 'n/a' }, ['country:REQUIRED']],
    [{ country: 'Atlantis' }, ['country:UNKNOWN_WORD']],
    [{ legalName: 'x'.repeat(301) }, ['legalName:TOO_LONG']],
    [{ legalName: 'Ac\u0007me' }, ['legalName:CONTROL']],
    [{ legalName: 'Ac\ud800me' }, ['legalName:CONTROL']],
    [{ country: 'RU', registryNumber: '7707083894' }, ['registryNumber:CHECK']],
    [{ country: 'RU', registryNumber: '77070' }, ['registryNumber:LENGTH']],
    [{ website: 'not a site' }, ['website:FORM']],
    [{ website: 'javascript:alert(1)' }, ['website:FORM']],
    [{ contactName: 'A', contactEmail: 'a@b' }, ['contactEmail:FORM']],
    [{ contactName: 'A', contactPhone: '12' }, ['contactPhone:FORM']],
    [{ contactEmail: 'a@b.example' }, ['contactName:INCOMPLETE']],
    [{ volumeItem: 'TC-2' }, ['volumeQuantity:INCOMPLETE']],
    [{ volumeItem: 'TC-2', volumeQuantity: 'many' }, ['volumeQuantity:FORM', 'volumeQuantity:INCOMPLETE']],
    [{ tier: 'purple' }, ['tier:UNKNOWN_WORD']],
    [{ sponsor: 'Nobody' }, ['sponsor:UNKNOWN_WORD']],
    [{ tier: 'constructor', sponsor: '__proto__' }, ['sponsor:UNKNOWN_WORD', 'tier:UNKNOWN_WORD']],
    [{ nameLanguage: 'Klingon!' }, ['nameLanguage:FORM']],
    [{ productLines: 'x'.repeat(121) }, ['productLines:TOO_LONG']],
    [{ registryNumber: 'none', website: '-', city: 'n/a' }, []],
    [{ legalName: 'Acme\u202e gnidarT' }, []],
  ])('%j: %j', (cells, faults) => expect(kinds(read(cells))).toEqual(faults));

  it('tells the right check digit', () => {
    expect(read({ country: 'RU', registryNumber: '7707083894' }).faults[0]).toMatchObject({ hint: '3', repair: null });
  });

  it('does what was decided about a kind of fault', () => {
    const wrong = { country: 'RU', registryNumber: '7707083894' };
    const kept = read(wrong, { repairs: { 'registryNumber:CHECK': 'KEEP' } });
    expect(kept.facts?.registryNumber).toEqual({ scheme: 'INN', value: '7707083894' });
    const left = read(wrong, { repairs: { 'registryNumber:CHECK': 'LEAVE_OUT' } });
    expect(left.facts?.registryNumber).toBeUndefined();
    expect(left.faults[0]?.repair).toBe('LEAVE_OUT');
    // A name cannot be left out, whoever says so.
    expect(read({ legalName: '' }, { repairs: { 'legalName:REQUIRED': 'LEAVE_OUT' } }).faults[0]?.repair).toBeNull();
  });

  it('reads a word as it was decided, capitals and blanks apart, and left out where that was decided', () => {
    const words = { country: { 'b r d': 'DE' }, tier: { purple: null } };
    const row = read({ country: ' B  R d', tier: 'Purple' }, { words });
    expect(row.facts).toEqual({ legalName: { native: 'Acme Trading' }, country: 'DE' });
    expect(row.faults).toEqual([]);
    expect(row.words.map(({ word }) => word)).toEqual(['B R d', 'Purple']);
  });

  it('never calculates a formula, counts those it took a saved value of, and takes no value that is none', () => {
    const cells = { city: 'Bern', postalCode: '', registryNumber: '913502110000000000', website: '#REF!' };
    const row = read(cells, {}, { 2: 'FORMULA', 3: 'FORMULA_WITHOUT_VALUE', 4: 'DIGITS_LOST', 5: 'ERROR_VALUE' });
    expect(kinds(row).sort()).toEqual([
      'postalCode:FORMULA_WITHOUT_VALUE',
      'registryNumber:DIGITS_LOST',
      'website:ERROR_VALUE',
    ]);
    expect(row.formulas).toBe(1);
    expect(row.facts?.address).toEqual({ city: 'Bern', country: 'DE' });
  });

  it('takes anything at all without throwing', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('=1+1', '+49', '٣', '\0', 'https://'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 22, maxLength: 22 }), (cells) => {
        const columns = Object.fromEntries(importFields.map((field, place) => [place, field]));
        const row = readRow({ row: 1, cells }, { columns, decisions: nothingDecided, colleagues });
        for (const fault of row.faults) expect(repairsFor(fault)).toContain('SKIP');
      }),
      { numRuns: 40 },
    );
  });
});

describe('facts of a row', () => {
  it('replace what they name on a record, and nothing else', () => {
    const before = someDetails();
    const facts = {
      legalName: { native: 'Baikal Optics' },
      country: 'KZ',
      address: { city: 'Astana', country: 'KZ' },
      contact: { name: 'Aigerim Bekova', phone: '+77015550199' },
      expectedAnnualVolume: [{ item: 'Thermal camera TC-2', quantity: 50, unit: 'pieces' }],
      tier: 'HIGH' as const,
    };
    expect(withFacts(before, facts)).toEqual({
      ...before,
      legalName: { ...before.legalName, native: 'Baikal Optics' },
      address: { ...before.address, city: 'Astana' },
      contact: { ...before.contact, phone: '+77015550199' },
      expectedAnnualVolume: [{ item: 'Thermal camera TC-2', quantity: 50, unit: 'pieces' }],
    });
  });

  it('make a record that says nothing it was not told', () => {
    expect(detailsOf({ legalName: { native: 'Acme' }, country: 'DE' })).toEqual({
      ...{ legalName: { native: 'Acme', latin: null, language: null }, country: 'DE', registryNumber: null },
      ...{ address: null, website: null, contact: null, productLines: [], territory: [], sponsorId: null },
      expectedAnnualVolume: [],
    });
  });
});
