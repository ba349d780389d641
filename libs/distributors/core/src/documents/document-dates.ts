import { ok, refuse, type DocumentKind, type DocumentValidity, type Result } from '@downstream/kernel';
import { kindRules } from './kind';

/** The days that a document speaks of, `2026-03-14`. */
export interface DocumentDates {
  readonly issuedOn: string | null;
  /** Its last day. */
  readonly expiresOn: string | null;
}

/** So many days before its last one a document is said to end soon. */
export const SOON_DAYS = 30;

const DAY_MS = 86_400_000;

/** The same day some months later or earlier; where that month is shorter, its last day. */
export function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * The dates of a document that is handed in today, by the rules of its kind.
 * @returns refusal DOCUMENT_DATE_MISSING or DOCUMENT_DATE_INVALID with `pointer`, DOCUMENT_TOO_OLD with `months`
 */
export function datesOf(kind: DocumentKind, given: DocumentDates, today: string): Result<DocumentDates> {
  const { issued, expires, freshMonths, validMonths } = kindRules[kind];
  const { issuedOn, expiresOn } = given;
  if (issued === 'REQUIRED' && issuedOn === null)
    return refuse('DOCUMENT_DATE_MISSING', { pointer: '/query/issuedOn' });
  if (expires === 'REQUIRED' && expiresOn === null)
    return refuse('DOCUMENT_DATE_MISSING', { pointer: '/query/expiresOn' });
  if (issuedOn !== null && (issued === 'NONE' || issuedOn > today))
    return refuse('DOCUMENT_DATE_INVALID', { pointer: '/query/issuedOn' });
  if (issuedOn !== null && freshMonths !== null && issuedOn < monthsFrom(today, -freshMonths))
    return refuse('DOCUMENT_TOO_OLD', { months: freshMonths });
  if (expires === 'FROM_ISSUE')
    return ok({ issuedOn, expiresOn: issuedOn && validMonths ? monthsFrom(issuedOn, validMonths) : null });
  if (expiresOn !== null && (expires === 'NONE' || (issuedOn !== null && expiresOn < issuedOn)))
    return refuse('DOCUMENT_DATE_INVALID', { pointer: '/query/expiresOn' });
  return ok({ issuedOn, expiresOn });
}

/** Where a document with this last day stands on a day: its last day still counts. */
export function validityOf(expiresOn: string | null, today: string): DocumentValidity {
  if (expiresOn === null) return 'NO_END';
  if (expiresOn < today) return 'ENDED';
  return Date.parse(expiresOn) - Date.parse(today) <= SOON_DAYS * DAY_MS ? 'ENDS_SOON' : 'VALID';
}
