// A list update against a tenant of 10,000 distributors under watch, each with its owners and officers: the SDN list of
// 2024-02-20 is in force and everybody has been screened, then the list of 2024-02-23 is imported over HTTP. Measured: from
// sending the file until the rescreening is done and proved, and that from when the version came into force, as the records
// say. Beside it a rescreening of everybody in full. `--parties N` for another size.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bench } from './support/bench.mjs';
import { figure } from './support/statistics.mjs';
import { folder, imported, LIST, newest, secondsOf, watchedTenant } from './support/watched-tenant.mjs';

const GOAL = 10;
const { values } = parseArgs({ options: { parties: { type: 'string', default: '10000' } } });
const PARTIES = Number(values.parties);

await bench('rescreen', async (context) => {
  if (!existsSync(folder)) return { skipped: '../shared/data/ofac/sdn_history is not there' };
  const { client, listed, last } = await watchedTenant(context, PARTIES);
  const begun = performance.now();
  await imported(client, '2024-02-23');
  const update = await newest(client, last.id);
  const whole = (performance.now() - begun) / 1000;
  const { outcome } = update;
  const { lists } = (await client.call('GET', 'lists')).body;
  const inForce = lists.find(({ list }) => list === LIST).inForceForTenant;
  if (outcome.searched < listed.length) throw new Error(`Only ${outcome.searched} of ${listed.length} were found`);
  if (outcome.enrolled !== PARTIES || outcome.searched + outcome.untouched !== PARTIES || outcome.notCovered !== 0) {
    throw new Error(`Not everybody is covered: ${JSON.stringify(outcome)}`);
  }
  await client.call('POST', 'rescreenings', undefined, { 'Idempotency-Key': 'second' });
  const full = await newest(client, update.id);
  return {
    figures: [
      figure('from the file to the proof', 's', [whole]),
      figure('from in force to the proof', 's', [(Date.parse(outcome.completedAt) - Date.parse(inForce)) / 1000], {
        goal: GOAL,
      }),
      figure('everybody in full', 's', [secondsOf(full)]),
    ],
    outcome: { ...outcome, listVersions: undefined },
  };
});
