import type { NotTold } from '@downstream/kernel';
import type { KnownBeside } from './attested';

/**
 * What nobody has told, so that a rule could not compare with it: the order (AT-06), the number and the address of the
 * record (AT-05), its website (AT-03). Nothing was found there, and nothing was looked at.
 */
export const notTold = ({ party, orderLines }: Pick<KnownBeside, 'party' | 'orderLines'>): readonly NotTold[] => [
  ...(party.website === null ? (['WEBSITE'] as const) : []),
  ...(party.registryNumber === null ? (['NUMBER'] as const) : []),
  ...(party.address === null ? (['ADDRESS'] as const) : []),
  ...(orderLines === null ? (['ORDER'] as const) : []),
];
