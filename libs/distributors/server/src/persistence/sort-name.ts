import { compact, type DistributorDetails } from '@downstream/distributors/core';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What names are sorted by: the Latin form where there is one, without accents, lower case. */
export const sortName = ({ legalName: { native, latin } }: Pick<DistributorDetails, 'legalName'>): string =>
  folded(latin ?? native)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/**
 * What a search looks into: both forms of the name, the registry number as written and as it is compared with others,
 * lower case, compatibility forms folded.
 */
export const searchText = ({
  legalName,
  registryNumber,
}: Pick<DistributorDetails, 'legalName' | 'registryNumber'>): string =>
  [legalName.native, legalName.latin, sortName({ legalName }), ...numbersOf(registryNumber)]
    .filter((text) => text !== null && text !== undefined)
    .map(folded)
    .join('\n');

const numbersOf = (number: DistributorDetails['registryNumber']): string[] =>
  number ? [...new Set([number.value, compact(number.value)])] : [];

/** A search as a LIKE pattern; the pattern's own signs are taken as they are. */
export const searchPattern = (q: string): string => `%${folded(q).replace(/[\\%_]/g, '\\$&')}%`;
