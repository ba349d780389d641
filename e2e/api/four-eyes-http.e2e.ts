import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { allCommands } from '../support/four-eyes/commands';
import { HttpHouse } from '../support/four-eyes/http-house';
import { httpBatches, HttpPlayer, Tally } from '../support/four-eyes/http-sequences';

/** FOUR_EYES_HTTP=2000 npm run e2e -- api four-eyes-http: all of them; a share of them in every run. */
const sequences = Number(process.env['FOUR_EYES_HTTP'] ?? 80);
const seed = Number(process.env['FOUR_EYES_SEED'] ?? 20261123);
const workers = 2;
/** How many sequences follow each other on one distributor. */
const batch = 3;

const commands = allCommands();
const tally = new Tally();
let houses: HttpHouse[];
beforeAll(async () => {
  houses = await Promise.all(Array.from({ length: workers }, () => HttpHouse.open()));
}, 300_000);
afterAll(() => Promise.all(houses.map((house) => house.close())));

describe('sequences of commands over HTTP', () => {
  it('approve nothing that one person has made and checked: people, keys, jobs, many at once and plain SQL', async () => {
    const started = performance.now();
    await Promise.all(
      houses.map((house, i) => {
        const player = new HttpPlayer(house, tally);
        const plays = fc.asyncProperty(httpBatches(commands, batch, 8), async (sequences) => {
          expect(await player.plays(sequences)).toEqual([]);
        });
        return fc.assert(plays, { numRuns: Math.ceil(sequences / workers / batch), seed: seed + i });
      }),
    );
    const { answers, calls, done, ...counts } = tally;
    const seconds = Math.round((performance.now() - started) / 1000);
    const often = Object.fromEntries([...answers].sort(([, a], [, b]) => b - a));
    console.info(
      JSON.stringify({ seed, seconds, ...counts, routes: calls.size, routesDone: done.size, answers: often }),
    );
    expect(tally.approvals).toBeGreaterThan(0);
    expect(tally.sqlTried).toBeGreaterThan(sequences / 4);
    expect([...answers.keys()].filter((answer) => answer === '500')).toEqual([]);
  }, 7_200_000);
});
