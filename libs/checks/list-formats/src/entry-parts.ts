import type { EntryIdentifier, EntryName, ListEntry } from '@downstream/checks/core';
import { flagged } from './vessel-flag';

/** What every format knows of an entry; the rest is empty unless given. */
export type EntryParts = Pick<ListEntry, 'list' | 'ref' | 'kind' | 'names' | 'raw'> & Partial<ListEntry>;

/** A text without runs of white space; `null` when nothing is left, or only marks that stand for nothing. */
export function words(text: string | null | undefined): string | null {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return plain === '' || /^[-–—.,]+$/.test(plain) ? null : plain;
}

/** Without the values that came before. */
export const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Without nulls and without what came before. */
export const known = <T>(values: readonly (T | null | undefined)[]): readonly T[] =>
  distinct(values.filter((value): value is T => value !== null && value !== undefined));

// A name that stands there twice, once as the primary one, is one name; the primary one comes first. Where the publisher
// calls none primary, the first that is not weak is.
function orderedNames(names: readonly EntryName[]): readonly EntryName[] {
  const primary = names.filter(({ kind }) => kind === 'PRIMARY');
  const main = primary.length > 0 ? primary : names.filter(({ kind }) => kind !== 'WEAK').slice(0, 1);
  const first = (main.length > 0 ? main : names.slice(0, 1)).map(({ text }): EntryName => ({ kind: 'PRIMARY', text }));
  const seen = new Set<string>();
  return [...first, ...names].filter(({ text }) => {
    const fresh = text !== '' && !seen.has(text);
    seen.add(text);
    return fresh;
  });
}

/** A number as an identifier; `null` when there is none. */
export const identifier = (
  type: EntryIdentifier['type'],
  number: string | null | undefined,
  country: string | null,
  label: string,
): EntryIdentifier | null => {
  const plain = words(number);
  return plain === null ? null : { type, number: plain, country, label };
};

/** Puts an entry together: without doubles, each name once (the first mention counts), nothing undefined. */
export function listEntry(parts: EntryParts): ListEntry {
  return {
    list: parts.list,
    ref: parts.ref,
    kind: parts.kind,
    names: orderedNames(parts.names),
    programmes: distinct(parts.programmes ?? []),
    title: parts.title ?? null,
    births: distinct(parts.births ?? []),
    birthPlaces: distinct(parts.birthPlaces ?? []),
    nationalities: distinct(parts.nationalities ?? []),
    genders: distinct(parts.genders ?? []),
    identifiers: distinct(parts.identifiers ?? []),
    addresses: distinct(parts.addresses ?? []),
    vessel: flagged(parts.vessel ?? null),
    linkedTo: distinct(parts.linkedTo ?? []),
    secondarySanctions: distinct(parts.secondarySanctions ?? []),
    remarks: distinct(parts.remarks ?? []),
    raw: parts.raw,
  };
}

/** One entry of several records of it: all facts of all, the first one's first. */
export function joinedEntry(first: EntryParts, ...others: readonly EntryParts[]): ListEntry {
  const all = [first, ...others];
  return listEntry({
    ...first,
    names: all.flatMap(({ names }) => names),
    programmes: all.flatMap(({ programmes }) => programmes ?? []),
    title: known(all.map(({ title }) => title))[0] ?? null,
    births: all.flatMap(({ births }) => births ?? []),
    birthPlaces: all.flatMap(({ birthPlaces }) => birthPlaces ?? []),
    nationalities: all.flatMap(({ nationalities }) => nationalities ?? []),
    genders: all.flatMap(({ genders }) => genders ?? []),
    identifiers: all.flatMap(({ identifiers }) => identifiers ?? []),
    addresses: all.flatMap(({ addresses }) => addresses ?? []),
    vessel: known(all.map(({ vessel }) => vessel))[0] ?? null,
    linkedTo: all.flatMap(({ linkedTo }) => linkedTo ?? []),
    secondarySanctions: all.flatMap(({ secondarySanctions }) => secondarySanctions ?? []),
    remarks: all.flatMap(({ remarks }) => remarks ?? []),
    raw: all.map(({ raw }) => raw).join('\n'),
  });
}
