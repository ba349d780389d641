import type { PartyKind } from '@downstream/kernel';
import { ALERT_THRESHOLD, normaliseName, scoreNames } from '@downstream/matching';
import { scriptsOf } from './script-of';

/** Two names, and whether somebody who knows says that they are of one party. */
export interface NamePair {
  readonly nameA: string;
  readonly nameB: string;
  /** `person`, `organization`, `vessel`, `aircraft`, `unknown`, in whatever case. */
  readonly schema: string;
  readonly expectedMatch: boolean;
  /** Who labelled it. */
  readonly source: string;
}

/** A pair with the score of its names, 0 to 1. */
export interface ScoredPair extends NamePair {
  readonly score: number;
}

/**
 * How right the answers over some pairs are: of the alerts the share that is right (precision), of the matches the share
 * that was found (recall), and their harmonic mean. `null` where there is nothing to take a share of.
 */
export interface Quality {
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Quality at one threshold, over all pairs and by what they are. */
export interface Evaluation {
  readonly threshold: number;
  readonly overall: Quality;
  readonly bySource: Readonly<Record<string, Quality>>;
  readonly bySchema: Readonly<Record<string, Quality>>;
  /** By the scripts of the two names, such as `Latin` or `Cyrillic/Latin`. */
  readonly byScript: Readonly<Record<string, Quality>>;
}

const kinds: Readonly<Record<string, PartyKind>> = {
  person: 'PERSON',
  organization: 'ORGANISATION',
  organisation: 'ORGANISATION',
  company: 'ORGANISATION',
};

/** How a name of a schema is normalised; nothing where it does not say whether it is a person's. */
export const kindOfSchema = (schema: string): PartyKind | undefined => kinds[schema.toLowerCase()];

/** Scores a pair the way screening does. */
export function scorePair(pair: NamePair): ScoredPair {
  const kind = kindOfSchema(pair.schema);
  const { score } = scoreNames(normaliseName(pair.nameA, kind), normaliseName(pair.nameB, kind));
  return { ...pair, score };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const rounded = (value: number | null): number | null => value && Math.round(value * 1e4) / 1e4;

/** Precision, recall and F1 of the alerts at a threshold, to four digits. */
export function qualityOf(pairs: readonly ScoredPair[], threshold: number = ALERT_THRESHOLD): Quality {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { score, expectedMatch } of pairs) {
    if (score >= threshold) {
      if (expectedMatch) right += 1;
      else wrong += 1;
    } else if (expectedMatch) missed += 1;
  }
  return {
    n: pairs.length,
    precision: rounded(share(right, right + wrong)),
    recall: rounded(share(right, right + missed)),
    // As one share: of all that is an alert or a match (matches found counted twice). No division by a rounded number.
    f1: rounded(share(2 * right, 2 * right + wrong + missed)),
  };
}

function grouped(
  pairs: readonly ScoredPair[],
  threshold: number,
  of: (pair: ScoredPair) => string,
): Record<string, Quality> {
  const groups = Map.groupBy(pairs, of);
  const names = [...groups.keys()].sort();
  // Without a prototype: a source may be called anything.
  const found = Object.create(null) as Record<string, Quality>;
  for (const name of names) found[name] = qualityOf(groups.get(name) ?? [], threshold);
  return found;
}

/** Quality over scored pairs: all of them, by source, by schema and by script. */
export function evaluate(pairs: readonly ScoredPair[], threshold: number = ALERT_THRESHOLD): Evaluation {
  return {
    threshold,
    overall: qualityOf(pairs, threshold),
    bySource: grouped(pairs, threshold, ({ source }) => source),
    bySchema: grouped(pairs, threshold, ({ schema }) => schema),
    byScript: grouped(pairs, threshold, ({ nameA, nameB }) => scriptsOf(nameA, nameB)),
  };
}

/** 32-bit FNV-1a of the text's UTF-8 bytes. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/**
 * Whether a pair belongs to the third that nothing may be tuned on: the 32-bit FNV-1a of `name_a`, a tab and `name_b`
 * in UTF-8 leaves no remainder when divided by 3.
 */
export const isHeldOut = ({ nameA, nameB }: Pick<NamePair, 'nameA' | 'nameB'>): boolean =>
  fnv1a(`${nameA}\t${nameB}`) % 3 === 0;
