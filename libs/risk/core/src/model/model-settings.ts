import { refuse, ok, type Result } from '@downstream/kernel';
import type { FlagCatalogue } from '../flags/flag-rows';
import {
  floorRules,
  riskGroups,
  scoreTiers,
  type FloorRule,
  type RiskGroup,
  type RiskModel,
  type ScoreTier,
} from './risk-model';
import { shippedModels } from './shipped-models';

/** The most months between two reviews of a tier (domain reference 5.2: 36, 24 as the norm of medium, and half of that). */
export const longestReview: Readonly<Record<ScoreTier, number>> = { LOW: 36, MEDIUM: 24, HIGH: 12 };

/** The heaviest a flag may be: above it a single flag would make up all that flags may add. */
export const HEAVIEST_FLAG = 40;

/** The numbers of a model that are a tenant's to choose. All others are the reference's. */
export interface ModelSettings {
  /** Weights of the groups in per cent; they sum to 100. */
  readonly weights: Readonly<Record<RiskGroup, number>>;
  /** First score of a tier. */
  readonly thresholds: { readonly MEDIUM: number; readonly HIGH: number };
  /** Weights of flags that are not the catalogue's, by flag, `RF-07` or `RF-07.variant`. */
  readonly flagWeights: Readonly<Record<string, number>>;
  readonly floorsOff: readonly FloorRule[];
  readonly reviewMonths: Readonly<Record<ScoreTier, number>>;
}

/** What is wrong with settings: where, such as `weights` or `thresholds.HIGH`, and why. */
export interface SettingsFault {
  readonly at: string;
  readonly why: 'SUM_NOT_100' | 'OUT_OF_RANGE' | 'NOT_IN_ORDER' | 'UNKNOWN' | 'NOTHING_CHANGED';
}

/** The weights of the catalogue by flag and level. */
export const catalogueWeights = ({ rows }: FlagCatalogue): Readonly<Record<string, number>> =>
  Object.fromEntries(
    rows.flatMap(({ id, weight, variant }) => [
      [id, weight] as const,
      ...(variant ? [[`${id}.variant`, variant.weight] as const] : []),
    ]),
  );

/** The settings that a model has. */
export const settingsOf = ({ weights, thresholds, flagWeights, floorsOff, tiers }: RiskModel): ModelSettings => ({
  weights,
  thresholds,
  flagWeights: flagWeights ?? {},
  floorsOff: floorsOff ?? [],
  reviewMonths: {
    LOW: tiers.LOW.reviewMonths,
    MEDIUM: tiers.MEDIUM.reviewMonths,
    HIGH: tiers.HIGH.reviewMonths,
  },
});

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const fault = (at: string, why: SettingsFault['why'], is: boolean): readonly SettingsFault[] =>
  is ? [{ at, why }] : [];

/** Everything that is wrong with settings; empty where they may be tried. */
export function faultsOf(settings: ModelSettings, catalogue: FlagCatalogue): readonly SettingsFault[] {
  const { weights, thresholds, flagWeights, floorsOff, reviewMonths } = settings;
  const known = catalogueWeights(catalogue);
  const sum = riskGroups.reduce((total, group) => total + weights[group], 0);
  return [
    ...riskGroups.flatMap((group) => fault(`weights.${group}`, 'OUT_OF_RANGE', !within(weights[group], 0, 100))),
    ...fault('weights', 'SUM_NOT_100', sum !== 100),
    ...fault('thresholds.MEDIUM', 'OUT_OF_RANGE', !within(thresholds.MEDIUM, 1, 100)),
    ...fault('thresholds.HIGH', 'OUT_OF_RANGE', !within(thresholds.HIGH, 1, 100)),
    ...fault('thresholds', 'NOT_IN_ORDER', thresholds.MEDIUM >= thresholds.HIGH),
    ...Object.entries(flagWeights).flatMap(([flag, weight]) =>
      known[flag] === undefined
        ? fault(`flagWeights.${flag}`, 'UNKNOWN', true)
        : fault(`flagWeights.${flag}`, 'OUT_OF_RANGE', !within(weight, 0, HEAVIEST_FLAG)),
    ),
    ...floorsOff.flatMap((id, at) =>
      fault(`floorsOff.${id}`, 'UNKNOWN', !floorRules.includes(id) || floorsOff.indexOf(id) !== at),
    ),
    ...scoreTiers.flatMap((tier) =>
      fault(`reviewMonths.${tier}`, 'OUT_OF_RANGE', !within(reviewMonths[tier], 1, longestReview[tier])),
    ),
    ...fault(
      'reviewMonths',
      'NOT_IN_ORDER',
      reviewMonths.HIGH > reviewMonths.MEDIUM || reviewMonths.MEDIUM > reviewMonths.LOW,
    ),
  ];
}

