import {
  chplTiers,
  type ChplTier,
  type Instant,
  type PublishedListKind,
  type SensitivityOutcome,
} from '@downstream/kernel';
import { carriedForward, type CarriedCode } from './carried-code';
import { classificationInForce } from './classification';
import { goodsAnnexes } from './facts/annexes';
import { goodsTextOf, isNamed } from './goods-words';
import type { HsCode } from './hs-code';
import type { Item, ItemDetails } from './item';
import type { ListInForce, ListRows } from './list-rows';
import { listsInForce, type ListVersion } from './published-list';

/** The layers every item is held against. */
export const sensitivityLayers = [
  'CHPL',
  'LEGAL_ANNEX',
  'SENSITIVE_GOODS',
  'GOODS_KEYWORDS',
] as const satisfies readonly PublishedListKind[];
export type SensitivityLayer = (typeof sensitivityLayers)[number];

/** Why something lights up. */
export type SignalReason =
  /** The first six digits are on the list, or begin as its entry does. */
  | { readonly code: 'HS_CODE'; readonly hs6: string; readonly carriedFrom: string | null }
  /** The list means only a part of what the six digits mean; which part an item is, they do not say. */
  | { readonly code: 'HS_CODE_IN_PART'; readonly hs6: string; readonly carriedFrom: string | null }
  /** A word stands in a name or in the description. */
  | { readonly code: 'KEYWORD'; readonly keyword: string; readonly language: string };

/** One thing that lights up, with the row that made it do so. */
export type Signal = {
  readonly [K in SensitivityLayer]: {
    readonly layer: K;
    readonly list: string;
    readonly version: number;
    readonly row: ListRows[K];
    readonly reason: SignalReason;
  };
}[SensitivityLayer];

/** What could not be asked, or must be known before anything is released. */
export type SensitivityGap =
  | { readonly code: 'HS_MISSING' }
  /** A code of an older edition of which nobody has said what it is now. */
  | { readonly code: 'HS_NOT_CARRIED'; readonly hs6: string }
  | { readonly code: 'NO_LIST'; readonly kind: PublishedListKind }
  /** Annexes known to name goods of which no list in force has a confirmed row. */
  | { readonly code: 'ANNEX_NOT_ASKED'; readonly annexes: readonly string[] }
  /** Of the two gravest tiers, and without a US control number: not released before there is one. */
  | { readonly code: 'ECCN_MISSING' };

/** What the lists say of an item, on a date. */
export interface Sensitivity {
  readonly outcome: SensitivityOutcome;
  /** The gravest tier that lights up; `null` is none, and no clearance while there are gaps. */
  readonly chplTier: ChplTier | null;
  readonly signals: readonly Signal[];
  readonly gaps: readonly SensitivityGap[];
  /** The codes of HS 2022 that were looked for; none without a customs code. */
  readonly carried: readonly CarriedCode[];
  /** Every version that was asked. */
  readonly asked: readonly { readonly list: string; readonly version: number }[];
}

/** What is asked about: words, and the codes of the classification in force. */
export interface SensitivitySubject extends Pick<ItemDetails, 'names' | 'description'> {
  readonly hs: HsCode | null;
  readonly eccn: string | null;
}

/** An item as the lists see it at an instant: by the classification in force; a draft counts for nothing yet. */
export function subjectOf(item: Item, at: Instant): SensitivitySubject {
  const current = classificationInForce(item.classifications, at);
  const { names, description } = item;
  return { names, description, hs: current?.hs ?? null, eccn: current?.eccn ?? null };
}

const stamp = <K extends PublishedListKind>({ list, version }: ListInForce<K>) => ({ list, version });

/** How a code stands to the beginning of one on a list; only six digits are the same in every country. */
function reasonOf({ hs6, from }: CarriedCode, prefix: string): SignalReason | undefined {
  if (hs6.startsWith(prefix)) return { code: 'HS_CODE', hs6, carriedFrom: from };
  return prefix.startsWith(hs6) ? { code: 'HS_CODE_IN_PART', hs6, carriedFrom: from } : undefined;
}

type CodeLayer = Exclude<SensitivityLayer, 'GOODS_KEYWORDS'>;
const prefixesOf: { readonly [K in CodeLayer]: (row: ListRows[K]) => readonly string[] } = {
  CHPL: ({ hs6 }) => [hs6],
  LEGAL_ANNEX: ({ prefix }) => [prefix],
  SENSITIVE_GOODS: ({ prefixes }) => prefixes,
};

