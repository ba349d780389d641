import type { FactKey } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';
import { isRussian } from '../flags/rules/rule-terms';
import type { RiskCase } from './case-file';

/** Facts that only a list of designated persons can give, as they would be had nobody been listed yet. */
const unlisted: RatingFacts = Object.fromEntries(
  Object.entries({
    'screening.outcomes': [],
    'ownership.verdicts': [],
    'ownership.listedShare': 0,
    'ownership.listedTransfers': [],
    'party.listedNeighbour': 'NONE',
    'party.takesOverListed': false,
  } satisfies { [K in FactKey]?: unknown }).map(([key, value]) => [
    key,
    { value, source: 'had nobody been listed', asOf: '' },
  ]),
) as RatingFacts;

const isCode = (value: string): boolean => /^(RU|BY)(-[A-Z0-9]{1,3})?$/.test(value) && isRussian(value);

function moved(value: unknown, to: string): unknown {
  if (typeof value === 'string') return isCode(value) ? to : value;
  if (Array.isArray(value)) return value.map((one) => moved(one, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, to)]));
}

/** What falls away with a seat in Russia or Belarus: whoever was refused there may have been for the country alone. */
const forItsCountry: readonly FactKey[] = ['party.refusedBefore'];

/**
 * A case as it would look had nobody of it been listed, and had its goods gone to another country than Russia or Belarus:
 * for seeing whether a warning rests on lists and embargoes alone. Who owns or leads a company stays what it was.
 * @param to country in the place of Russia and Belarus, wherever a place of either is named
 */
export function movedCase(given: RiskCase, to: string): RiskCase {
  const seat = given.facts['party.country']?.value;
  const leaves = seat !== undefined && isRussian(seat);
  const facts = Object.entries(given.facts).map(([key, fact]) => {
    const replaced = unlisted[key as FactKey];
    const gone = leaves && forItsCountry.includes(key as FactKey);
    const value = replaced ? replaced.value : gone ? [] : moved(fact.value, to);
    return [key, { ...fact, value }] as const;
  });
  return { ...given, facts: Object.fromEntries(facts) as RatingFacts };
}
