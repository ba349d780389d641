import type { ChplTier, Instant, PublishedListKind } from '@downstream/kernel';

/** How sure a fact is. What is `TO_CONFIRM` lights up like any other, and never exempts anybody. */
export const factStatuses = ['CONFIRMED', 'TO_CONFIRM', 'POLICY'] as const;
export type FactStatus = (typeof factStatuses)[number];

/** One code of the Common High Priority List. */
export interface ChplRow {
  /** Six digits of HS 2022. */
  readonly hs6: string;
  readonly tier: ChplTier;
  readonly description: string;
}

/** Goods of an annex of a regulation, by the beginning of their customs code. */
export interface AnnexRow {
  /** Two to ten digits of HS 2022. */
  readonly prefix: string;
  /** The annex as it is cited, such as `833/2014 Annex XXIII`. */
  readonly annex: string;
  readonly description: string;
  readonly status: FactStatus;
}

/** Goods a maker watches closely, by the beginnings of their customs codes. */
export interface SensitiveGoodsRow {
  /** What the goods are called in lists, such as `body-armour`. */
  readonly goods: string;
  readonly description: string;
  /** Two to ten digits of HS 2022 each; a heading of four digits means all below it. */
  readonly prefixes: readonly string[];
  /** Control numbers such goods may have, with remarks: what to look at, never a class. */
  readonly controlNumbers: readonly string[];
  /** Names of the parameters that decide on the class. */
  readonly parameters: readonly string[];
  readonly status: FactStatus;
}

export const keywordMatches = ['WORD', 'PHRASE', 'STEM'] as const;
export type KeywordMatch = (typeof keywordMatches)[number];

/** A word that points to sensitive goods in a description. */
export interface KeywordRow {
  readonly goods: string;
  /** ISO 639-1, or `any`: decides how a word may be inflected. */
  readonly language: string;
  readonly keyword: string;
  readonly match: KeywordMatch;
  /** Why the word is there, where it does not say so itself; `null` where it does. */
  readonly note: string | null;
}

/** A country's time in a set; a set of law or of the house, such as `EAR_D5` or `EMBARGO_STOP`. */
export interface CountryRow {
  readonly set: string;
  /** ISO 3166-1 alpha-2, or an ISO 3166-2 code for a region. */
  readonly code: string;
  /** First day in the set; `null` is always. */
  readonly from: string | null;
  /** First day no longer in the set; `null` is open. */
  readonly to: string | null;
  readonly status: FactStatus;
  readonly note: string | null;
}

/** Where goods of one code of HS 2017 may have gone in HS 2022. */
export interface ForwardRow {
  /** Six digits of HS 2017. */
  readonly from: string;
  /** Six digits of HS 2022 each, all that it may be. */
  readonly to: readonly string[];
}

/** The shape of a row by the kind of its list. */
export interface ListRows {
  readonly CHPL: ChplRow;
  readonly LEGAL_ANNEX: AnnexRow;
  readonly SENSITIVE_GOODS: SensitiveGoodsRow;
  readonly GOODS_KEYWORDS: KeywordRow;
  readonly COUNTRY_SET: CountryRow;
  readonly HS_FORWARD: ForwardRow;
}

/** A version of a list as far as those who ask it need it. */
export interface ListInForce<K extends PublishedListKind> {
  readonly list: string;
  readonly kind: K;
  readonly version: number;
  readonly effectiveFrom: Instant;
  readonly rows: readonly ListRows[K][];
}
