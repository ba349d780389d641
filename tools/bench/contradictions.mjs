// What 50,000 attestations contradict in themselves and in each other: one pass of the engine over made statements, of
// which some share words, device or end user. The same pass over half of them shows how it grows. Needs no build.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { chance } from './support/random.mjs';
import { figure, ratio, rounded } from './support/statistics.mjs';

const GOAL = 60;
const ALL = Number(process.env.BENCH_ATTESTATIONS ?? 50_000);
const RUNS = 5;

const towns = ['Santiago', 'Leuna', 'Almaty', 'Bursa', 'Lviv', 'Suzhou', 'Pune', 'Izmir', 'Gdynia', 'Ostrava'];
const works = ['copper mill', 'glass works', 'refinery', 'cement kiln', 'paper mill', 'dairy', 'quarry', 'foundry'];
const things = ['bearings', 'weld seams', 'furnaces', 'roofs', 'pipelines', 'switch gear', 'belts', 'insulators'];
const names = ['Alatau', 'Andes', 'Baltic', 'Bosporus', 'Danube', 'Everest', 'Jade', 'Meridian', 'Nordic', 'Orient'];
const trades = ['Energo', 'Termografia', 'Optics', 'Instruments', 'Systems', 'Survey', 'Marine', 'Agro', 'Metal'];

/** Statements as they come: each of its own words, but for one in fifty that has those of another. */
function statements(count, { aStated, anAttested }) {
  const dice = chance(1);
  const company = () => `${dice.pick(names)} ${dice.pick(trades)} ${dice.below(count / 10)} Ltd`;
  const common = `Checking bearings of the conveyor at the copper mill in Rancagua, line three, twice a week`;
  return Array.from({ length: count }, (_, i) => {
    const use = `Checking ${dice.pick(things)} of line ${dice.below(90)} at the ${dice.pick(works)} no ${dice.below(9000)} in ${dice.pick(towns)}`;
    const user = {
      id: 'user-1',
      name: company(),
      country: 'KZ',
      activity: dice.pick(['71.20', '25.40', '10.51', null]),
    };
    return aStated({
      id: String(i),
      distributorId: `distributor ${i % (count / 5)}`,
      device: dice.below(50) === 0 ? `device ${dice.below(count / 500)}` : `device of ${i % (count / 5)}`,
      network: `192.0.2.${i % 250}`,
      installed: dice.below(4) === 0 ? { 'user-1': 20 } : {},
      attested: anAttested({
        endUse: dice.below(50) === 0 ? common : use,
        endUsers: [user],
        issuer: { ...anAttested().issuer, name: { native: company(), latin: null, language: null } },
      }),
    });
  });
}

await bench('contradictions', async ({ say }) => {
  const code = await bundled('contradictions');
  const all = statements(ALL, code);
  let found = 0;
  const pass = (some) => {
    const begun = performance.now();
    const shared = code.sharedContradictions(some);
    found = 0;
    for (const one of some) found += code.ownContradictions(one).length + (shared.get(one.id)?.length ?? 0);
    return (performance.now() - begun) / 1000;
  };
  const [whole, half] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    half.push(pass(all.slice(0, ALL / 2)));
    whole.push(pass(all));
    say(`${run + 1} of ${RUNS}: ${rounded(whole.at(-1))} s, ${found} contradictions`);
  }
  const figures = [
    figure(`a pass over ${ALL.toLocaleString('en')} attestations`, 's', whole, { goal: GOAL }),
    figure(`a pass over half of them`, 's', half),
  ];
  return { figures, ratios: [ratio(figures[0], figures[1])], found };
});
