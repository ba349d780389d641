import { monthsBetween } from '../facts/days';
import type { Day, FactKey } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';
import { factor, firstUnknown, gravest, unknownFactor, type Factor } from './factor';
import type { RiskModel } from './risk-model';

interface Asked {
  readonly facts: RatingFacts;
  readonly model: RiskModel;
  readonly day: Day;
}

/** The gravest of what is known; where something is unknown, at least what unknown counts. */
function worstOf(known: readonly Factor[], keys: readonly FactKey[], { facts, model }: Asked): Factor {
  const missing = firstUnknown(facts, keys);
  const unknown = missing === undefined ? [] : [unknownFactor('PARTY', model.unknownValue, missing)];
  const worst = gravest([...known, ...unknown]);
  if (!worst) throw new RangeError(`No factor of ${keys.join(', ')}`);
  return worst;
}

function age(asked: Asked): Factor {
  const { facts, model, day } = asked;
  const on = valueOf(facts, 'party.incorporatedOn');
  const months = on === undefined ? 0 : monthsBetween(on, day);
  const value = model.party.age.find(({ under }) => months < under)?.value ?? model.party.ageElse;
  const known = on === undefined ? [] : [factor('PARTY', 'AGE', value, 'party.incorporatedOn', { on, months })];
  return worstOf(known, ['party.incorporatedOn'], asked);
}

const COMPLETE = 7500;
const WHOLE = 10_000;
const MOST_LAYERS = 3;

function opacity(asked: Asked): Factor {
  const { facts, model } = asked;
  const { clear, layers: deep, opaque: hidden, unknown } = model.party.opacity;
  const share = valueOf(facts, 'ownership.knownShare');
  const layers = valueOf(facts, 'ownership.layers');
  const opaque = valueOf(facts, 'ownership.opaque');
  const known = [
    ...(share === undefined
      ? []
      : [
          factor(
            'PARTY',
            share < COMPLETE ? 'OWNERS_UNKNOWN' : 'OWNERS',
            share < COMPLETE ? unknown : clear,
            'ownership.knownShare',
            { percent: Math.floor(share / 100) },
          ),
        ]),
    ...(layers !== undefined && layers > MOST_LAYERS
      ? [factor('PARTY', 'LAYERS', deep, 'ownership.layers', { layers })]
      : []),
    ...(opaque !== undefined && opaque.length > 0
      ? [factor('PARTY', 'OPAQUE', hidden, 'ownership.opaque', { kinds: opaque.join(', ') })]
      : []),
  ];
  return worstOf(known, ['ownership.knownShare', 'ownership.layers', 'ownership.opaque'], asked);
}

const STATE_OWNED = 2500;

function office(asked: Asked): Factor {
  const { facts, model } = asked;
  const values = model.party.office;
  const pep = valueOf(facts, 'party.pep');
  const share = valueOf(facts, 'party.stateShare');
  const defence = valueOf(facts, 'party.stateDefence');
  const ofPep = { NONE: values.none, FORMER: values.former, PEP: values.pep, RELATIVE: values.pep };
  const known = [
    ...(pep === undefined
      ? []
      : [factor('PARTY', pep === 'NONE' ? 'NO_OFFICE' : 'OFFICE', ofPep[pep], 'party.pep', { pep })]),
    ...(share !== undefined && share >= STATE_OWNED
      ? [factor('PARTY', 'STATE_OWNED', values.pep, 'party.stateShare', { percent: Math.floor(share / 100) })]
      : []),
    ...(defence ? [factor('PARTY', 'STATE_DEFENCE', values.defence, 'party.stateDefence')] : []),
  ];
  return worstOf(known, ['party.pep', 'party.stateShare', 'party.stateDefence'], asked);
}

function near(asked: Asked): Factor {
  const { facts, model } = asked;
  const { none, near: close, undetermined, owned } = model.party.near;
  const values = { NONE: none, NEAR: close, UNDETERMINED: undetermined, BLOCKED_BY_OWNERSHIP: owned };
  const verdicts = valueOf(facts, 'ownership.verdicts');
  const worst = (verdicts ?? []).reduce<'NONE' | 'NEAR' | 'UNDETERMINED' | 'BLOCKED_BY_OWNERSHIP'>(
    (grave, { verdict }) => (values[verdict] > values[grave] ? verdict : grave),
    'NONE',
  );
  const known =
    verdicts && verdicts.length > 0 ? [factor('PARTY', `NEAR_${worst}`, values[worst], 'ownership.verdicts')] : [];
  // Owners known to the last share, none of them listed: the sum of listed shares is nothing, and the test says none.
  const decided =
    valueOf(facts, 'ownership.knownShare') === WHOLE && valueOf(facts, 'ownership.listedShare') === 0
      ? factor('PARTY', 'NEAR_NONE', none, 'ownership.listedShare')
      : undefined;
  // Verdicts that nobody asked for are unknown, not none.
  return known[0] ?? decided ?? unknownFactor('PARTY', model.unknownValue, 'ownership.verdicts');
}

const NEWS_COUNTS_MONTHS = 60;

function adverse(asked: Asked): Factor {
  const { facts, model, day } = asked;
  const values = model.party.adverse;
  const news = valueOf(facts, 'party.adverse');
  const known = (news ?? []).map(({ kind, on, what }) => {
    const recent = monthsBetween(on, day) < NEWS_COUNTS_MONTHS;
    const value = kind === 'CONVICTION' ? values.conviction : values.credible;
    return factor('PARTY', recent ? kind : 'OLD_NEWS', recent ? value : values.old, 'party.adverse', { what, on });
  });
  const none = news?.length === 0 ? [factor('PARTY', 'NO_NEWS', values.none, 'party.adverse')] : [];
  return worstOf([...known, ...none], ['party.adverse'], asked);
}

function address(asked: Asked): Factor {
  const { facts, model } = asked;
  const at = valueOf(facts, 'party.addressClass');
  const known =
    at === undefined ? [] : [factor('PARTY', `ADDRESS_${at}`, model.party.address[at], 'party.addressClass')];
  return worstOf(known, ['party.addressClass'], asked);
}

/** Factors of the party and who owns it: age, owners, offices, listed owners near the threshold, bad news, address. */
export const partyFactors = (asked: Asked): readonly Factor[] =>
  [age, opacity, office, near, adverse, address].map((of) => of(asked));

/** Factors of what it is in the trade. */
export function roleFactors({ facts, model }: Asked): readonly Factor[] {
  const roles = valueOf(facts, 'party.roles') ?? [];
  if (roles.length === 0) return [unknownFactor('ROLE', model.unknownValue, 'party.roles')];
  return [...new Set(roles)].map((role) => factor('ROLE', role, model.roles[role], 'party.roles'));
}

/** The factor of its compliance programme: what is missing to 100. */
export function capabilityFactors({ facts, model }: Asked): readonly Factor[] {
  const score = valueOf(facts, 'party.icpScore');
  if (score === undefined) return [unknownFactor('CAPABILITY', model.unknownValue, 'party.icpScore')];
  return [
    factor('CAPABILITY', 'PROGRAMME', Math.min(100, Math.max(0, 100 - Math.round(score))), 'party.icpScore', { score }),
  ];
}
