import { inForce, type Instant } from '@downstream/kernel';
import type { RiskModel } from './risk-model';

/**
 * The model that comes with the product (domain reference 5). Weights, values of countries, goods and roles, tiers and
 * points for controls are the reference's; values of the factors of a party are the product's own choice within it.
 */
const standard: RiskModel = {
  name: 'standard',
  version: 1,
  state: 'PUBLISHED',
  effectiveFrom: '2022-01-01T00:00:00.000Z' as Instant,
  source: 'Default of the product',
  weights: { GEOGRAPHY: 25, PRODUCT: 25, PARTY: 20, ROLE: 10, BEHAVIOUR: 15, CAPABILITY: 5 },
  otherFactorsPercent: 25,
  unknownValue: 70,
  countries: {
    exempt: 0,
    sets: { EAR_A5: 10, EAR_A6: 25, EAR_D1: 60, EAR_D5: 90, EMBARGO_STOP: 90, EMBARGO_LICENCE_REVIEW: 90 },
    other: 30,
    transit: 75,
    transitOfParent: 70,
    transitOnTheWay: 50,
    needed: ['party.country', 'party.parentCountry', 'order.shipTo', 'order.endUsers'],
  },
  goods: {
    MILITARY: 95,
    CHPL_1: 95,
    CHPL_2: 85,
    WEAPON_ADJACENT: 85,
    DUAL_USE: 75,
    CHPL_4A: 70,
    CHPL_4B: 70,
    CHPL_3A: 60,
    CHPL_3B: 60,
    ORDINARY: 10,
  },
  weaponAdjacent: ['drones', 'thermal', 'sights', 'night-vision', 'body-armour', 'helmets', 'armour-plates'],
  party: {
    age: [
      { under: 12, value: 70 },
      { under: 24, value: 50 },
      { under: 60, value: 20 },
    ],
    ageElse: 0,
    opacity: { clear: 0, layers: 60, opaque: 60, unknown: 70 },
    office: { none: 0, former: 30, pep: 60, defence: 85 },
    near: { none: 0, near: 60, undetermined: 80, owned: 100 },
    adverse: { none: 0, old: 30, credible: 80, conviction: 100 },
    address: {
      COMMERCIAL: 0,
      INDUSTRIAL: 0,
      SERVICED_OFFICE: 30,
      AGENT: 60,
      POST_BOX: 60,
      RESIDENTIAL: 60,
      MILITARY: 80,
    },
  },
  roles: { OWN_USE: 10, INTEGRATOR: 30, STOCKIST: 50, SUB_DISTRIBUTOR: 70, TRADER: 80, E_COMMERCE: 70 },
  behaviourClasses: ['behaviour', 'payment', 'logistics'],
  mostFlagPoints: 40,
  mitigation: {
    templates: { kinds: ['T2', 'T4'], points: 4 },
    verified: { percent: 95, points: 4 },
    icpAudit: { months: 24, points: 3 },
    visit: { months: 12, points: 2 },
    serialTracking: 2,
    most: 15,
  },
  thresholds: { MEDIUM: 35, HIGH: 60 },
  tiers: {
    LOW: { reviewMonths: 36, checks: ['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08'], templates: ['T1'] },
    MEDIUM: {
      reviewMonths: 12,
      checks: ['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08', 'K09', 'K10', 'K11', 'K12', 'K13'],
      templates: ['T1', 'T2'],
    },
    HIGH: {
      reviewMonths: 6,
      checks: ['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08', 'K09', 'K10', 'K11', 'K12', 'K13', 'K18', 'K20'],
      templates: ['T1', 'T2', 'T3'],
    },
  },
  mandatory: [
    'party.country',
    'party.incorporatedOn',
    'party.activityCodes',
    'party.roles',
    'party.addressClass',
    'party.mailbox',
    'party.phoneCountry',
    'party.website',
    'ownership.knownShare',
    'screening.outcomes',
    'order.lines',
    'order.shipTo',
  ],
  completePercent: 75,
  turningDay: '2022-02-24',
};

const { LOW, MEDIUM, HIGH } = standard.tiers;

/** The same scores with shorter terms. */
const strict: RiskModel = {
  ...standard,
  name: 'strict',
  tiers: {
    LOW: { ...LOW, reviewMonths: 12 },
    MEDIUM: { ...MEDIUM, reviewMonths: 6 },
    HIGH: { ...HIGH, reviewMonths: 3 },
  },
};

/** Every version of every model that comes with the product, in the order of their numbers. */
export const shippedModels: readonly RiskModel[] = [standard, strict];

/** The version of a model in force at an instant; `undefined` where there is none of that name. */
export const modelInForce = (
  name: string,
  at: Instant,
  models: readonly RiskModel[] = shippedModels,
): RiskModel | undefined =>
  inForce(
    models.filter((model) => model.name === name),
    at,
  );
