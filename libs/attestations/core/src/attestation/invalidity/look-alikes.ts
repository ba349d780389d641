import { emailFacts } from '@downstream/distributors/core/contact-facts';
import { normaliseName } from '@downstream/matching';
import type { Attested, KnownBeside } from './attested';

/** Slips of one word, letters aside: fewer letters of a word are too few to tell a slip from another word. */
const SLIPS = 2;
const SHORTEST = 5;

/** How many letters must be put in, taken out, swapped or replaced to make one word of another; at most one too many. */
function slips(one: string, other: string, most = SLIPS): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  let earlier = before;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (earlier[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [earlier, before] = [before, row];
  }
  return before[other.length] ?? most + 1;
}

const nearly = (one: string, other: string): boolean =>
  one !== other && Math.min(one.length, other.length) >= SHORTEST && slips(one, other) <= SLIPS;

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u;
const words = (name: string): readonly string[] => normaliseName(name, 'ORGANISATION').tokens;

/** Whether a name is another with one word mistyped, and all else the same. Names of two scripts are never that. */
function isMistyped(stated: string, known: string): boolean {
  if (LATIN.test(stated) !== LATIN.test(known)) return false;
  const [a, b] = [words(stated), words(known)];
  if (a.length !== b.length) return false;
  const differ = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  return differ.length === 1 && differ.every(([one, other]) => nearly(one, other));
}

const written = ({ native, latin }: Attested['issuer']['name']): string[] =>
  latin === null ? [native] : [native, latin];
const sameName = (one: string, other: string): boolean => words(one).join(' ') === words(other).join(' ');

/**
 * What of a signed attestation is nearly the company of the record and is not (AT-16): its name with a slip in one word,
 * or a mail domain that is that of its website with one or two letters changed.
 */
export function lookAlikes({ issuer, signatory }: Attested, party: KnownBeside['party']): readonly string[] {
  const known = party.names.flatMap(written);
  const stated = written(issuer.name);
  const itself = stated.some((name) => known.some((one) => sameName(name, one)));
  const names = itself ? [] : known.filter((one) => stated.some((name) => isMistyped(name, one)));
  const site = party.website === null ? null : hostOf(party.website);
  const mail = emailFacts(signatory.email, null)?.domain ?? null;
  const domain = site !== null && mail !== null && mail !== site && nearly(mail, site) ? [site] : [];
  return [...new Set([...names, ...domain])];
}

const hostOf = (website: string): string | null =>
  /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+)/iu.exec(website.trim())?.[1]?.toLowerCase() ?? null;

/**
 * The domain of a mail address, where it is written like the name of one of some companies: its words run together, all
 * of them or two at least from the first. Nothing else is known of a forwarder's mail (AT-17).
 */
export function domainsNamedAfter(companies: readonly string[], email: string): readonly string[] {
  const domain = emailFacts(email, null)?.domain ?? null;
  const label = domain?.split('.')[0]?.replaceAll('-', '') ?? '';
  if (domain === null || label.length < SHORTEST) return [];
  const isOf = (name: string): boolean => {
    const all = words(name);
    return all.some((_, i) => (i > 0 || all.length === 1) && all.slice(0, i + 1).join('') === label);
  };
  return companies.some(isOf) ? [domain] : [];
}
