import { templateKinds, type CoverageGap, type Id, type TemplateKind } from '@downstream/kernel';
import { normaliseName, scoreNames, HIGH_BAND } from '@downstream/matching';
import { Decimal } from 'decimal.js';
import type { Quantity } from '../quantity-ledger';

/** What is left of one item of an attestation. */
export interface LeftOfItem {
  readonly lineId: Id<'attestationLine'>;
  readonly partKey: string;
  readonly hs6: string;
  readonly left: Quantity;
}

/** An attestation that was taken, as far as lines of orders can rely on it. `null` is: it says nothing of this. */
export interface Relied {
  readonly id: Id<'attestation'>;
  readonly kind: TemplateKind;
  /** Days. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Nothing that was found keeps it from counting. */
  readonly usable: boolean;
  readonly items: readonly LeftOfItem[] | null;
  readonly destinations: readonly string[] | null;
  readonly endUsers: readonly string[] | null;
  /** Beginnings of customs codes it is limited to. */
  readonly codes: readonly string[] | null;
}

/** A line of an order, and the templates it needs. */
export interface WantedLine {
  readonly id: string;
  readonly partKey: string;
  readonly hs6: string;
  readonly quantity: Quantity;
  readonly destination: string;
  /** `null` where nobody is named: then an attestation that names somebody does not cover it. */
  readonly endUser: string | null;
  readonly required: readonly TemplateKind[];
}

/** What covers a line, template by template, and where nothing does the nearest reason why not. */
export interface LineCoverage {
  readonly line: string;
  readonly covered: boolean;
  readonly templates: readonly {
    readonly kind: TemplateKind;
    readonly by: Id<'attestation'> | null;
    /** The line of the ledger its goods would be taken of. */
    readonly of: Id<'attestationLine'> | null;
    readonly gap: CoverageGap | null;
  }[];
}

const unit = (text: string): string => text.trim().toLowerCase();
const company = (name: string) => normaliseName(name, 'ORGANISATION');
const isNamed = (name: string | null, among: readonly string[]): boolean =>
  name !== null && among.some((other) => scoreNames(company(name), company(other)).score >= HIGH_BAND);

/** An attestation with its items by what a line of the same goods is found by. */
interface Indexed {
  readonly one: Relied;
  readonly items: ReadonlyMap<string, readonly LeftOfItem[]>;
}
type Amounts = ReadonlyMap<LeftOfItem['lineId'], Quantity>;

const goodsKey = (partKey: string, hs6: string, of: string): string => `${partKey} ${hs6} ${unit(of)}`;

function indexed(one: Relied): Indexed {
  const items = new Map<string, LeftOfItem[]>();
  for (const item of one.items ?? []) {
    const key = goodsKey(item.partKey, item.hs6, item.left.unit);
    items.set(key, [...(items.get(key) ?? []), item]);
  }
  return { one, items };
}

/** The gap between a line and one attestation, the first that there is, or the item that covers it. */
function against(
  line: WantedLine,
  { one: relied, items }: Indexed,
  left: Amounts,
  day: string,
): { gap: CoverageGap | null; of: LeftOfItem | null } {
  const no = (gap: CoverageGap) => ({ gap, of: null });
  if (!relied.usable) return no('NOT_USABLE');
  if (day < relied.validFrom || day > relied.validTo) return no('NOT_IN_DATE');
  if (relied.codes && !relied.codes.some((code) => line.hs6.startsWith(code))) return no('GOODS');
  if (relied.destinations && !relied.destinations.includes(line.destination)) return no('DESTINATION');
  if (relied.endUsers && relied.endUsers.length > 0 && !isNamed(line.endUser, relied.endUsers)) return no('END_USER');
  if (relied.items === null) return { gap: null, of: null };
  const same = items.get(goodsKey(line.partKey, line.hs6, line.quantity.unit)) ?? [];
  if (same.length === 0) return no('GOODS');
  const enough = same.find((item) => new Decimal(left.get(item.lineId)?.amount ?? 0).gte(line.quantity.amount));
  return enough ? { gap: null, of: enough } : no('QUANTITY');
}

/** How near an attestation came: the later in this order, the nearer. */
const nearness: readonly CoverageGap[] = [
  'NONE',
  'NOT_USABLE',
  'NOT_IN_DATE',
  'GOODS',
  'DESTINATION',
  'END_USER',
  'QUANTITY',
];

/**
 * Whether attestations cover the lines of an order on a day: each required template by one that is in date, whose goods,
 * destination and end user are the line's, with enough left. Lines of one order draw on the same quantities, one after
 * the other, so that two lines are never covered by the same piece.
 */
export function coverLines(
  lines: readonly WantedLine[],
  relied: readonly Relied[],
  day: string,
): readonly LineCoverage[] {
  const left = new Map(relied.flatMap(({ items }) => (items ?? []).map((item) => [item.lineId, item.left] as const)));
  const kinds = new Map(templateKinds.map((kind) => [kind, relied.filter((one) => one.kind === kind).map(indexed)]));
  return lines.map((line) => {
    const templates = line.required.map((kind) => {
      const tried = (kinds.get(kind) ?? []).map((one) => ({ one: one.one, ...against(line, one, left, day) }));
      const found = tried.find(({ gap }) => gap === null);
      if (found?.of) {
        const { amount, unit: of } = left.get(found.of.lineId) ?? found.of.left;
        left.set(found.of.lineId, { amount: new Decimal(amount).minus(line.quantity.amount).toFixed(), unit: of });
      }
      const gaps = tried.flatMap(({ gap }) => (gap === null ? [] : [gap]));
      const nearest = nearness.findLast((gap) => gaps.includes(gap)) ?? 'NONE';
      return { kind, by: found?.one.id ?? null, of: found?.of?.lineId ?? null, gap: found ? null : nearest };
    });
    return { line: line.id, covered: templates.every(({ gap }) => gap === null), templates };
  });
}
