import { align, type Alignment, type SimilarityAt } from './align';
import { normaliseName, type NormalName } from './normalise';
import { BEST_BY_SLIPS, slipsOf, type Slips } from './slips';
import { totalWeight } from './token-weight';

/** What a feature of a name comparison says; each has one sentence per language. */
export const nameFeatureIds = [
  'WORD_EQUAL',
  'WORD_SIMILAR',
  'WORDS_ONLY_OURS',
  'WORDS_ONLY_THEIRS',
  'WORD_COMMON_ON_ONE_SIDE',
  'LETTERS_SAME',
  'LETTERS_SIMILAR',
  'LEGAL_FORM_DIFFERS',
] as const;
export type NameFeatureId = (typeof nameFeatureIds)[number];

/** One reason for a score. */
export interface NameFeature {
  readonly id: NameFeatureId;
  /** Share of the score, negative for what speaks against; the weights of a comparison add up to its score. */
  readonly weight: number;
  /** What the sentence needs: `ours`, `theirs` (words as compared). */
  readonly params: Readonly<Record<string, string>>;
}

/** How alike two names are, with the reasons. */
export interface NameScore {
  /** 0 to 1; 1 only for names equal after normalising. */
  readonly score: number;
  readonly features: readonly NameFeature[];
}

/** What words missing on one side only cost, and words missing on both. */
export const ONE_SIDED = 0.15;
export const TWO_SIDED = 1.4;
/** Words in common that weigh less than two whole ones are little to go by: what is missing beside them counts more. */
const LITTLE = 2;
/** What two different legal forms cost. */
export const FORM_DIFFERS = 0.02;
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * The score of a comparison without its reasons.
 * @param alike sum of weight x similarity over the paired words
 * @param paired sum of weight over the paired words
 * @param ours weight of all our words, @param theirs of all their words, after joining
 */
export function combine(alike: number, paired: number, ours: number, theirs: number): number {
  if (alike === 0) return 0;
  const one = ours > paired ? ours - paired : 0;
  const other = theirs > paired ? theirs - paired : 0;
  const both = one < other ? one : other;
  // What is missing on both sides contradicts; what only one side has may simply be a fuller name.
  const cost = TWO_SIDED * both + ONE_SIDED * ((one < other ? other : one) - both);
  return alike / (paired + (paired < LITTLE ? cost * (LITTLE / paired) : cost));
}

const formsDiffer = (a: NormalName, b: NormalName): boolean =>
  a.legalForms.length > 0 && b.legalForms.length > 0 && !a.legalForms.some((form) => b.legalForms.includes(form));

function wordFeatures({ pairs }: Alignment, paired: number): NameFeature[] {
  return pairs.map(({ ours, theirs, similarity, weight }) => ({
    id: ours === theirs ? 'WORD_EQUAL' : 'WORD_SIMILAR',
    weight: rounded((weight * similarity) / paired),
    params: { ours, theirs },
  }));
}

// Spreads what is missing over its causes, by their weights; the last one takes what rounding leaves.
function missingFeatures({ pairs, oursOnly, theirsOnly }: Alignment, cost: number): NameFeature[] {
  const uneven = pairs.filter((pair) => pair.gap > 0);
  if (oursOnly.length === 0 && theirsOnly.length === 0 && uneven.length === 0) return [];
  const gap = uneven.reduce((sum, pair) => sum + pair.gap, 0);
  const causes: readonly (readonly [NameFeatureId, number, NameFeature['params']])[] = [
    ['WORDS_ONLY_OURS', totalWeight(oursOnly), { ours: oursOnly.join(' ') }],
    ['WORDS_ONLY_THEIRS', totalWeight(theirsOnly), { theirs: theirsOnly.join(' ') }],
    [
      'WORD_COMMON_ON_ONE_SIDE',
      gap,
      { ours: uneven.map((p) => p.ours).join(' '), theirs: uneven.map((p) => p.theirs).join(' ') },
    ],
  ];
  const real = causes.filter(([, weight]) => weight > 0);
  const all = real.reduce((sum, [, weight]) => sum + weight, 0);
  let left = rounded(cost);
  return real.map(([id, weight, params], i) => {
    const share = i === real.length - 1 ? left : rounded((cost * weight) / all);
    left = rounded(left - share);
    return { id, weight: rounded(-share), params };
  });
}

const slipFeature = (a: NormalName, b: NormalName, { score, edits }: Slips): NameFeature => ({
  id: edits === 0 ? 'LETTERS_SAME' : 'LETTERS_SIMILAR',
  weight: rounded(score),
  params: { ours: a.words.join(' '), theirs: b.words.join(' ') },
});

/**
 * How alike two names are. Words are paired whatever their order; words that many names share count little, so that
 * one of them in common never makes an alert.
 * Symmetric: swapping the names swaps `ours` and `theirs` in the reasons, and leaves the score.
 *
 * Words are the same by their spelling, their sound, what they mean in business, the given name they are a form of, or
 * their consonants where one side writes no vowels (`tokenSimilarity`); neighbours are put together where the other name
 * writes the same letters apart otherwise (`joinAlike`).
 * Where the letters of the whole names say more, they count instead (`slipsOf`).
 *
 * Not attempted: initials, translations of names proper, and Japanese and Korean names in Han characters.
 * @param query a name, or one normalised before
 */
export function scoreNames(query: string | NormalName, candidate: string | NormalName): NameScore {
  const a = typeof query === 'string' ? normaliseName(query) : query;
  const b = typeof candidate === 'string' ? normaliseName(candidate) : candidate;
  return scoreFrom(a, b, 0) ?? { score: 0, features: [] };
}

/** What is known of two names before they are compared. */
export interface KnownBefore {
  /** How alike their words are. */
  readonly similarityAt?: SimilarityAt;
  /** Whether `slipsOf` is known to accept them not. */
  readonly noSlips?: boolean;
}

const NOTHING: KnownBefore = {};

/** As {@link scoreNames}, but null for a score that is less than the least one asked for, or nothing. */
export function scoreFrom(a: NormalName, b: NormalName, least: number, known: KnownBefore = NOTHING): NameScore | null {
  const found = align(a, b, known.similarityAt);
  const paired = found.pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const alike = found.pairs.reduce((sum, pair) => sum + pair.weight * pair.similarity, 0);
  const byWords = combine(alike, paired, found.ours, found.theirs);
  const slips = byWords < BEST_BY_SLIPS && !known.noSlips ? slipsOf(a, b) : null;
  const bySlips = slips && slips.score > byWords ? slips : null;
  const words = bySlips ? bySlips.score : byWords;
  const differs = words > 0 && formsDiffer(a, b);
  const score = rounded(Math.max(0, words - (differs ? FORM_DIFFERS : 0)));
  if (words === 0 || score < least) return null;
  const features: NameFeature[] = bySlips
    ? [slipFeature(a, b, bySlips)]
    : [...wordFeatures(found, paired), ...missingFeatures(found, alike / paired - words)];
  if (differs) {
    const params = { ours: a.legalForms.join(' '), theirs: b.legalForms.join(' ') };
    features.push({ id: 'LEGAL_FORM_DIFFERS', weight: -FORM_DIFFERS, params });
  }
  return { score, features };
}
