import { addressKeys, normaliseName, scoreNames, type WrittenAddress } from '@downstream/matching';
import type { RegistryAddress, RegistryRecord } from './registry-record';

/** A company as its record at the desk has it. */
export interface DeclaredCompany {
  /** The legal name first; every one of them counts. */
  readonly names: readonly string[];
  readonly number: string | null;
  readonly country: string | null;
  readonly address: RegistryAddress | null;
  readonly incorporatedOn: string | null;
}

/** What is compared, in the order in which it is shown. */
export const comparedFields = ['NAME', 'NUMBER', 'COUNTRY', 'STATUS', 'FILINGS', 'INCORPORATED_ON', 'ADDRESS'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** `ATTENTION`: somebody should look. `BAD`: the register says that the company is no more. */
export type ComparisonWeight = 'SAME' | 'ATTENTION' | 'BAD' | 'NOT_COMPARED';

/** What each sentence weighs; pages have the words. */
export const comparisonSentences = {
  NAME_SAME: 'SAME',
  NAME_LIKE: 'SAME',
  NAME_OTHER: 'SAME',
  NAME_FORMER: 'ATTENTION',
  NAME_DIFFERENT: 'ATTENTION',
  NAME_NOT_SAID: 'NOT_COMPARED',
  NUMBER_SAME: 'SAME',
  NUMBER_DIFFERENT: 'ATTENTION',
  NUMBER_ONLY_REGISTER: 'ATTENTION',
  NUMBER_NOT_SAID: 'NOT_COMPARED',
  COUNTRY_SAME: 'SAME',
  COUNTRY_DIFFERENT: 'ATTENTION',
  COUNTRY_NOT_SAID: 'NOT_COMPARED',
  STATUS_ACTIVE: 'SAME',
  STATUS_DORMANT: 'ATTENTION',
  STATUS_STRIKE_OFF: 'ATTENTION',
  STATUS_INSOLVENT: 'BAD',
  STATUS_DISSOLVED: 'BAD',
  STATUS_OTHER: 'ATTENTION',
  STATUS_NOT_SAID: 'NOT_COMPARED',
  FILINGS_IN_TIME: 'SAME',
  FILINGS_OVERDUE: 'ATTENTION',
  FILINGS_NOT_SAID: 'NOT_COMPARED',
  INCORPORATED_SAME: 'SAME',
  INCORPORATED_DIFFERENT: 'ATTENTION',
  INCORPORATED_NOT_SAID: 'NOT_COMPARED',
  ADDRESS_SAME: 'SAME',
  ADDRESS_HEADQUARTERS: 'SAME',
  ADDRESS_SAME_BUILDING: 'SAME',
  ADDRESS_DIFFERENT: 'ATTENTION',
  ADDRESS_OTHER_COUNTRY: 'ATTENTION',
  ADDRESS_NOT_COMPARABLE: 'NOT_COMPARED',
  ADDRESS_NOT_SAID: 'NOT_COMPARED',
} as const satisfies Record<string, ComparisonWeight>;
export type ComparisonSentence = keyof typeof comparisonSentences;

/** One field beside the register. */
export interface RegistryComparison {
  readonly field: ComparedField;
  readonly sentence: ComparisonSentence;
  readonly weight: ComparisonWeight;
  readonly declared: string | null;
  readonly registry: string | null;
  /** How alike two names are, 0 to 1; null for every other field. */
  readonly score: number | null;
}

/** From this score on a name is the one in the register (domain reference 2, K02). */
export const NAME_IS_THE_SAME = 0.9;

const line = (
  field: ComparedField,
  sentence: ComparisonSentence,
  declared: string | null,
  registry: string | null,
  score: number | null = null,
): RegistryComparison => ({ field, sentence, weight: comparisonSentences[sentence], declared, registry, score });

function compareNames({ names }: DeclaredCompany, record: RegistryRecord): RegistryComparison {
  const [legal = null] = names;
  if (legal === null || record.name === null) return line('NAME', 'NAME_NOT_SAID', legal, record.name);
  const ours = names.map((name) => ({ name, normal: normaliseName(name, 'ORGANISATION') }));
  const best = (theirs: string) => {
    const normal = normaliseName(theirs, 'ORGANISATION');
    return ours
      .map(({ name, normal: own }) => ({ name, score: scoreNames(own, normal).score }))
      .reduce((a, b) => (b.score > a.score ? b : a));
  };
  const now = best(record.name);
  if (now.score === 1) return line('NAME', 'NAME_SAME', now.name, record.name, 1);
  if (now.score >= NAME_IS_THE_SAME) return line('NAME', 'NAME_LIKE', now.name, record.name, now.score);
  const others = record.otherNames.map((other) => ({ ...other, ours: best(other.name) }));
  const fits = others.filter(({ ours: { score } }) => score >= NAME_IS_THE_SAME);
  // A former name is one only where no name in use fits.
  const other = fits.find(({ kind }) => kind !== 'FORMER') ?? fits[0];
  if (!other) return line('NAME', 'NAME_DIFFERENT', now.name, record.name, now.score);
  const sentence = other.kind === 'FORMER' ? 'NAME_FORMER' : 'NAME_OTHER';
  return line('NAME', sentence, other.ours.name, other.name, other.ours.score);
}

/** Numbers as registers mean them: marks and leading zeros do not count. */
const bareNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');

function compareNumbers({ number }: DeclaredCompany, record: RegistryRecord): RegistryComparison {
  if (record.number === null) return line('NUMBER', 'NUMBER_NOT_SAID', number, null);
  if (number === null) return line('NUMBER', 'NUMBER_ONLY_REGISTER', null, record.number);
  const same = bareNumber(number) === bareNumber(record.number);
  return line('NUMBER', same ? 'NUMBER_SAME' : 'NUMBER_DIFFERENT', number, record.number);
}

function compareStatus(record: RegistryRecord): RegistryComparison {
  const { status, statusAsWritten, dissolvedOn } = record;
  const written = [statusAsWritten, dissolvedOn].filter((part) => part !== null).join(', ') || null;
  if (status === null) return line('STATUS', dissolvedOn ? 'STATUS_DISSOLVED' : 'STATUS_NOT_SAID', null, written);
  // A day on which it ended outweighs a word that says otherwise.
  if (dissolvedOn !== null && status === 'ACTIVE') return line('STATUS', 'STATUS_DISSOLVED', null, written);
  return line('STATUS', `STATUS_${status}`, null, written);
}

const written = ({ lines, city, country }: RegistryAddress): WrittenAddress => ({
  street: lines.join(', ') || null,
  city,
  country,
});
const inOneLine = ({ lines, city, postalCode, country }: RegistryAddress): string =>
  [...lines, city, postalCode, country].filter((part) => part !== null && part !== '').join(', ');

/** How an address stands to another: the unit, the building, another one, or not to be told. */
function placed(ours: RegistryAddress, theirs: RegistryAddress): 'UNIT' | 'BUILDING' | 'OTHER' | 'COUNTRY' | 'UNKNOWN' {
  if (ours.country !== null && theirs.country !== null && ours.country !== theirs.country) return 'COUNTRY';
  const [a, b] = [addressKeys(written(ours)), addressKeys(written(theirs))];
  if (a.building === null || b.building === null) return 'UNKNOWN';
  if (a.building !== b.building) return 'OTHER';
  return a.unit === b.unit || a.units.some((unit) => b.units.includes(unit)) ? 'UNIT' : 'BUILDING';
}

function compareAddresses({ address }: DeclaredCompany, record: RegistryRecord): RegistryComparison {
  const theirs = record.address ?? record.headquarters;
  const said = address && inOneLine(address);
  if (address === null || theirs === null)
    return line('ADDRESS', 'ADDRESS_NOT_SAID', said, theirs && inOneLine(theirs));
  const registered = placed(address, theirs);
  const seat = record.headquarters === null ? registered : placed(address, record.headquarters);
  const here = inOneLine(theirs);
  if (registered === 'UNIT') return line('ADDRESS', 'ADDRESS_SAME', said, here);
  if (registered === 'BUILDING') return line('ADDRESS', 'ADDRESS_SAME_BUILDING', said, here);
  if (record.headquarters !== null && (seat === 'UNIT' || seat === 'BUILDING'))
    return line('ADDRESS', 'ADDRESS_HEADQUARTERS', said, inOneLine(record.headquarters));
  if (registered === 'UNKNOWN') return line('ADDRESS', 'ADDRESS_NOT_COMPARABLE', said, here);
  return line('ADDRESS', registered === 'COUNTRY' ? 'ADDRESS_OTHER_COUNTRY' : 'ADDRESS_DIFFERENT', said, here);
}

function compareValues<F extends 'COUNTRY' | 'INCORPORATED_ON'>(
  field: F,
  ours: string | null,
  theirs: string | null,
): RegistryComparison {
  const stem = field === 'COUNTRY' ? 'COUNTRY' : 'INCORPORATED';
  if (ours === null || theirs === null) return line(field, `${stem}_NOT_SAID`, ours, theirs);
  return line(field, ours === theirs ? `${stem}_SAME` : `${stem}_DIFFERENT`, ours, theirs);
}

/**
 * A company beside what a register says of it, field by field. What either side does not say is not compared, and never
 * counts as the same.
 */
export function compareRegistry(declared: DeclaredCompany, record: RegistryRecord): readonly RegistryComparison[] {
  const { filingsOverdue } = record;
  const filings = filingsOverdue === null ? 'FILINGS_NOT_SAID' : filingsOverdue ? 'FILINGS_OVERDUE' : 'FILINGS_IN_TIME';
  return [
    compareNames(declared, record),
    compareNumbers(declared, record),
    compareValues('COUNTRY', declared.country, record.country),
    compareStatus(record),
    line('FILINGS', filings, null, null),
    compareValues('INCORPORATED_ON', declared.incorporatedOn, record.incorporatedOn),
    compareAddresses(declared, record),
  ];
}
