import type { DistributorDetails, RelatedParty } from '@downstream/distributors/core';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import type { Context, DistributorId, RiskTier } from '@downstream/kernel';
import type { FiledDistributor } from '../persistence/filed';
import { AddParty } from '../use-cases/add-party';
import { RegisterDistributor } from '../use-cases/register-distributor';
import { SubmitDistributor } from '../use-cases/submit-distributor';
import type { Desk } from './desk';

const withoutId = ({ id: _, ...rest }: RelatedParty): Omit<RelatedParty, 'id'> => rest;

/** Registers a distributor with all facts, an owner and an officer. */
export async function registered(
  { world }: Desk,
  context: Context,
  details: Partial<DistributorDetails> = {},
  tier: RiskTier | null = 'MEDIUM',
  people: readonly [RelatedParty, RelatedParty] = [anOwner(), anOfficer()],
): Promise<FiledDistributor> {
  const filed = await world.get(RegisterDistributor).run(context, { ...someDetails(details), tier });
  await world.get(AddParty).run(context, filed.id, withoutId(people[0]));
  return world.get(AddParty).run(context, filed.id, withoutId(people[1]));
}

/** Registers one and submits it on its behalf. */
export async function submitted(
  desk: Desk,
  context: Context,
  details: Partial<DistributorDetails> = {},
  tier: RiskTier | null = 'MEDIUM',
  people?: readonly [RelatedParty, RelatedParty],
): Promise<DistributorId> {
  const { id } = await registered(desk, context, details, tier, people);
  await desk.world.get(SubmitDistributor).run(context, id);
  return id;
}
