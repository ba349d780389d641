import { describe, expect, it } from '@jest/globals';
import { routes, type Route } from '@downstream/contracts';
import * as fc from 'fast-check';
import { allCommands } from '../support/four-eyes/commands';
import { filled, inputOf } from '../support/four-eyes/from-schema';

const commands = allCommands();
const byId = new Map<string, Route>(routes.map((route) => [route.id, route]));

/** Whether the contract takes one of some inputs that were made from the description alone. */
function callable(id: string, inputs: readonly { readonly body: unknown; readonly query: unknown }[]): boolean {
  const route = byId.get(id);
  if (!route) return false;
  const empty = (given: unknown) => given ?? {};
  return inputs.some(
    ({ body, query }) =>
      (route.upload !== undefined || route.body.safeParse(empty(body)).success) &&
      route.query.safeParse(empty(query)).success,
  );
}

describe('the commands', () => {
  it('are all routes that change something', () => {
    const changing = routes.filter(({ method }) => method !== 'GET').map(({ id }) => id);
    expect(commands.map(({ id }) => id).sort()).toEqual(changing.sort());
  });

  it.each(commands.map((command) => [command.id, command] as const))('knows how to call %s', (id, command) => {
    const inputs = fc.sample(inputOf(command), { numRuns: 40, seed: 20261123 }).map((one) => filled(one, () => []));
    expect(callable(id, inputs)).toBe(true);
  });
});
