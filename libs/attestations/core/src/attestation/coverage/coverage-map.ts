import type { CoverageCell, CoverageGap, Id, TemplateKind } from '@downstream/kernel';
import { Decimal } from 'decimal.js';
import type { Quantity } from '../quantity-ledger';
import type { LeftOfItem, Relied } from './cover-line';

/** One place of the map: whether goods may go there by what was promised, and by which attestation. */
export interface MappedCell {
  readonly destination: string;
  readonly state: CoverageCell;
  /** The attestation that covers it longest, or came nearest to it. */
  readonly by: Id<'attestation'> | null;
  readonly until: string | null;
  /** What may still be taken, where the attestation counts pieces. */
  readonly left: Quantity | null;
  /** Why the nearest attestation does not cover it. */
  readonly gap: CoverageGap | null;
}

/** A row of the map: an item that attestations name, or a template that is about no item. */
export interface MappedRow {
  readonly template: TemplateKind | null;
  readonly partKey: string | null;
  readonly hs6: string | null;
  readonly cells: readonly MappedCell[];
}

/** Templates that are about goods; the others are about the relation and have a row of their own. */
const aboutGoods: readonly TemplateKind[] = ['T1', 'T3'];
const aboutRelation: readonly TemplateKind[] = ['T2', 'T4'];
/** Days before its end from which an attestation is said to end soon. */
export const SOON = 60;

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface Judged {
  readonly relied: Relied;
  readonly item: LeftOfItem | null;
  readonly gap: CoverageGap | null;
}

/** The first thing that keeps an attestation from covering a destination on a day. */
function gapOf(relied: Relied, item: LeftOfItem | null, day: string): CoverageGap | null {
  if (!relied.usable) return 'NOT_USABLE';
  if (day < relied.validFrom || day > relied.validTo) return 'NOT_IN_DATE';
  return item && new Decimal(item.left.amount).lte(0) ? 'QUANTITY' : null;
}

const namesIt = ({ destinations }: Relied, destination: string): boolean =>
  destinations === null || destinations.includes(destination);

function cellOf(destination: string, found: readonly Judged[], asked: boolean, day: string): MappedCell {
  const naming = found.filter(({ relied }) => namesIt(relied, destination));
  const covering = naming.filter(({ gap }) => gap === null);
  const best = (some: readonly Judged[]) => some.toSorted((a, b) => (a.relied.validTo < b.relied.validTo ? 1 : -1))[0];
  const one = best(covering) ?? best(naming);
  const { relied, item } = one ?? {};
  const facts = { destination, by: relied?.id ?? null, until: relied?.validTo ?? null, left: item?.left ?? null };
  if (covering.length > 0) {
    return { ...facts, state: facts.until && facts.until <= later(day, SOON) ? 'ENDS_SOON' : 'COVERED', gap: null };
  }
  if (one) return { ...facts, state: 'NOT_COVERED', gap: one.gap };
  return { ...facts, state: asked ? 'ASKED' : 'NOT_ASKED', gap: found.length > 0 ? 'DESTINATION' : 'NONE' };
}

/**
 * What attestations of one distributor cover on a day, item by item and destination by destination. It says where goods
 * may go, not to whom: whether an order stands is asked line by line.
 * @param destinations columns, in their order
 * @param underWay kinds that were asked for and have not been taken yet
 */
export function coverageMap(
  relied: readonly Relied[],
  destinations: readonly string[],
  underWay: readonly TemplateKind[],
  day: string,
): readonly MappedRow[] {
  const judged = (one: Relied, item: LeftOfItem | null): Judged => ({ relied: one, item, gap: gapOf(one, item, day) });
  const row = (found: readonly Judged[], kinds: readonly TemplateKind[]) => {
    const asked = underWay.some((kind) => kinds.includes(kind));
    return destinations.map((destination) => cellOf(destination, found, asked, day));
  };
  const items = new Map<string, { partKey: string; hs6: string; found: Judged[] }>();
  for (const one of relied) {
    for (const item of aboutGoods.includes(one.kind) ? (one.items ?? []) : []) {
      const key = `${item.partKey} ${item.hs6}`;
      const known = items.get(key) ?? { partKey: item.partKey, hs6: item.hs6, found: [] };
      known.found.push(judged(one, item));
      items.set(key, known);
    }
  }
  const goods = [...items.values()]
    .toSorted((a, b) => `${a.hs6} ${a.partKey}`.localeCompare(`${b.hs6} ${b.partKey}`))
    .map(({ partKey, hs6, found }) => ({ template: null, partKey, hs6, cells: row(found, aboutGoods) }));
  // Before any item was attested, the row says whether one was asked for at all.
  const none = { template: 'T1' as const, partKey: null, hs6: null, cells: row([], aboutGoods) };
  const relation = aboutRelation.map((template) => {
    const found = relied.filter(({ kind }) => kind === template).map((one) => judged(one, null));
    return { template, partKey: null, hs6: null, cells: row(found, [template]) };
  });
  return [...(goods.length > 0 ? goods : [none]), ...relation];
}
