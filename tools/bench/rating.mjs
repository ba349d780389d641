// Rating 100,000 made distributors anew: every flag asked of the facts of each, and the score with all its lines. What a
// change of the model or of a list sets off, without the rows it is read from and written to. Needs no build.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { figure, rounded } from './support/statistics.mjs';

const GOAL = 60;
const ALL = Number(process.env.BENCH_DISTRIBUTORS ?? 100_000);
const MADE = Math.min(ALL, 10_000);
const RUNS = 3;

await bench('rating', async ({ say }) => {
  const code = await bundled('rating');
  const at = `${code.CONTROL_DAY}T09:00:00.000Z`;
  const [lists, model] = [code.countryListsAt(at), code.modelInForce('standard', at)];
  say(`making ${MADE} distributors`);
  const made = code.honestDistributors(1, MADE);
  const question = { day: code.CONTROL_DAY, lists, model, mandatory: model.mandatory };
  const tiers = {};
  const pass = () => {
    for (const tier of Object.keys(tiers)) delete tiers[tier];
    const begun = performance.now();
    for (let i = 0; i < ALL; i += 1) {
      const { facts } = made[i % MADE];
      const flags = code.raisedOf(code.flagOutcomes({ ...question, facts })).map((one) => code.raise(one, at));
      const { tier, lines, score } = code.rate({ ...question, facts, flags, onRecord: false });
      const sum = lines.reduce((total, { hundredths }) => total + hundredths, 0);
      if (sum !== 100 * score) throw new Error('The lines do not sum to the score.');
      tiers[tier] = (tiers[tier] ?? 0) + 1;
    }
    return (performance.now() - begun) / 1000;
  };
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(pass());
    say(`pass ${run + 1}: ${rounded(runs.at(-1))} s`);
  }
  const what = `${ALL.toLocaleString('en')} distributors: every flag and the score`;
  return { figures: [figure(what, 's', runs, { goal: GOAL })], tiers };
});
