import { missingToSubmit, needsLatin, type DistributorDetails } from '@downstream/distributors/core';
import { detailsOf, emptyFacts, type FactsModel } from './facts-model';

/** One fact a submission needs, and whether it is there. */
export interface NeededFact {
  /** RFC 6901 pointer within the record. */
  readonly pointer: string;
  readonly given: boolean;
}

const missing = (model: FactsModel): readonly string[] =>
  missingToSubmit({ ...(detailsOf(model) as DistributorDetails), parties: [] })
    .filter(({ code }) => code !== 'OWNER' && code !== 'OFFICER')
    .map(({ pointer }) => pointer);

/** The facts this form can give towards a submission, in the order of the record; the core says which. */
export function neededFacts(model: FactsModel): readonly NeededFact[] {
  const open = missing(model);
  const latin = needsLatin(model.native) ? ['/legalName/latin'] : [];
  const all = missing(emptyFacts());
  return [...all.slice(0, 2), ...latin, ...all.slice(2)].map((pointer) => ({
    pointer,
    given: !open.includes(pointer),
  }));
}
