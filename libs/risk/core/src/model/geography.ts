import type { CountryBook } from '../facts/countries';
import type { CountryCode, FactKey } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';
import { factor, gravest, unknownFactor, type Factor } from './factor';
import type { RiskModel } from './risk-model';

/** A place that counts, with the fact it comes from. */
interface Node {
  readonly fact: FactKey;
  readonly code: CountryCode;
}

/** Every place facts name: seat, sites, parent, ship-to, end users, payer, the way. */
function nodesOf(facts: RatingFacts): readonly Node[] {
  const one = (fact: 'party.country' | 'party.parentCountry' | 'order.shipTo'): Node[] => {
    const code = valueOf(facts, fact);
    return code === undefined ? [] : [{ fact, code }];
  };
  const many = (fact: FactKey, codes: readonly CountryCode[] | undefined) =>
    (codes ?? []).map((code) => ({ fact, code }));
  const payer = valueOf(facts, 'order.payer');
  return [
    ...one('party.country'),
    ...many('party.siteCountries', valueOf(facts, 'party.siteCountries')),
    ...one('party.parentCountry'),
    ...one('order.shipTo'),
    ...many(
      'order.endUsers',
      valueOf(facts, 'order.endUsers')?.map(({ country }) => country),
    ),
    ...many('order.payer', payer && [payer.country]),
    ...many(
      'order.legs',
      valueOf(facts, 'order.legs')?.map(({ country }) => country),
    ),
  ];
}

function factorOf({ fact, code }: Node, { countries: values }: RiskModel, countries: CountryBook): Factor {
  const say = (rule: string, value: number) => factor('GEOGRAPHY', rule, value, fact, { country: code, fact, value });
  if (countries.isExempt(code)) return say('EXEMPT', values.exempt);
  const named = Object.entries(values.sets).flatMap(([set, value]) =>
    countries.isIn(set, code) ? [say(set, value)] : [],
  );
  const onTheWay = fact === 'order.legs' ? values.transitOnTheWay : values.transit;
  const transit = fact === 'party.parentCountry' ? values.transitOfParent : onTheWay;
  const worst = gravest([...(countries.isTransit(code) ? [say('TRANSIT', transit)] : []), ...named]);
  return worst ?? say('OTHER', values.other);
}

/** Who buys for its own use alone is the end user itself, whose places are known as its own. */
function ownUseOnly(facts: RatingFacts): boolean {
  const roles = valueOf(facts, 'party.roles') ?? [];
  return roles.length > 0 && roles.every((role) => role === 'OWN_USE');
}

/** The one factor of geography: the gravest of all places. A place that is needed and unknown counts as unknown. */
export function geographyFactors(facts: RatingFacts, model: RiskModel, countries: CountryBook): readonly Factor[] {
  const needed = model.countries.needed.filter((key) => key !== 'order.endUsers' || !ownUseOnly(facts));
  const missing = needed.filter((key) => facts[key] === undefined);
  const worst = gravest([
    ...nodesOf(facts).map((node) => factorOf(node, model, countries)),
    ...missing.map((key) => unknownFactor('GEOGRAPHY', model.unknownValue, key)),
  ]);
  return worst ? [worst] : [];
}
