import { requestRescreening, screenParties, type Route } from '@downstream/contracts';

type Ask = (route: Route, input: object) => Promise<Record<string, unknown>>;

/** Makes a screening and a rescreening, so that paths which name one have something to be refused. */
export async function screeningIds(ask: Ask): Promise<readonly (readonly [string, string])[]> {
  const { screening } = await ask(screenParties, { body: { parties: [{ names: ['Gennady Sorokhtin'] }] } });
  const { id } = await ask(requestRescreening, {});
  return [
    ['screenings:id', (screening as { id: string }).id],
    ['rescreenings:id', String(id)],
  ];
}
