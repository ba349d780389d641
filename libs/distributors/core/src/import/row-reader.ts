import {
  riskTiers,
  type ImportField,
  type ImportWordField,
  type RiskTier,
  type RowFaultCode,
  type UserId,
} from '@downstream/kernel';
import { phoneFacts } from '../contact-facts';
import { judgeIdentifier } from '../identifiers';
import type { ColumnMap } from './columns';
import { countryCodeOf } from './country-code';
import { fieldLengths } from './fields';
import { decided, decidedWord, ownValue, plainWord, type ImportDecisions, type RowFault } from './repairs';
import type { RowFacts } from './row-facts';
import type { TableRow } from './table';
import { tierOf } from './tier-words';

/** What rows are read by. */
export interface ReadingRules {
  readonly columns: ColumnMap;
  readonly decisions: ImportDecisions;
  /** Desk users by their e-mail address and by their name, as {@link plainWord} has them. */
  readonly colleagues: Readonly<Record<string, string>>;
}

/** A word in a row that is no code and no name that is known: what it stands for is decided once for all rows. */
export interface UnknownWord {
  readonly field: ImportWordField;
  readonly word: string;
}

/** What came of a row by itself, before it is compared with others. */
export interface ReadRow {
  readonly row: number;
  /** Absent where a name or a country is missing. */
  readonly facts?: RowFacts;
  readonly faults: readonly RowFault[];
  readonly words: readonly UnknownWord[];
  /** How many of the cells taken were values saved with a formula. */
  readonly formulas: number;
}

// Marks of direction and joiners that exports leave behind: nobody sees them, and they make two names of one.
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u2060]/g;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/u;
// An apostrophe before a sign of a formula makes a text of it, in our own tables and in those of others.
const MADE_TEXT = /^\s*'(?=[\s=+\-@])/;
const EMPTY = /^(n\s?\/\s?a|none|null|nil|-+|–|—|\?|k\.?\s?a\.?|нет|无|--)$/i;

const tidy = (written: string): string =>
  written
    .replace(UNSEEN, '')
    .replace(MADE_TEXT, '')
    .replace(/[\u00a0\u202f\u3000]/g, ' ')
    .trim();
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ', ').replace(/\s+/g, ' ');
const several = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n|、،/]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

class RowReader {
  readonly faults: RowFault[] = [];
  readonly words: UnknownWord[] = [];
  formulas = 0;
  private readonly places = new Map<ImportField, number>();

  constructor(
    private readonly table: TableRow,
    private readonly rules: ReadingRules,
  ) {
    for (const [place, field] of Object.entries(rules.columns)) this.places.set(field, Number(place));
  }

  /** The cell of a field; undefined where it is empty or was found wrong. */
  text(field: ImportField): string | undefined {
    const place = this.places.get(field);
    if (place === undefined) return undefined;
    const text = tidy(this.table.cells[place] ?? '');
    const mark = this.table.marks?.[place];
    if (mark === 'FORMULA') this.formulas++;
    else if (mark && !this.passed(field, mark, text)) return undefined;
    if (text === '' || EMPTY.test(text)) return undefined;
    if (CONTROL.test(text) && !this.passed(field, 'CONTROL', text)) return undefined;
    const most = fieldLengths[field];
    if (most !== undefined && oneLine(text).length > most && !this.passed(field, 'TOO_LONG', text)) return undefined;
    return text;
  }

  line(field: ImportField): string | undefined {
    const text = this.text(field);
    return text === undefined ? undefined : oneLine(text);
  }

  /** Notes a fault. @returns whether the value is taken all the same */
  passed(field: ImportField, code: RowFaultCode, value: string, hint: string | null = null): boolean {
    const fault = decided(this.rules.decisions, { field, code, value: value.slice(0, 200), hint });
    this.faults.push(fault);
    return fault.repair === 'KEEP';
  }

  /** What a word stands for; undefined where it is left out, or nobody knows yet. */
  word(field: ImportWordField, written: string, known: (word: string) => string | undefined): string | undefined {
    const found = known(written);
    if (found !== undefined) return found;
    this.words.push({ field, word: written });
    const said = decidedWord(this.rules.decisions, field, written);
    if (said === undefined) this.passed(field, 'UNKNOWN_WORD', written);
    return said ?? undefined;
  }

  country(field: 'country' | 'addressCountry'): string | undefined {
    const written = this.line(field);
    return written === undefined ? undefined : this.word(field, written, countryCodeOf);
  }

  /** A cell that must fit a form. */
  formed(field: ImportField, form: (text: string) => string | undefined): string | undefined {
    const written = this.line(field);
    if (written === undefined) return undefined;
    return form(written) ?? (this.passed(field, 'FORM', written) ? written : undefined);
  }
}

