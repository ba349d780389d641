import { unreadable, type AnswerFault, type AnswerReading } from './answer-fault';
import { AnswerPart } from './answer-part';
import {
  emptyRecord,
  type CompanyStatus,
  type OtherName,
  type RegistryAddress,
  type RegistryRecord,
} from './registry-record';

/** What a registration of an LEI may be (LEI common data format 3.1). */
export const leiRegistrationStatuses = [
  'ISSUED',
  'LAPSED',
  'RETIRED',
  'ANNULLED',
  'DUPLICATE',
  'MERGED',
  'CANCELLED',
  'TRANSFERRED',
  'PENDING_TRANSFER',
  'PENDING_ARCHIVAL',
  'PENDING_VALIDATION',
] as const;
export type LeiRegistrationStatus = (typeof leiRegistrationStatuses)[number];

/** An LEI record: the company as a register has it, and the state of its number. */
export interface LeiRecord {
  readonly lei: string;
  readonly company: RegistryRecord;
  /** Null where GLEIF uses a word that is not known here. */
  readonly registration: LeiRegistrationStatus | null;
  readonly registrationAsWritten: string | null;
  readonly nextRenewalOn: string | null;
  /** How far the issuer has compared it with a register, in its own word. */
  readonly corroboration: string | null;
  /** Who took the place of an entity that ended. */
  readonly successors: readonly string[];
}

/** What GLEIF says of a parent: its LEI, or why none is reported. */
export type LeiParent =
  | { readonly kind: 'PARENT'; readonly lei: string; readonly name: string | null }
  | { readonly kind: 'EXCEPTION'; readonly reason: string; readonly since: string | null };

const ACTIVE = { ACTIVE: 'ACTIVE', INACTIVE: 'DISSOLVED' } as const satisfies Record<string, CompanyStatus>;

const nameKinds: Readonly<Record<string, OtherName['kind']>> = {
  PREVIOUS_LEGAL_NAME: 'FORMER',
  TRADING_OR_OPERATING_NAME: 'TRADE',
  ALTERNATIVE_LANGUAGE_LEGAL_NAME: 'NATIVE',
  PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME: 'LATIN',
  AUTO_ASCII_TRANSLITERATED_LEGAL_NAME: 'LATIN',
};

function addressOf(part: AnswerPart): RegistryAddress | null {
  if (!part.isObject) return part.isAbsent ? null : (part.odd('WRONG_TYPE'), null);
  const lines = part
    .of('addressLines')
    .list()
    .map((line) => line.text())
    .filter((line) => line !== null);
  return {
    lines,
    city: part.of('city').text(),
    postalCode: part.of('postalCode').text(),
    country: part.of('country').country(),
  };
}

const namesOf = (parts: readonly AnswerPart[]): readonly OtherName[] =>
  parts.flatMap((part) => {
    const name = part.of('name').text();
    return name === null ? [] : [{ name, kind: nameKinds[part.of('type').text() ?? ''] ?? 'OTHER', until: null }];
  });

/** Reads the `data` of one record. */
function recordOf(data: AnswerPart, publishedOn: string | null): LeiRecord | null {
  const attributes = data.of('attributes');
  const lei = attributes.of('lei').text() ?? data.of('id').text();
  if (!attributes.isObject || lei === null) return null;
  const entity = attributes.of('entity');
  const registration = attributes.of('registration');
  const written = entity.of('status').needed();
  const state = registration.of('status');
  const jurisdiction = entity.of('jurisdiction').text();
  const company: RegistryRecord = {
    ...emptyRecord('GLEIF', 'GLEIF'),
    asOf: registration.of('lastUpdateDate').day() ?? publishedOn,
    name: entity.of('legalName').of('name').needed(),
    otherNames: namesOf([...entity.of('otherNames').list(), ...entity.of('transliteratedOtherNames').list()]),
    number: entity.of('registeredAs').text(),
    // A jurisdiction may be a part of a country, such as US-DE.
    country: /^[A-Z]{2}(?:-|$)/.test(jurisdiction ?? '') ? (jurisdiction ?? '').slice(0, 2) : null,
    status: written === null ? null : written in ACTIVE ? ACTIVE[written as keyof typeof ACTIVE] : 'OTHER',
    statusAsWritten: written,
    incorporatedOn: entity.of('creationDate').day(),
    dissolvedOn: entity.of('expiration').of('date').day(),
    address: addressOf(entity.of('legalAddress')),
    headquarters: addressOf(entity.of('headquartersAddress')),
  };
  return {
    lei,
    company,
    registration: state.isAbsent ? (state.odd('MISSING'), null) : state.word(leiRegistrationStatuses),
    registrationAsWritten: state.text(),
    nextRenewalOn: registration.of('nextRenewalDate').day(),
    corroboration: registration.of('corroborationLevel').text(),
    successors: entity
      .of('successorEntities')
      .list()
      .flatMap((one) => one.of('lei').text() ?? []),
  };
}

/**
 * Reads the answer of `GET /api/v1/lei-records/{lei}` of the GLEIF API (JSON:API).
 * @param asked the LEI that was asked for; an answer about another one is none
 */
export function readLeiRecord(text: string, asked: string): AnswerReading<LeiRecord> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  const data = answer.of('data');
  const record = recordOf(data, answer.of('meta').of('goldenCopy').of('publishDate').day());
  if (record === null) return unreadable('NOT_AN_ANSWER', data.at, null, answer.faults);
  if (record.lei !== asked) return unreadable('OTHER_SUBJECT', `${data.at}/id`, record.lei.slice(0, 200));
  return { ok: true, value: record, faults: answer.faults };
}

/** Which companies GLEIF has under a name: `GET /api/v1/lei-records?filter[fulltext]=…`. */
export function readLeiSearch(text: string): AnswerReading<readonly LeiRecord[]> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  const data = answer.of('data');
  if (data.isAbsent || data.isObject) return unreadable('NOT_AN_ANSWER', data.at, null, answer.faults);
  const publishedOn = answer.of('meta').of('goldenCopy').of('publishDate').day();
  const records = data.list().flatMap((one) => recordOf(one, publishedOn) ?? (one.odd('MISSING'), []));
  return { ok: true, value: records, faults: answer.faults };
}

/**
 * Reads `GET …/{lei}/direct-parent`, `…/ultimate-parent` (a record) or `…-reporting-exception` (why there is none).
 */
export function readLeiParent(text: string): AnswerReading<LeiParent> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  const data = answer.of('data');
  const faults: readonly AnswerFault[] = answer.faults;
  const attributes = data.of('attributes');
  if (data.of('type').text() === 'reporting-exceptions') {
    const reason = attributes.of('reason').text();
    if (reason === null) return unreadable('NOT_AN_ANSWER', attributes.at, null, faults);
    return { ok: true, value: { kind: 'EXCEPTION', reason, since: attributes.of('validFrom').day() }, faults };
  }
  const lei = attributes.of('lei').text();
  if (lei === null) return unreadable('NOT_AN_ANSWER', attributes.at, null, faults);
  const name = attributes.of('entity').of('legalName').of('name').text();
  return { ok: true, value: { kind: 'PARENT', lei, name }, faults };
}
