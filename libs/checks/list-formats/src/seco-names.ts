import type { EntryName } from '@downstream/checks/core';
import { known, words } from './entry-parts';
import { childrenOf, textIn, type XmlElement } from './xml-element';
import { wordIn } from './word-table';

/** Given names before the family name; titles and names before a marriage are no part of a name to compare. */
const natural = [
  'given-name',
  'further-given-name',
  'father-name',
  'grand-father-name',
  'family-name',
  'tribal-name',
  'whole-name',
  'other',
  'suffix',
];
const aside = new Set(['title', 'maiden-name']);
const typeOf = (part: XmlElement): string => part.attributes['name-part-type'] ?? 'whole-name';
const order = (part: XmlElement): number => Number(part.attributes['order'] ?? 0);

function partsOf(name: XmlElement): readonly XmlElement[] {
  const rank = (part: XmlElement): number => {
    const place = natural.indexOf(typeOf(part));
    return place < 0 ? natural.length : place;
  };
  return childrenOf(name, 'name-part')
    .filter((part) => !aside.has(typeOf(part)))
    .sort((a, b) => rank(a) - rank(b) || order(a) - order(b));
}

const joined = (texts: readonly (string | null)[]): string | null =>
  texts.filter((text) => text !== null).join(' ') || null;

/** Spellings of a name in other languages and scripts: each part has its own, so they are put together by language and script. */
function variantsOf(parts: readonly XmlElement[]): readonly string[] {
  const keyed = parts.map((part) => {
    const spellings = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const variant of childrenOf(part, 'spelling-variant')) {
      const { lang = '', script = '' } = variant.attributes;
      const nth = counts.get(`${lang} ${script}`) ?? 0;
      counts.set(`${lang} ${script}`, nth + 1);
      const text = words(variant.text);
      if (text !== null) spellings.set(`${script} ${lang} ${nth}`, text);
    }
    return { plain: words(textIn(part, 'value')), spellings };
  });
  const keys = known(keyed.flatMap(({ spellings }) => [...spellings.keys()]));
  // A part spelled alike has no variant of its own; in another script a Latin part would make a name nobody writes.
  const latin = (key: string): boolean => key.startsWith('Latn') || key.startsWith(' ');
  return known(
    keys.map((key) => joined(keyed.map(({ plain, spellings }) => spellings.get(key) ?? (latin(key) ? plain : null)))),
  );
}

const kinds: Readonly<Record<string, EntryName['kind']>> = {
  'primary-name': 'PRIMARY',
  alias: 'AKA',
  'formerly-known-as': 'FKA',
};

/** The names of an identity. Only the main identity has the primary name. */
export function secoNames(identity: XmlElement): readonly EntryName[] {
  const main = identity.attributes['main'] !== 'false';
  return childrenOf(identity, 'name').flatMap((name) => {
    const said = wordIn(kinds, name.attributes['name-type']) ?? 'AKA';
    const kind = name.attributes['quality'] === 'low' ? 'WEAK' : said === 'PRIMARY' && !main ? 'AKA' : said;
    const parts = partsOf(name);
    const text = joined(parts.map((part) => words(textIn(part, 'value'))));
    const other = kind === 'PRIMARY' ? 'AKA' : kind;
    return [
      ...(text === null ? [] : [{ kind, text }]),
      ...variantsOf(parts).map((variant): EntryName => ({ kind: other, text: variant })),
    ];
  });
}

/** What parts of names say that is no name: titles, and names before a marriage. */
export function secoAsides(identity: XmlElement, type: 'title' | 'maiden-name'): readonly string[] {
  const parts = childrenOf(identity, 'name').flatMap((name) => childrenOf(name, 'name-part'));
  return known(parts.filter((part) => typeOf(part) === type).map((part) => words(textIn(part, 'value'))));
}
