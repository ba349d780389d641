import type { BirthSpan, EntryIdentifier, EntryName } from '@downstream/checks/core';
import { countryCode } from './country-code';
import { readBirth } from './ofac-date';
import { readIdentifier } from './ofac-identifier';

/** What OFAC's remarks column says, sentence by sentence. */
export interface RemarkFacts {
  readonly births: readonly BirthSpan[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  readonly genders: readonly ('MALE' | 'FEMALE')[];
  readonly identifiers: readonly EntryIdentifier[];
  /** Weak names: in this format they stand in the remarks alone (data specification, "Where can I find weak aliases"). */
  readonly names: readonly EntryName[];
  readonly linkedTo: readonly string[];
  readonly secondarySanctions: readonly string[];
  /** Every sentence that is none of the above, as written. */
  readonly rest: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Reader = (facts: Mutable<RemarkFacts>, match: RegExpExecArray) => boolean;

const into =
  <K extends keyof RemarkFacts>(list: K, value: RemarkFacts[K][number] | null) =>
  (facts: Mutable<RemarkFacts>): boolean => {
    if (value === null) return false;
    (facts[list] as unknown[]).push(value);
    return true;
  };
const words = (match: RegExpExecArray): string => (match[1] ?? '').trim();

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^DOB:? (.+)$/, (facts, m) => into('births', readBirth(words(m)))(facts)],
  [/^POB:? (.+)$/, (facts, m) => into('birthPlaces', words(m))(facts)],
  [/^(?:nationality|citizen):? (.+)$/i, (facts, m) => into('nationalities', countryCode(words(m)))(facts)],
  [/^Gender:? (Male|Female)$/i, (facts, m) => into('genders', /^f/i.test(words(m)) ? 'FEMALE' : 'MALE')(facts)],
  [/^[afn]\.k\.a\.,? '(.+)'$/, (facts, m) => into('names', { kind: 'WEAK', text: words(m) })(facts)],
  [/^Linked To: (.+)$/i, (facts, m) => into('linkedTo', words(m))(facts)],
  [/^(Secondary sanctions risk:? .+)$/i, (facts, m) => into('secondarySanctions', words(m))(facts)],
  [/^(Additional Sanctions Information - .+)$/i, (facts, m) => into('secondarySanctions', words(m))(facts)],
];

/** Reads the remarks of an entry. Nothing is lost: a sentence that is not understood stands in `rest`. */
export function readRemarks(remarks: string | null): RemarkFacts {
  const facts: Mutable<RemarkFacts> = {
    births: [],
    birthPlaces: [],
    nationalities: [],
    genders: [],
    identifiers: [],
    names: [],
    linkedTo: [],
    secondarySanctions: [],
    rest: [],
  };
  for (const sentence of (remarks ?? '').split(/;(?=\s|$)/).map((part) => part.trim())) {
    if (sentence === '' || sentence === '.') continue;
    const bare = sentence.replace(/\.$/, '').replace(/^alt\. /i, '');
    const known = readers.some(([pattern, read]) => {
      const match = pattern.exec(bare);
      return match !== null && read(facts, match);
    });
    if (known) continue;
    const identifier = readIdentifier(bare);
    if (identifier) facts.identifiers.push(identifier);
    else facts.rest.push(sentence);
  }
  return facts;
}