const email = (text: string): string | undefined =>
  /^[A-Za-z0-9_'+-]+(\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(text)
    ? text.toLowerCase()
    : undefined;

function website(text: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:.]{2,}(:\d+)?([/?#]\S*)?$/i.test(whole) ? whole : undefined;
}

const language = (text: string): string | undefined =>
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && text.length <= 35 ? text : undefined;

function quantity(text: string): string | undefined {
  const digits = text.replace(/^(\d{1,3})([ ',.\u2009]\d{3})+$/, (grouped) => grouped.replace(/\D/g, ''));
  return /^\d{1,9}$/.test(digits) && Number(digits) > 0 ? String(Number(digits)) : undefined;
}

function number(reader: RowReader, country: string | undefined): RowFacts['registryNumber'] {
  const value = reader.line('registryNumber');
  const scheme = reader.line('registryScheme') ?? null;
  if (value === undefined) return undefined;
  const judged = judgeIdentifier({ scheme, value, country: country ?? '' });
  if (judged.kind === 'WRONG' && !reader.passed('registryNumber', judged.why, value, judged.expected)) return undefined;
  return { scheme: scheme ?? (judged.kind === 'UNKNOWN_SCHEME' ? null : judged.scheme), value };
}

function address(reader: RowReader, country: string | undefined): RowFacts['address'] {
  const lines = [reader.text('addressLine1'), reader.text('addressLine2')]
    .flatMap((text) => text?.split(/[\r\n]+/) ?? [])
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (lines.length > 6 && !reader.passed('addressLine1', 'TOO_LONG', lines.join(', '))) lines.length = 0;
  const [city, postalCode] = [reader.line('city'), reader.line('postalCode')];
  const own = reader.country('addressCountry');
  if (lines.length === 0 && city === undefined && postalCode === undefined && own === undefined) return undefined;
  const where = own ?? country;
  return {
    ...(lines.length > 0 && { lines }),
    ...(city !== undefined && { city }),
    ...(postalCode !== undefined && { postalCode }),
    ...(where !== undefined && { country: where }),
  };
}

function contact(reader: RowReader, country: string | undefined): RowFacts['contact'] {
  const name = reader.line('contactName');
  const mail = reader.formed('contactEmail', email);
  const phone = reader.formed('contactPhone', (text) => (phoneFacts(text, country ?? '').e164 ? text : undefined));
  if (name !== undefined) return { name, ...(mail && { email: mail }), ...(phone && { phone }) };
  const reached = mail ?? phone;
  if (reached !== undefined) reader.passed('contactName', 'INCOMPLETE', reached);
  return undefined;
}

function volume(reader: RowReader): RowFacts['expectedAnnualVolume'] {
  const item = reader.line('volumeItem');
  const count = reader.formed('volumeQuantity', quantity);
  const unit = reader.line('volumeUnit');
  if (item === undefined && count === undefined) return undefined;
  if (item === undefined || count === undefined) {
    reader.passed('volumeQuantity', 'INCOMPLETE', item ?? count ?? '');
    return undefined;
  }
  return [{ item, quantity: Number(count), unit: unit ?? 'pieces' }];
}

function territory(reader: RowReader): RowFacts['territory'] {
  const written = reader.text('territory');
  if (written === undefined) return undefined;
  // A name may hold a comma itself ("Korea, Republic of"): the whole cell is asked first.
  const whole = countryCodeOf(written);
  const words = whole ? [written] : several(written);
  const codes = words.map((word) => reader.word('territory', word, countryCodeOf)).filter((code) => code !== undefined);
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}

function productLines(reader: RowReader): RowFacts['productLines'] {
  const written = reader.text('productLines');
  if (written === undefined) return undefined;
  const lines = several(written);
  const fits = lines.length <= 50 && lines.every((line) => line.length <= 120);
  return fits || reader.passed('productLines', 'TOO_LONG', written) ? lines : undefined;
}

/** Reads one row: what it says of a distributor, what is wrong with it, and which of its words are not known. */
export function readRow(table: TableRow, rules: ReadingRules): ReadRow {
  const reader = new RowReader(table, rules);
  const native = reader.line('legalName');
  const country = reader.country('country');
  if (native === undefined && !reader.faults.some(({ field }) => field === 'legalName')) {
    reader.passed('legalName', 'REQUIRED', '');
  }
  if (country === undefined && !reader.faults.some(({ field }) => field === 'country')) {
    reader.passed('country', 'REQUIRED', '');
  }
  const latin = reader.line('latinName');
  const tongue = reader.formed('nameLanguage', language);
  const sponsor = reader.line('sponsor');
  const risk = reader.line('tier');
  const facts = {
    registryNumber: number(reader, country),
    address: address(reader, country),
    website: reader.formed('website', website),
    contact: contact(reader, country),
    productLines: productLines(reader),
    territory: territory(reader),
    sponsorId:
      sponsor === undefined
        ? undefined
        : (reader.word('sponsor', sponsor, (word) => ownValue(rules.colleagues, plainWord(word))) as
            UserId | undefined),
    tier: risk === undefined ? undefined : tierAmong(reader.word('tier', risk, tierOf)),
    expectedAnnualVolume: volume(reader),
  };
  const { faults, words, formulas } = reader;
  if (native === undefined || country === undefined) return { row: table.row, faults, words, formulas };
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const legalName = {
    native,
    ...(latin !== undefined && { latin }),
    ...(tongue !== undefined && { language: tongue }),
  };
  return { row: table.row, facts: { ...given, legalName, country } as RowFacts, faults, words, formulas };
}

const tierAmong = (text: string | undefined): RiskTier | undefined => riskTiers.find((tier) => tier === text);
