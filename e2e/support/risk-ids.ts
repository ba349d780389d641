import { overrideTier, rateDistributor, readFlags, registerDistributor, type Route } from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';

type Ask = (route: Route, input: object) => Promise<Record<string, unknown>>;

/** A red flag and a person's word about a tier, so that paths which name one have something to be refused. */
export async function riskIds(ask: Ask): Promise<readonly (readonly [string, string])[]> {
  const { sponsorId: _, ...details } = someDetails({
    contact: { name: 'Dana Akhmetova', email: 'dana.akhmetova@gmail.com', phone: null },
  });
  const { id } = await ask(registerDistributor, { body: { ...details, tier: 'LOW' } });
  const params = { id };
  await ask(rateDistributor, { params });
  const { flags } = await ask(readFlags, { params });
  const word = { direction: 'RAISE', tier: 'HIGH', reason: 'NEW_INFORMATION', grounds: 'A tip from a carrier' };
  const { overrides } = await ask(overrideTier, { params, body: word });
  const first = (rows: unknown): string => (rows as { id: string }[])[0]?.id ?? 'none';
  return [
    ['flags:id', first(flags)],
    ['tier-overrides:id', first(overrides)],
  ];
}
