import { ok, refuse, type Id, type PersonId, type Result } from '@downstream/kernel';
import canonicalize from 'canonicalize';
import { authorOf, withPerson, type Act, type Author } from './act';
import type { Classification } from './classification';
import { faultIf, textFaults, twice, type Fault } from './fault';

export type ItemId = Id<'item'>;

/** What an item is called in one language. */
export interface ItemName {
  /** ISO 639-1. */
  readonly language: string;
  readonly text: string;
}

/** What is said of an item and may be revised without another person. */
export interface ItemDetails {
  /** The maker's own number; the same for one item in all papers. */
  readonly sku: string;
  /** At least one; each language once. Keywords are looked for in all of them. */
  readonly names: readonly ItemName[];
  /** As on the data sheet or the invoice, in any language; looked through for keywords too. */
  readonly description: string | null;
}

/** Something the manufacturer sells, with every classification it ever had. Plain JSON throughout. */
export interface Item extends ItemDetails {
  readonly id: ItemId;
  /** In the order in which they were made; at most the last one is not approved. */
  readonly classifications: readonly Classification[];
  /** Who wrote what an approver judges by: everybody since the last approval. */
  readonly writers: readonly PersonId[];
  readonly registered: Author;
  readonly changed: Author;
  /** 1 after registration, one more with every change. */
  readonly version: number;
}

export const LONGEST_SKU = 80;
export const LONGEST_NAME = 300;
export const LONGEST_DESCRIPTION = 4000;

const LANGUAGE = /^[a-z]{2}$/;

/** Everything that is wrong with details, all at once. */
export function faultsOfDetails({ sku, names, description }: ItemDetails): readonly Fault[] {
  return [
    ...textFaults(sku, '/sku', LONGEST_SKU),
    ...faultIf(names.length === 0, '/names', 'REQUIRED'),
    ...names.flatMap(({ language, text }, i) => [
      ...faultIf(!LANGUAGE.test(language), `/names/${i}/language`, 'UNKNOWN'),
      ...textFaults(text, `/names/${i}/text`, LONGEST_NAME),
    ]),
    ...twice(
      names.map(({ language }) => language),
      (i) => `/names/${i}/language`,
    ),
    ...faultIf(description !== null && description.length > LONGEST_DESCRIPTION, '/description', 'TOO_LONG'),
  ];
}

// Details and nothing else, so that a patch can never carry a classification past the second person.
const detailsOf = ({ sku, names, description }: ItemDetails): ItemDetails => ({
  sku: sku.trim(),
  names: names.map(({ language, text }) => ({ language, text })),
  description,
});

/** The item one change later. */
export const changedBy = (item: Item, act: Act, to: Partial<Item>): Item => ({
  ...item,
  ...to,
  changed: authorOf(act),
  version: item.version + 1,
});

/**
 * Registers an item, not classified yet.
 * @returns refusal `ITEM_INVALID` with every fault at once
 */
export function registerItem(id: ItemId, details: ItemDetails, act: Act): Result<Item> {
  const faults = faultsOfDetails(details);
  if (faults.length > 0) return refuse('ITEM_INVALID', { faults });
  const author = authorOf(act);
  return ok({
    ...detailsOf(details),
    id,
    classifications: [],
    writers: withPerson([], act),
    registered: author,
    changed: author,
    version: 1,
  });
}

/**
 * Replaces the given details. A revision that changes nothing returns the same object: no version, no event. The
 * number of an item may change too; its classification stays what it is and is never touched here.
 * @returns refusal `ITEM_INVALID` with every fault at once
 */
export function reviseItem(item: Item, patch: Partial<ItemDetails>, act: Act): Result<Item> {
  const details: ItemDetails = {
    sku: patch.sku ?? item.sku,
    names: patch.names ?? item.names,
    description: patch.description === undefined ? item.description : patch.description,
  };
  const faults = faultsOfDetails(details);
  if (faults.length > 0) return refuse('ITEM_INVALID', { faults });
  const next = detailsOf(details);
  if (canonicalize(next) === canonicalize(detailsOf(item))) return ok(item);
  return ok(changedBy(item, act, { ...next, writers: withPerson(item.writers, act) }));
}