/** One setting that is another one. Of a floor 1 is on and 0 is off. */
export interface SettingsDifference {
  readonly part: 'WEIGHT' | 'THRESHOLD' | 'FLAG' | 'FLOOR' | 'REVIEW';
  readonly of: string;
  readonly before: number;
  readonly after: number;
}

/** What is different between two versions, part by part. */
export function differencesOf(
  before: ModelSettings,
  after: ModelSettings,
  catalogue: FlagCatalogue,
): readonly SettingsDifference[] {
  const known = catalogueWeights(catalogue);
  const weightOf = ({ flagWeights }: ModelSettings, flag: string) => flagWeights[flag] ?? known[flag] ?? 0;
  const flags = new Set([...Object.keys(before.flagWeights), ...Object.keys(after.flagWeights)]);
  const isOn = ({ floorsOff }: ModelSettings, id: FloorRule) => (floorsOff.includes(id) ? 0 : 1);
  const all: readonly SettingsDifference[] = [
    ...riskGroups.map((of) => ({ part: 'WEIGHT' as const, of, before: before.weights[of], after: after.weights[of] })),
    ...(['MEDIUM', 'HIGH'] as const).map((of) => ({
      ...{ part: 'THRESHOLD' as const, of },
      ...{ before: before.thresholds[of], after: after.thresholds[of] },
    })),
    ...[...flags].sort().map((of) => ({
      ...{ part: 'FLAG' as const, of },
      ...{ before: weightOf(before, of), after: weightOf(after, of) },
    })),
    ...floorRules.map((of) => ({ part: 'FLOOR' as const, of, before: isOn(before, of), after: isOn(after, of) })),
    ...scoreTiers.map((of) => ({
      ...{ part: 'REVIEW' as const, of },
      ...{ before: before.reviewMonths[of], after: after.reviewMonths[of] },
    })),
  ];
  return all.filter((one) => one.before !== one.after);
}

/** The name of a model in records: that of the shipped one whose settings it has, else `own`. */
function nameOf(model: RiskModel, catalogue: FlagCatalogue): string {
  const same = (shipped: RiskModel) => differencesOf(settingsOf(shipped), settingsOf(model), catalogue).length === 0;
  return shippedModels.find(same)?.name ?? 'own';
}

/**
 * The document of a next version: a model with other settings and all else as it was. Weights of flags that are the
 * catalogue's are not named in it.
 * @param version number of the next version
 * @returns RISK_MODEL_INVALID with every fault, also where nothing would be different
 */
export function draftedModel(
  base: RiskModel,
  settings: ModelSettings,
  catalogue: FlagCatalogue,
  { version, source }: Pick<RiskModel, 'version' | 'source'>,
): Result<RiskModel> {
  const faults = faultsOf(settings, catalogue);
  if (faults.length > 0) return refuse('RISK_MODEL_INVALID', { faults });
  if (differencesOf(settingsOf(base), settings, catalogue).length === 0) {
    return refuse('RISK_MODEL_INVALID', { faults: [{ at: '', why: 'NOTHING_CHANGED' } satisfies SettingsFault] });
  }
  const known = catalogueWeights(catalogue);
  const { flagWeights: _w, floorsOff: _f, ...kept } = base;
  const own = Object.entries(settings.flagWeights).filter(([flag, weight]) => known[flag] !== weight);
  const { LOW, MEDIUM, HIGH } = base.tiers;
  const { reviewMonths } = settings;
  const model: RiskModel = {
    ...kept,
    ...{ version, source, state: 'DRAFT', effectiveFrom: null },
    weights: settings.weights,
    thresholds: settings.thresholds,
    ...(own.length > 0 && { flagWeights: Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))) }),
    ...(settings.floorsOff.length > 0 && { floorsOff: [...settings.floorsOff].sort() }),
    tiers: {
      LOW: { ...LOW, reviewMonths: reviewMonths.LOW },
      MEDIUM: { ...MEDIUM, reviewMonths: reviewMonths.MEDIUM },
      HIGH: { ...HIGH, reviewMonths: reviewMonths.HIGH },
    },
  };
  return ok({ ...model, name: nameOf(model, catalogue) });
}
