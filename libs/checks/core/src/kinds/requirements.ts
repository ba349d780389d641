import { checkKinds, type CheckKind, type Instant, type RiskTier } from '@downstream/kernel';
import { monthsAfter } from '../term';

/** When a check is run: onboarding, each order, daily delta, periodically, on change (domain reference 2). */
export type Occasion = 'O' | 'T' | 'D' | 'P' | 'C';

/** A version of what is asked of whom, how often, and what of it an approval waits for. Product rules; a later version takes the place of an earlier one. */
export interface RequirementVersion {
  readonly version: number;
  readonly from: Instant;
  readonly occasions: Readonly<Record<CheckKind, readonly Occasion[]>>;
  /** What each tier asks for beside what the tier below does (domain reference 5.2). */
  readonly added: Readonly<Record<RiskTier, readonly CheckKind[]>>;
  /** After how many months a result is out of date, for checks that are run periodically. */
  readonly months: Readonly<Record<RiskTier, number>>;
  /** Which of what is asked for an approval waits for. */
  readonly binding: readonly CheckKind[];
}

/** The first version: everything was asked, and approvals waited for the screening alone. */
const screeningBinds: RequirementVersion = {
  version: 1,
  from: '2026-11-01T00:00:00.000Z' as Instant,
  occasions: {
    K01: ['O', 'T', 'D', 'C'],
    K02: ['O', 'P', 'C'],
    K03: ['O', 'P'],
    K04: ['O', 'P', 'T'],
    K05: ['O', 'P'],
    K06: ['O', 'P'],
    K07: ['O', 'P', 'T', 'C'],
    K08: ['O', 'P', 'C'],
    K09: ['O', 'P', 'C'],
    K10: ['O', 'P'],
    K11: ['O', 'P'],
    K12: ['O', 'T', 'C'],
    K13: ['O', 'P', 'T'],
    K14: ['O', 'P'],
    K15: ['O', 'P'],
    K16: ['T'],
    K17: ['O', 'C'],
    K18: ['O', 'P'],
    K19: ['T'],
    K20: ['P'],
  },
  added: {
    LOW: ['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08'],
    MEDIUM: ['K09', 'K10', 'K11', 'K12', 'K13'],
    HIGH: ['K14', 'K15', 'K17', 'K18', 'K20'],
  },
  months: { LOW: 36, MEDIUM: 12, HIGH: 6 },
  binding: ['K01'],
};

/** An approval waits for everything its tier asks for, but for what comes with each order (guard G2). */
const allBind: RequirementVersion = {
  ...screeningBinds,
  version: 2,
  from: '2026-12-01T00:00:00.000Z' as Instant,
  binding: checkKinds.filter((kind) => screeningBinds.occasions[kind].some((occasion) => occasion !== 'T')),
};

/** All versions, the oldest first. */
export const requirementVersions: readonly RequirementVersion[] = [screeningBinds, allBind];

const before: Readonly<Record<RiskTier, readonly RiskTier[]>> = {
  LOW: ['LOW'],
  MEDIUM: ['LOW', 'MEDIUM'],
  HIGH: ['LOW', 'MEDIUM', 'HIGH'],
};

/** The version in force at an instant; the first one before any was. */
export const requirementsAt = (at: Instant, versions = requirementVersions): RequirementVersion =>
  versions.findLast(({ from }) => from <= at) ?? versions[0] ?? allBind;

/** An unrated party is asked for everything that one of the high tier is: nothing says yet that it is better. */
export const tierAsked = (tier: RiskTier | null): RiskTier => tier ?? 'HIGH';

/** The checks a tier asks for, in the order of the catalogue. */
export function askedOf(tier: RiskTier | null, { added }: RequirementVersion): readonly CheckKind[] {
  return before[tierAsked(tier)].flatMap((one) => added[one]).sort();
}

/** The checks that an approval waits for. */
export const bindingOn = (tier: RiskTier | null, version: RequirementVersion): readonly CheckKind[] =>
  askedOf(tier, version).filter((kind) => version.binding.includes(kind));

/** Until when a result counts; `null` for checks that are not run by the calendar. */
export function goodUntil(
  kind: CheckKind,
  at: Instant,
  tier: RiskTier | null,
  { occasions, months }: RequirementVersion,
): Instant | null {
  return occasions[kind].includes('P') ? monthsAfter(at, months[tierAsked(tier)]) : null;
}
