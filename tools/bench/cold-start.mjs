// From `npm start` to a served page, after install and build: the first start in an empty data folder (making the
// database, migrating, telling the demo), and the next one on the data that are there. The page counts as served when
// `/` answers 200 as HTML and `/readyz` answers 200.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';
import { root } from '../setup/dependencies.mjs';
import { PlainError } from '../setup/plain-error.mjs';
import { bench } from './support/bench.mjs';
import { inherited } from './support/house.mjs';
import { figure, ratio } from './support/statistics.mjs';

const ROUNDS = 3;
const NEXT_PER_ROUND = 3;
const POLL_MS = 20;
const PATIENCE_MS = 120_000;

const served = async (url, accept) => {
  const answer = await fetch(url, { headers: { Accept: accept } }).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status === 200;
};

/** Starts Downstream and stops it again; the seconds until it served. */
async function start({ atEnd }, folder, more = {}) {
  const port = await freePort();
  const env = { ...inherited(), DOWNSTREAM_DATA_DIR: folder, PORT: String(port), METRICS_PORT: '0', ...more };
  const begun = performance.now();
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  let ended;
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve((ended = code ?? 128))));
  const stop = async () => {
    if (ended === undefined) child.kill('SIGTERM');
    await exited;
  };
  atEnd(stop);
  try {
    const until = async (url, accept) => {
      while (!(await served(url, accept))) {
        if (performance.now() - begun > PATIENCE_MS) throw new PlainError(`${url} is not served yet:\n${said}`);
        if (ended !== undefined) throw new PlainError(`npm start ended with ${ended}:\n${said}`);
        await delay(POLL_MS);
      }
      return (performance.now() - begun) / 1000;
    };
    const page = await until(`http://127.0.0.1:${port}/`, 'text/html');
    const ready = await until(`http://127.0.0.1:${port}/readyz`, 'application/json');
    if (said.includes('Building')) throw new PlainError('The sources have changed: build first, and leave them alone.');
    return Math.max(page, ready);
  } finally {
    await stop();
  }
}

/** As root the database may lie outside of its data folder. */
function remove(place, folders) {
  for (const folder of folders) {
    const pointer = join(folder, 'postgres-home');
    if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
  }
  rmSync(place, { recursive: true, force: true });
}

await bench('cold-start', async (context) => {
  const first = [];
  const next = [];
  const bare = [];
  for (let round = 0; round < ROUNDS; round++) {
    const place = mkdtempSync(join(tmpdir(), 'downstream-start-'));
    const told = join(place, 'told');
    const untold = join(place, 'untold');
    context.atEnd(() => remove(place, [told, untold]));
    first.push(await start(context, told));
    if (!existsSync(join(told, 'demo.json'))) throw new Error('The first start told no demo');
    for (let n = 0; n < NEXT_PER_ROUND; n++) next.push(await start(context, told));
    bare.push(await start(context, untold, { DEMO: 'off' }));
    const [cold, warm, plain] = [first, next, bare].map((values) => values.at(-1).toFixed(1));
    context.say(`${round + 1} of ${ROUNDS}: first ${cold} s, next ${warm} s, first without the demo ${plain} s`);
  }
  const cold = figure('first start, to a served page', 's', first, { goal: 20 });
  const warm = figure('next start, to a served page', 's', next, { goal: 10 });
  const plain = figure('first start without the demo', 's', bare);
  return { figures: [cold, warm, plain], ratios: [ratio(cold, plain), ratio(cold, warm)] };
});
