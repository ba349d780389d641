import { describe, expect, it } from '@jest/globals';
import type { DocumentKind } from '@downstream/kernel';
import { datesOf, monthsFrom, validityOf } from './document-dates';

const today = '2026-03-02';
const dates = (issuedOn: string | null, expiresOn: string | null = null) => ({ issuedOn, expiresOn });

describe('monthsFrom', () => {
  it.each([
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months are %s', (day, months, expected) => expect(monthsFrom(day, months)).toBe(expected));
});

describe('datesOf', () => {
  it.each<[DocumentKind, string | null, string | null, unknown]>([
    ['REGISTER_EXTRACT', '2025-12-02', null, dates('2025-12-02', '2026-12-02')],
    // What somebody writes as its last day does not lengthen it.
    ['REGISTER_EXTRACT', '2026-03-02', '2040-01-01', dates('2026-03-02', '2027-03-02')],
    ['PERSON_ID', null, '2030-05-01', dates(null, '2030-05-01')],
    ['PERSON_ID', null, '2020-05-01', dates(null, '2020-05-01')],
    ['LICENCE', '2026-01-01', null, dates('2026-01-01')],
    ['PHOTO', null, null, dates(null)],
  ])('%s of %s until %s', (kind, issuedOn, expiresOn, value) => {
    expect(datesOf(kind, dates(issuedOn, expiresOn), today)).toEqual({ ok: true, value });
  });

  it.each<[DocumentKind, string | null, string | null, string]>([
    ['REGISTER_EXTRACT', null, null, 'DOCUMENT_DATE_MISSING'],
    ['REGISTER_EXTRACT', '2025-12-01', null, 'DOCUMENT_TOO_OLD'],
    ['REGISTER_EXTRACT', '2026-03-03', null, 'DOCUMENT_DATE_INVALID'],
    ['PERSON_ID', null, null, 'DOCUMENT_DATE_MISSING'],
    ['LICENCE', '2026-01-01', '2025-12-31', 'DOCUMENT_DATE_INVALID'],
    ['ARTICLES', null, '2030-01-01', 'DOCUMENT_DATE_INVALID'],
  ])('%s of %s until %s: %s', (kind, issuedOn, expiresOn, code) => {
    expect(datesOf(kind, dates(issuedOn, expiresOn), today)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('validityOf', () => {
  it.each([
    [null, 'NO_END'],
    ['2026-03-01', 'ENDED'],
    ['2026-03-02', 'ENDS_SOON'],
    ['2026-04-01', 'ENDS_SOON'],
    ['2026-04-02', 'VALID'],
  ])('until %s: %s', (last, expected) => expect(validityOf(last, today)).toBe(expected));
});
