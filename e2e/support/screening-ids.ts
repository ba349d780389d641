import { registerOwnList, requestRescreening, screenParties, type Route } from '@downstream/contracts';

type Ask = (route: Route, input: object) => Promise<Record<string, unknown>>;

/** Makes a screening, a rescreening and a list of the maker's own, so that paths which name one have something to be refused. */
export async function screeningIds(ask: Ask): Promise<readonly (readonly [string, string])[]> {
  const { screening } = await ask(screenParties, { body: { parties: [{ names: ['Gennady Sorokhtin'] }] } });
  const { id } = await ask(requestRescreening, {});
  const { list } = await ask(registerOwnList, { body: { name: 'Refused customers' } });
  return [
    ['screenings:id', (screening as { id: string }).id],
    ['rescreenings:id', String(id)],
    ['own-lists:list', String(list)],
  ];
}