function byCode<K extends CodeLayer>(
  layer: K,
  lists: readonly ListInForce<K>[],
  codes: readonly CarriedCode[],
): Signal[] {
  return lists.flatMap((list) =>
    list.rows.flatMap((row) => {
      const reasons = codes.flatMap((code) => prefixesOf[layer](row).flatMap((prefix) => reasonOf(code, prefix) ?? []));
      const reason = reasons.find(({ code }) => code === 'HS_CODE') ?? reasons[0];
      return reason ? [{ layer, ...stamp(list), row, reason } as Signal] : [];
    }),
  );
}

function byWord(lists: readonly ListInForce<'GOODS_KEYWORDS'>[], { names, description }: SensitivitySubject): Signal[] {
  const texts = [...names.map(({ text }) => text), description ?? ''].map(goodsTextOf);
  return lists.flatMap((list) =>
    list.rows
      .filter((row) => texts.some((text) => isNamed(text, row)))
      .map((row): Signal => {
        const { keyword, language } = row;
        return { layer: 'GOODS_KEYWORDS', ...stamp(list), row, reason: { code: 'KEYWORD', keyword, language } };
      }),
  );
}

function outcomeOf(signals: readonly Signal[], gaps: readonly SensitivityGap[]): SensitivityOutcome {
  if (signals.length > 0) return 'SENSITIVE';
  if (gaps.some(({ code }) => code === 'HS_MISSING' || code === 'HS_NOT_CARRIED')) return 'NOT_CLASSIFIED';
  return gaps.length > 0 ? 'NOT_CHECKED' : 'NOTHING_LIT';
}

/**
 * Holds an item against every list in force: codes of the Common High Priority List, annexes of regulations, the
 * tenant's goods, and words in names and description. A signal for people, never a legal classification.
 * @param versions of all lists, from which those in force are taken
 * @param at the instant for which is asked
 */
export function sensitivityOf(subject: SensitivitySubject, versions: readonly ListVersion[], at: Instant): Sensitivity {
  const forward = listsInForce(versions, 'HS_FORWARD', at);
  const carried = subject.hs === null ? undefined : carriedForward(subject.hs, forward);
  const codes = carried ?? [];
  const chpl = listsInForce(versions, 'CHPL', at);
  const annexes = listsInForce(versions, 'LEGAL_ANNEX', at);
  const goods = listsInForce(versions, 'SENSITIVE_GOODS', at);
  const keywords = listsInForce(versions, 'GOODS_KEYWORDS', at);
  const signals = [
    ...byCode('CHPL', chpl, codes),
    ...byCode('LEGAL_ANNEX', annexes, codes),
    ...byCode('SENSITIVE_GOODS', goods, codes),
    ...byWord(keywords, subject),
  ];
  const tiers = signals.flatMap((signal) => (signal.layer === 'CHPL' ? [signal.row.tier] : []));
  const chplTier = chplTiers.find((tier) => tiers.includes(tier)) ?? null;
  const old = subject.hs?.edition === 'HS2017';
  const absent = (kind: PublishedListKind, lists: readonly unknown[]): SensitivityGap[] =>
    lists.length === 0 ? [{ code: 'NO_LIST', kind }] : [];
  const gaps: SensitivityGap[] = [
    ...gapsOfCode(subject.hs, carried),
    ...absent('CHPL', chpl),
    ...absent('LEGAL_ANNEX', annexes),
    ...annexesNotAsked(annexes),
    ...absent('SENSITIVE_GOODS', goods),
    ...absent('GOODS_KEYWORDS', keywords),
    ...(old ? absent('HS_FORWARD', forward) : []),
    ...((chplTier === '1' || chplTier === '2') && subject.eccn === null ? [{ code: 'ECCN_MISSING' } as const] : []),
  ];
  const asked = [...chpl, ...annexes, ...goods, ...keywords, ...(old ? forward : [])].map(stamp);
  return { outcome: outcomeOf(signals, gaps), chplTier, signals, gaps, carried: codes, asked };
}

// A row that waits to be confirmed lights up, and never says that the annex was asked.
function annexesNotAsked(lists: readonly ListInForce<'LEGAL_ANNEX'>[]): SensitivityGap[] {
  const confirmed = lists.flatMap(({ rows }) => rows.filter(({ status }) => status !== 'TO_CONFIRM'));
  const asked = new Set(confirmed.map(({ annex }) => annex));
  const annexes = goodsAnnexes.filter((annex) => !asked.has(annex));
  return lists.length > 0 && annexes.length > 0 ? [{ code: 'ANNEX_NOT_ASKED', annexes }] : [];
}

function gapsOfCode(hs: HsCode | null, carried: readonly CarriedCode[] | undefined): SensitivityGap[] {
  if (hs === null) return [{ code: 'HS_MISSING' }];
  if (carried?.every(({ certain }) => certain)) return [];
  return [{ code: 'HS_NOT_CARRIED', hs6: hs.digits.slice(0, 6) }];
}
