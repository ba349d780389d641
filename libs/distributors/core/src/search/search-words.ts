import anyAscii from 'any-ascii';
import type { DistributorId } from '@downstream/kernel';
import { phoneFacts } from '../contact-facts';
import type { Distributor } from '../distributor';
import { compact } from '../identifiers/compact';
import type { RelatedParty } from '../related-party';

/** A word by the beginning of which somebody is found. */
export interface SearchWord {
  readonly word: string;
  /** Who on the list has it; `null` for the distributor itself and its contact. */
  readonly partyId: RelatedParty['id'] | null;
}

/** What words are made of. */
export type SearchedRecord = Pick<Distributor, 'registryNumber' | 'website' | 'contact' | 'country' | 'legalName'> & {
  readonly id: DistributorId;
  readonly parties: Distributor['parties'];
};

const LONGEST = 40;
/** Of a name without blanks so many places to begin at are taken. */
const MOST_BEGINNINGS = 30;
/** So many words of a question count; nobody types more to find something. */
const MOST_ASKED = 8;

/** Scripts that are written without blanks between words. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const isWithoutBlanks = (text: string): boolean => WITHOUT_BLANKS.test(text);

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const latin = (word: string): string =>
  anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
const runs = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const short = (word: string): string => [...word].slice(0, LONGEST).join('');

/** A run of letters as it is compared: in Latin letters, but one in a script without blanks as it is written. */
const compared = (run: string): string => short(isWithoutBlanks(run) ? run : latin(run));

// Who looks for 深圳 in 中国深圳光学 begins in its middle.
function beginnings(run: string): string[] {
  const letters = [...run];
  return letters.slice(0, MOST_BEGINNINGS).map((_, at) => short(letters.slice(at).join('')));
}

function wordsIn(text: string | null | undefined): string[] {
  return runs(text ?? '').flatMap((run) =>
    isWithoutBlanks(run) ? [...beginnings(run), short(latin(run))] : [compared(run)],
  );
}

const digits = (text: string | null | undefined): string[] => {
  const only = (text ?? '').replace(/\D/g, '');
  return only === '' ? [] : [short(only)];
};

function own({ id, legalName, registryNumber, website, contact, country }: SearchedRecord): string[] {
  const number = registryNumber?.value;
  return [
    ...[legalName.native, legalName.latin, website, number, contact?.name, contact?.email].flatMap(wordsIn),
    ...(number ? [short(latin(compact(number)))] : []),
    ...digits(contact?.phone),
    ...digits(contact?.phone ? phoneFacts(contact.phone, country).e164 : null),
    short(latin(id)),
  ];
}

/** All words by the beginnings of which a distributor or somebody on its list is found, each once. */
export function searchWords(record: SearchedRecord): readonly SearchWord[] {
  const once = (words: readonly string[], partyId: SearchWord['partyId']): SearchWord[] =>
    [...new Set(words)].filter((word) => word !== '').map((word) => ({ word, partyId }));
  return [
    ...once(own(record), null),
    ...record.parties.flatMap(({ id, name }) => once([name.native, name.latin].flatMap(wordsIn), id)),
  ];
}

/**
 * The words of a question, in one or two readings: as typed, and as one number where it is written with blanks or
 * hyphens. Whoever has words beginning with all of one reading is meant. Empty when there is no letter and no digit.
 */
export function askedWords(question: string): readonly (readonly string[])[] {
  const words = [...new Set(runs(question).map(compared))].filter((word) => word !== '').slice(0, MOST_ASKED);
  if (words.length === 0) return [];
  const joined = short(latin(folded(question)));
  const isNumber = words.length > 1 && /\d{2}/.test(joined) && !isWithoutBlanks(question);
  return isNumber ? [words, [joined]] : [words];
}
