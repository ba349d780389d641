import { emptyFacts, type FactsModel } from '../facts/facts-model';

/** Name of a field of the form. */
export type FactField = keyof FactsModel;

/** Two people's changes of one record brought together. */
export interface Merged {
  /** Mine, with what the other changed and I did not. */
  readonly model: FactsModel;
  /** Fields both changed, differently: mine stands in `model` until somebody chooses. */
  readonly both: readonly FactField[];
  /** Fields only the other changed: taken over. */
  readonly taken: readonly FactField[];
}

const fields = Object.keys(emptyFacts()) as FactField[];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two forms differ. */
export const changedFields = (before: FactsModel, after: FactsModel): readonly FactField[] =>
  fields.filter((field) => !same(before[field], after[field]));

/**
 * Brings two changes of the same record together, field by field: nobody's entry is lost, and nothing that only the
 * other changed is turned back.
 * @param base what I began with
 */
export function threeWay(base: FactsModel, mine: FactsModel, theirs: FactsModel): Merged {
  const my = changedFields(base, mine);
  const their = changedFields(base, theirs);
  const taken = their.filter((field) => !my.includes(field));
  const both = their.filter((field) => my.includes(field) && !same(mine[field], theirs[field]));
  const model = Object.fromEntries(
    fields.map((field) => [field, taken.includes(field) ? theirs[field] : mine[field]]),
  ) as unknown as FactsModel;
  return { model, both, taken };
}
