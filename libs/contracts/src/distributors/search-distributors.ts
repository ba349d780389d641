import { distributorStates, relatedRoles } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { writtenName } from './facts';

/** A distributor that was found, by a word of its own or of somebody on its list. */
export const foundDistributor = z.strictObject({
  id: fields.id<'distributor'>(),
  legalName: writtenName(),
  country: fields.country,
  state: z.enum(distributorStates),
  /** Who on its list has the word; `null` for the distributor itself and its contact. */
  party: z.strictObject({ id: fields.id<'party'>(), role: z.enum(relatedRoles), name: writtenName() }).nullable(),
});

export const searchDistributors = route({
  id: 'searchDistributors',
  method: 'GET',
  path: 'search/distributors',
  summary:
    'Finds distributors and everybody beside them by the beginnings of words: names in any script, numbers, telephones, mail addresses, websites, ids.',
  query: z.strictObject(fields.question),
  response: z.strictObject({
    rows: z.array(foundDistributor),
    /** Whether there are more that answer the question. */
    more: z.boolean(),
    /** What was looked for where nobody has what was typed: words that are one slip of the finger away. */
    instead: z.array(z.strictObject({ typed: z.string(), meant: z.string() })),
    /** Whether there are records whose words are not made ready yet, and were left out. */
    notReady: z.boolean(),
  }),
});
