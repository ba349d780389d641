import type { KnownBeside } from '@downstream/attestations/core/judging';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { RelatedRole } from '@downstream/kernel';

/** Names of those on a distributor's list in some roles, in every spelling. */
export const namesInRole = ({ parties }: FiledDistributor, ...roles: readonly RelatedRole[]): readonly string[] =>
  parties
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ name }) => [name.native, ...(name.latin === null ? [] : [name.latin])]);

/** The record of a distributor as what it signs is held against it. */
export const verifiedParty = (distributor: FiledDistributor): KnownBeside['party'] => ({
  names: [distributor.legalName],
  registryNumber: distributor.registryNumber,
  address: distributor.address,
  website: distributor.website,
  country: distributor.country,
  officers: namesInRole(distributor, 'OWNER', 'OFFICER', 'SIGNATORY'),
});
