// How soon a distributor reads on a telephone: the time to the largest paint (LCP) of the page behind the link of the
// e-mail, and of the page its answers begin on, each with an empty cache on slow 4G (150 ms there and back, 1.6 Mbit/s
// down, 0.75 Mbit/s up) and a processor a quarter as fast. Beside it the first paint, how far things jump afterwards, and
// what came over the wire. --rounds=9 for more rounds, --list for the files in the order they were asked for.
import { parseArgs } from 'node:util';
import { bench } from './support/bench.mjs';
import { openClient } from './support/client.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { paintOn, slowPhone } from './support/paint.mjs';
import { mails, mailTo } from './support/people.mjs';
import { openBrowser } from './support/received.mjs';
import { figure } from './support/statistics.mjs';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, list: { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);
const LINK = /http:\S+\/portal\/enter\S*#\S+/;
const CODE = /\b\d{6}\b/;
const email = 'vrojas@andes-vision.example';
const GOAL_MS = 2000;

/** What is read in the end: a page that shows its frame alone is not there yet. */
const there = {
  'page behind the link': (page) => page.getByLabel('Code from the e-mail').isVisible(),
  'page the answers begin on': (page) => page.getByRole('link', { name: 'Begin' }).isVisible(),
};

await bench('portal', async (context) => {
  const house = await openHouse(context, { demo: true });
  await house.serve();
  const { base } = house;
  const browser = await openBrowser(context);
  const client = openClient(base);
  context.atEnd(() => client.close());
  const owner = await connected(context, house.addresses.owner);
  // Nobody opens one link so often in an hour.
  const forgetLimits = () => owner.query('delete from rate_limit');
  await client.signIn('ana@halden.example');
  const { rows } = (await client.call('GET', 'distributors?q=Andes')).body;
  await client.call('POST', `distributors/${rows[0].id}/invitation`, { name: 'Valentina Rojas', email });

  /** A link and the cookies of somebody who came in by the one before it. */
  const newest = async (pattern, before) => mailTo(base, email, pattern, ({ key }) => !before.has(key));
  const known = async () => new Set((await mails(base)).map(({ key }) => key));
  const first = await newest(LINK, new Set());
  const atEase = await browser.newContext();
  const page = await atEase.newPage();
  const before = await known();
  await page.goto(first);
  await page.getByLabel('Code from the e-mail').fill(await newest(CODE, before));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Begin' }).waitFor();
  const storageState = await atEase.storageState();
  await atEase.close();
  const beforeLink = await known();
  await forgetLimits();
  await client.call('POST', 'portal/link', { email });
  const link = await newest(LINK, beforeLink);

  const visits = {
    'page behind the link': { url: link, storageState: undefined },
    'page the answers begin on': {
      url: `${base}/portal`,
      storageState: { cookies: storageState.cookies, origins: [] },
    },
  };
  const figures = [];
  const painted = {};
  for (const [name, { url, storageState: state }] of Object.entries(visits)) {
    const seen = [];
    for (let round = 0; round < rounds; round++) {
      await forgetLimits();
      const visit = await slowPhone(browser, state);
      seen.push(await paintOn(visit, url, there[name]));
      await visit.close();
      const { lcp, fcp, text, bytes } = seen.at(-1);
      context.say(`${name}: ${Math.round(lcp)} ms (first paint ${Math.round(fcp)} ms, ${bytes} bytes) "${text}"`);
    }
    const of = (key) => seen.map((one) => one[key]);
    figures.push(figure(`${name}: largest paint`, 'ms', of('lcp'), { goal: GOAL_MS, judged: 'median' }));
    figures.push(figure(`${name}: first paint`, 'ms', of('fcp')));
    figures.push(figure(`${name}: shift`, 'CLS', of('shift'), { goal: 0.05, judged: 'median' }));
    figures.push(
      figure(
        `${name}: received until then`,
        'kB',
        of('bytes').map((bytes) => bytes / 1000),
        { goal: 200 },
      ),
    );
    painted[name] = seen[0].text;
    if (options.list) {
      for (const { at, until, bytes, file } of seen.at(-1).files)
        context.say(
          `  ${String(at).padStart(5)} – ${String(until).padStart(5)} ms ${String(bytes).padStart(7)}  ${file}`,
        );
    }
  }
  return { figures, painted };
});
