import { riskRatings, type RiskRating } from '@downstream/kernel';
import { rate, type RatingQuestion } from './rate';
import type { RiskModel } from './risk-model';

/** One party as it was rated once, to be rated again. */
export interface PastQuestion extends Omit<RatingQuestion, 'model'> {
  readonly id: string;
  /** Whether goods of it were found where they must not be: a model that lets one of these pass is not published. */
  readonly confirmed: boolean;
}

/** What a new version of a model would have said of the past. */
export interface ShadowRun {
  readonly models: readonly { readonly name: string; readonly version: number }[];
  readonly count: number;
  /** How many went from which tier to which. */
  readonly matrix: Readonly<Record<RiskRating, Readonly<Record<RiskRating, number>>>>;
  readonly moved: readonly {
    readonly id: string;
    readonly from: RiskRating;
    readonly to: RiskRating;
    readonly points: number;
  }[];
  /** Confirmed cases that the new model neither rates high nor prohibits nor holds. */
  readonly missed: readonly string[];
}

/** Rates the past by two models side by side and changes nothing (domain reference 5.8). */
export function shadowRun(past: readonly PastQuestion[], present: RiskModel, proposed: RiskModel): ShadowRun {
  const matrix = Object.fromEntries(
    riskRatings.map((from) => [from, Object.fromEntries(riskRatings.map((to) => [to, 0]))]),
  ) as Record<RiskRating, Record<RiskRating, number>>;
  const compared = past.map(({ id, confirmed, ...question }) => {
    const [from, to] = [rate({ ...question, model: present }), rate({ ...question, model: proposed })];
    matrix[from.tier][to.tier] += 1;
    const stopped = to.tier === 'HIGH' || to.tier === 'PROHIBITED' || to.holds.length > 0;
    return { id, from: from.tier, to: to.tier, points: to.score - from.score, missed: confirmed && !stopped };
  });
  return {
    models: [present, proposed].map(({ name, version }) => ({ name, version })),
    count: past.length,
    matrix,
    moved: compared.flatMap(({ missed: _, ...one }) => (one.from === one.to ? [] : [one])),
    missed: compared.flatMap(({ id, missed }) => (missed ? [id] : [])),
  };
}
