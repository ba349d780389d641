// What every benchmark has in common: it tells how it goes on stderr, prints one JSON object on stdout, and leaves
// nothing behind, however it ends.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { PlainError, report } from '../../setup/plain-error.mjs';

const oneMinuteLoad = () => Number(loadavg()[0].toFixed(2));

/** Tells a person how it goes. */
export const say = (line) => void process.stderr.write(`${line}\n`);

const told = (one) => {
  const verdict = one.goal === undefined ? '' : `   goal ${one.goal} (${one.judged}): ${one.met ? 'met' : 'MISSED'}`;
  return `  ${one.what}: median ${one.median} ${one.unit}, p95 ${one.p95} ${one.unit} (n ${one.n})${verdict}`;
};

/**
 * Runs a benchmark to its end and prints its report: `{ name, machine, figures, ratios, met, seconds, … }`.
 * Exit code 0 when it ran, whether its goals were met or not; otherwise what it died of.
 * @param run takes `{ say, atEnd }` and returns `{ figures, ratios?, measures?, … }`, of which figures and measures may
 *   have goals that are `met` or not, or `{ skipped: why }`; what is given to
 *   `atEnd` is called in reverse order, after a failure and after Ctrl-C too
 */
export async function bench(name, run) {
  const enders = [];
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model.trim() ?? 'unknown' };
  machine.memoryGiB = Math.round(totalmem() / 2 ** 30);
  machine.node = process.version;
  const loadBefore = oneMinuteLoad();
  const begun = performance.now();

  const clearUp = async () => {
    for (const end of enders.splice(0).reverse()) await end();
  };
  const interrupted = new Promise((_, reject) => {
    const stop = () => reject(new PlainError('Stopped.', { exitCode: 130 }));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  });

  let code = 0;
  try {
    const found = await Promise.race([run({ say, atEnd: (end) => void enders.push(end) }), interrupted]);
    const load = { before: loadBefore, after: oneMinuteLoad() };
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const { figures = [], ratios = [], ...more } = found;
    const met = found.skipped === undefined && [...figures, ...(more.measures ?? [])].every((one) => one.met !== false);
    const whole = { name, machine: { ...machine, load }, figures, ratios, ...more };
    process.stdout.write(`${JSON.stringify({ ...whole, ...(!found.skipped && { met }), seconds }, null, 2)}\n`);
    say(`\n${name} (load ${load.before} before, ${load.after} after, ${seconds} s)`);
    if (found.skipped) say(`  Skipped: ${found.skipped}`);
    for (const one of figures) say(told(one));
    for (const { of, to, ratio } of ratios) say(`  ${of} : ${to} = ${ratio}`);
  } catch (error) {
    code = report(error);
  } finally {
    await clearUp();
  }
  process.exit(code);
}

/** Does a part of a benchmark that clears up after itself at once, not at the end of all. */
export async function scoped(context, work) {
  const enders = [];
  const clearUp = async () => {
    for (const end of enders.splice(0).reverse()) await end();
  };
  context.atEnd(clearUp);
  try {
    return await work({ ...context, atEnd: (end) => void enders.push(end) });
  } finally {
    await clearUp();
  }
}
