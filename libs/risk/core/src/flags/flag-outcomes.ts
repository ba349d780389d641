import { inForce, type Instant } from '@downstream/kernel';
import { countriesOn, type CountryLists } from '../facts/countries';
import type { Day, FactKey } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';
import { flagCatalogues, type FlagCatalogue } from './flag-rows';
import { outcomeOf, type FlagRule } from './flag-rule';
import type { FlagOutcome, RaisedFlag } from './red-flag';
import { afterRules } from './rules/after-rules';
import { behaviourRules } from './rules/behaviour-rules';
import { documentRules } from './rules/document-rules';
import { logisticsRules } from './rules/logistics-rules';
import { ownershipRules } from './rules/ownership-rules';
import { partyRules } from './rules/party-rules';
import { paymentRules } from './rules/payment-rules';
import { productRules } from './rules/product-rules';

/** Every rule there is. */
export const flagRules: readonly FlagRule[] = [
  ...partyRules,
  ...ownershipRules,
  ...productRules,
  ...behaviourRules,
  ...logisticsRules,
  ...paymentRules,
  ...documentRules,
  ...afterRules,
];
const byId = new Map(flagRules.map((rule) => [rule.id, rule]));

/** The catalogue in force at the end of a day; the first one before there was any. */
export const catalogueOn = (day: Day, catalogues: readonly FlagCatalogue[] = flagCatalogues): FlagCatalogue => {
  const found = inForce(catalogues, `${day}T23:59:59.999Z` as Instant) ?? catalogues[0];
  if (!found) throw new RangeError('There is no catalogue of flags');
  return found;
};

/** What flags are asked about. */
export interface FlagQuestion {
  readonly facts: RatingFacts;
  readonly day: Day;
  readonly lists: CountryLists;
  readonly mandatory: readonly FactKey[];
  readonly catalogue?: FlagCatalogue;
}

/** What every rule says of these facts on a day, in the order of the catalogue. Every flag of it answers. */
export function flagOutcomes(question: FlagQuestion): readonly FlagOutcome[] {
  const { facts, day, lists, mandatory, catalogue = catalogueOn(day) } = question;
  const judging = { facts, day, countries: countriesOn(lists, day), mandatory };
  return catalogue.rows.map((row) => {
    const rule = byId.get(row.id);
    if (rule) return outcomeOf(rule, row, judging);
    return { outcome: 'NOT_EVALUATED', rule: row.id, version: catalogue.version, lacks: ['rule'] };
  });
}

/** Those that are raised. */
export const raisedOf = (outcomes: readonly FlagOutcome[]): readonly RaisedFlag[] =>
  outcomes.flatMap((one) => (one.outcome === 'RAISED' ? [one] : []));
