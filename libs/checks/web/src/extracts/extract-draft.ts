import type { CompanyChange, CompanyStatus } from '@downstream/checks/core';
import type { offerRegisterExtract } from '@downstream/contracts/checks';
import type { z } from 'zod';
import type { EvidenceGrade } from '@downstream/kernel';

type Written = z.input<NonNullable<(typeof offerRegisterExtract)['body']>>;
type Facts = Written['facts'];

/** An extract while somebody writes it down; every field a text, an empty one "it does not say". */
export interface ExtractDraft {
  readonly register: string;
  readonly grade: EvidenceGrade;
  readonly asOf: string;
  readonly expiresOn: string;
  readonly found: boolean;
  readonly registerIsPublic: boolean;
  readonly name: string;
  /** One on each line. */
  readonly formerNames: string;
  readonly number: string;
  readonly status: CompanyStatus | '';
  readonly statusAsWritten: string;
  readonly incorporatedOn: string;
  /** Whether it tells of changes at all; none of them is then one too. */
  readonly tellsChanges: boolean;
  readonly changes: readonly { readonly what: CompanyChange; readonly on: string }[];
  readonly table: string;
  /** With commas or line ends between them. */
  readonly codes: string;
  /** One line each. */
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  /** One on each line. */
  readonly officers: string;
  /** One on each line, the share behind a semicolon: `Ada Lund; 33.33`. */
  readonly owners: string;
  readonly capital: string;
  readonly capitalCurrency: string;
  readonly accounts: '' | 'FILED' | 'NONE';
  readonly year: string;
  readonly turnover: string;
  readonly turnoverCurrency: string;
  readonly employees: string;
}

export const emptyExtract: ExtractDraft = {
  ...{ register: '', grade: 'A', asOf: '', expiresOn: '', found: true, registerIsPublic: true, name: '' },
  ...{ formerNames: '', number: '', status: '', statusAsWritten: '', incorporatedOn: '', tellsChanges: false },
  ...{ changes: [], table: 'NACE', codes: '', street: '', city: '', postalCode: '', country: '', officers: '' },
  ...{ owners: '', capital: '', capitalCurrency: 'EUR', accounts: '', year: '', turnover: '' },
  ...{ turnoverCurrency: 'EUR', employees: '' },
};

/** The tables of activity codes that can be told apart. */
export const activityTables = ['NACE', 'UKSIC', 'ISIC', 'WZ', 'NAF', 'PKD', 'OKVED', 'OTHER'] as const;

const AMOUNT = /^\d{1,15}(\.\d{1,6})?$/;
const SHARE = /^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/;
const CURRENCY = /^[A-Z]{3}$/;

const orNull = (text: string): string | null => text.trim() || null;
const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);
/** A number as people write it: spaces between thousands, a comma or a point before the cents. */
export const plainNumber = (text: string): string => text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/,(?=\d+$)/, '.');
const ownersOf = (text: string) =>
  linesOf(text).map((line) => {
    const [name = '', share] = line.split(';').map((part) => part.trim());
    return { name, share: share ? plainNumber(share.replace(/%$/, '')) : null };
  });
const moneyOf = (amount: string, currency: string) =>
  amount.trim() === '' ? null : { amount: plainNumber(amount), currency: currency.trim().toUpperCase() };
const listOrNull = <T>(list: readonly T[]): T[] | null => (list.length > 0 ? [...list] : null);

type Field = keyof ExtractDraft;

/** What is wrong with a draft, field by field, as keys of words. */
export function extractFaults(draft: ExtractDraft): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {};
  for (const field of ['register', 'asOf', 'expiresOn'] as const) {
    if (draft[field].trim() === '') faults[field] = 'checks.evidence.missing';
  }
  if (!draft.found) return faults;
  if (draft.name.trim() === '') faults.name = 'checks.evidence.missing';
  if (draft.tellsChanges && draft.changes.some(({ on }) => on === '')) faults.changes = 'checks.extract.fault.day';
  if (ownersOf(draft.owners).some(({ name, share }) => name === '' || (share !== null && !SHARE.test(share)))) {
    faults.owners = 'checks.extract.fault.owners';
  }
  const money = (amount: 'capital' | 'turnover', currency: 'capitalCurrency' | 'turnoverCurrency') => {
    const made = moneyOf(draft[amount], draft[currency]);
    // "25,000" is two amounts to two readers.
    const ambiguous = /^\d{1,3}[.,]\d{3}$/.test(draft[amount].trim());
    if (made && (ambiguous || !AMOUNT.test(made.amount))) faults[amount] = 'checks.extract.fault.amount';
    if (made && !CURRENCY.test(made.currency)) faults[currency] = 'checks.extract.fault.currency';
  };
  money('capital', 'capitalCurrency');
  if (draft.accounts !== 'FILED') return faults;
  money('turnover', 'turnoverCurrency');
  if (!/^(1[89]|2[01])\d\d$/.test(draft.year.trim())) faults.year = 'checks.extract.fault.year';
  if (!/^\d{0,7}$/.test(plainNumber(draft.employees))) faults.employees = 'checks.extract.fault.amount';
  return faults;
}

/** A draft without faults, as it is sent; the document is not of it. */
export function writtenOf(draft: ExtractDraft): Omit<Written, 'document'> {
  const { register, grade, asOf, expiresOn } = draft;
  return { register: register.trim(), grade, asOf, expiresOn, facts: factsOf(draft) };
}

function factsOf(draft: ExtractDraft): Facts {
  const { found, registerIsPublic } = draft;
  const nothing: Facts = {
    ...{ found, registerIsPublic, name: null, formerNames: [], number: null, status: null, statusAsWritten: null },
    ...{ incorporatedOn: null, changes: null, activities: null, address: null, officers: null, owners: null },
    ...{ capital: null, accounts: null },
  };
  if (!found) return nothing;
  const lines = linesOf(draft.street);
  const codes = draft.codes.split(/[,;\n]/).flatMap((code) => code.trim() || []);
  return {
    ...nothing,
    ...{ name: orNull(draft.name), formerNames: linesOf(draft.formerNames), number: orNull(draft.number) },
    ...{ status: draft.status || null, statusAsWritten: orNull(draft.statusAsWritten) },
    incorporatedOn: orNull(draft.incorporatedOn),
    changes: draft.tellsChanges ? [...draft.changes] : null,
    activities: listOrNull(codes.map((code) => ({ table: draft.table, code }))),
    address:
      lines.length === 0
        ? null
        : {
            lines,
            city: orNull(draft.city),
            postalCode: orNull(draft.postalCode),
            country: orNull(draft.country),
          },
    officers: listOrNull(linesOf(draft.officers)),
    owners: listOrNull(ownersOf(draft.owners)),
    capital: moneyOf(draft.capital, draft.capitalCurrency),
    accounts: accountsOf(draft),
  };
}

function accountsOf({ accounts, year, turnover, turnoverCurrency, employees }: ExtractDraft): Facts['accounts'] {
  if (accounts === '') return null;
  if (accounts === 'NONE') return { filed: false, year: null, turnover: null, employees: null };
  const staff = plainNumber(employees);
  return {
    filed: true,
    year: Number(year),
    turnover: moneyOf(turnover, turnoverCurrency),
    employees: staff === '' ? null : Number(staff),
  };
}
