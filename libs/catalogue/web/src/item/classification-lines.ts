import type { Say } from '@downstream/ui/client';
import type { ClassificationRecord, ItemWords } from '../words/item-words';

/** One fact of a classification: what is in force, what waits, and whether they differ. */
export interface ClassificationLine {
  readonly id: string;
  readonly label: string;
  /** Undefined: nobody has said. */
  readonly inForce: string | undefined;
  readonly waiting: string | undefined;
  readonly differs: boolean;
}

type Facts = readonly (readonly [id: string, label: string, value: string | undefined])[];

function factsOf(one: ClassificationRecord | null, t: Say, words: ItemWords, day: (at: string) => string): Facts {
  return [
    ['hs', t('catalogue.fact.hs'), words.hs(one?.hs ?? null)],
    ['eccn', t('catalogue.fact.eccn'), words.code(one?.eccn ?? null)],
    ['euCode', t('catalogue.fact.euCode'), words.code(one?.euCode ?? null)],
    ['militaryCode', t('catalogue.fact.militaryCode'), words.code(one?.militaryCode ?? null)],
    ...(one?.parameters ?? []).map(
      ({ name, value, unit }) => [`parameter ${name.toLowerCase()}`, name, unit ? `${value} ${unit}` : value] as const,
    ),
    ['basis', t('catalogue.fact.basis'), one?.basis ?? undefined],
    ['nextReview', t('catalogue.fact.nextReview'), one?.nextReview ? day(one.nextReview) : undefined],
  ];
}

/**
 * The facts of both, side by side, in the order of the form; a parameter that only one of them has stands there too.
 * @param day says a calendar day in words
 */
export function classificationLines(
  inForce: ClassificationRecord | null,
  waiting: ClassificationRecord | null,
  t: Say,
  words: ItemWords,
  day: (at: string) => string,
): readonly ClassificationLine[] {
  const [left, right] = [factsOf(inForce, t, words, day), factsOf(waiting, t, words, day)];
  const valueIn = (facts: Facts, id: string) => facts.find(([one]) => one === id)?.[2];
  // Parameters stand before what the classification rests on, whichever side they are from.
  const order = [...left.slice(0, -2), ...right.slice(0, -2), ...left.slice(-2)];
  const labels = new Map(order.map(([id, label]) => [id, label]));
  return [...labels].map(([id, label]) => {
    const [a, b] = [valueIn(left, id), valueIn(right, id)];
    return { id, label, inForce: a, waiting: b, differs: inForce !== null && waiting !== null && a !== b };
  });
}
