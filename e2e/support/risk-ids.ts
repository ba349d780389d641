import {
  draftRiskModel,
  listRiskModels,
  overrideTier,
  rateDistributor,
  readFlags,
  registerDistributor,
  type Route,
} from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';

type Ask = (route: Route, input: object) => Promise<Record<string, unknown>>;

/** A red flag, a person's word about a tier, and a draft of the model, so that paths which name one have something to be refused. */
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
  const { shipped } = await ask(listRiskModels, {});
  const strict = (shipped as { settings: object }[])[1]?.settings;
  const { id: model } = await ask(draftRiskModel, { body: { source: 'Our choice', settings: strict } });
  const first = (rows: unknown): string => (rows as { id: string }[])[0]?.id ?? 'none';
  return [
    ['flags:id', first(flags)],
    ['tier-overrides:id', first(overrides)],
    ['risk-models:id', String(model)],
  ];
}
