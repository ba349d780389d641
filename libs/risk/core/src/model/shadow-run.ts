import { riskRatings, type RiskRating } from '@downstream/kernel';
import { rate, type RatingQuestion } from './rate';
import type { RiskModel } from './risk-model';

/** One party as it was rated once, to be rated again. */
export interface PastQuestion extends Omit<RatingQuestion, 'model'> {
  readonly id: string;
  /** Whether goods of it were found where they must not be: a model that lets one of these pass is not published. */
  readonly confirmed: boolean;
}

/** Counts of parties by the tier they come from, and within by the tier they go to. */
export type TierMoves = Readonly<Record<RiskRating, Readonly<Record<RiskRating, number>>>>;

/** One party under two models. */
export interface Compared {
  readonly id: string;
  readonly from: RiskRating;
  readonly to: RiskRating;
  readonly before: number;
  readonly after: number;
  /** Whether it is a confirmed case that the second model neither rates high nor prohibits nor holds. */
  readonly missed: boolean;
}

/** Parties by their score: 0 to 9, 10 to 19, and so on; 90 to 100 is the last. */
export type ScoreBands = readonly number[];
const BANDS = 10;
const bandOf = (score: number): number => Math.min(BANDS - 1, Math.floor(score / BANDS));

/** What a new version of a model would have said of the past. */
export interface ShadowRun {
  readonly models: readonly { readonly name: string; readonly version: number }[];
  readonly count: number;
  /** How many went from which tier to which. */
  readonly matrix: TierMoves;
  readonly bands: { readonly before: ScoreBands; readonly after: ScoreBands };
  readonly moved: readonly Compared[];
  /** Confirmed cases that the new model neither rates high nor prohibits nor holds. */
  readonly missed: readonly string[];
}

/** Nobody compared yet. */
export const noMoves = (): TierMoves =>
  Object.fromEntries(
    riskRatings.map((from) => [from, Object.fromEntries(riskRatings.map((to) => [to, 0]))]),
  ) as unknown as TierMoves;

/** Whether a rating lets nothing of a party pass by itself: high, prohibited, or held. */
export const stopsBy = ({ tier, holds }: { readonly tier: RiskRating; readonly holds: readonly unknown[] }): boolean =>
  tier === 'HIGH' || tier === 'PROHIBITED' || holds.length > 0;

/** Rates one party by two models side by side. */
export function compareModels(
  { id, confirmed, ...question }: PastQuestion,
  present: RiskModel,
  proposed: RiskModel,
): Compared {
  const [one, other] = [rate({ ...question, model: present }), rate({ ...question, model: proposed })];
  return {
    ...{ id, from: one.tier, to: other.tier, before: one.score, after: other.score },
    missed: confirmed && !stopsBy(other),
  };
}

/** Adds parties up: who moved whither, and how scores lie. */
export class ShadowTally {
  private readonly moves = structuredClone(noMoves()) as Record<RiskRating, Record<RiskRating, number>>;
  private readonly before = new Array<number>(BANDS).fill(0);
  private readonly after = new Array<number>(BANDS).fill(0);
  count = 0;

  add({ from, to, before, after }: Omit<Compared, 'id' | 'missed'>): void {
    this.count += 1;
    this.moves[from][to] += 1;
    this.before[bandOf(before)] = (this.before[bandOf(before)] ?? 0) + 1;
    this.after[bandOf(after)] = (this.after[bandOf(after)] ?? 0) + 1;
  }

  get matrix(): TierMoves {
    return this.moves;
  }

  get bands(): ShadowRun['bands'] {
    return { before: this.before, after: this.after };
  }
}

/** Rates the past by two models side by side and changes nothing (domain reference 5.8). */
export function shadowRun(past: readonly PastQuestion[], present: RiskModel, proposed: RiskModel): ShadowRun {
  const tally = new ShadowTally();
  const compared = past.map((one) => compareModels(one, present, proposed));
  for (const one of compared) tally.add(one);
  return {
    models: [present, proposed].map(({ name, version }) => ({ name, version })),
    count: tally.count,
    matrix: tally.matrix,
    bands: tally.bands,
    moved: compared.filter(({ from, to }) => from !== to),
    missed: compared.flatMap(({ id, missed }) => (missed ? [id] : [])),
  };
}

/**
 * How far the scores of a population have shifted, in thousandths: the population stability index over ten bands of scores.
 * Below 100 nothing to speak of, below 200 to be looked at, from 200 on another population (domain reference 5.8). A band
 * without anybody counts as half a party, so that one party in an empty band is no infinity; 0 where nobody was compared.
 */
export function stabilityIndex({ before, after }: ShadowRun['bands']): number {
  const total = before.reduce((sum, n) => sum + n, 0);
  if (total === 0) return 0;
  const share = (n: number | undefined) => Math.max(n ?? 0, 0.5) / total;
  const index = before.reduce((sum, n, band) => {
    const [was, is] = [share(n), share(after[band])];
    return sum + (is - was) * Math.log(is / was);
  }, 0);
  return Math.round(1000 * index);
}
