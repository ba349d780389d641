// What a person's browser receives at the first visit, with an empty cache: the portal (entry page and status) on a
// phone, and the desk (sign-in and home). Measured with Brotli, as Chromium asks for it, and beside it with gzip and
// with nothing. With --quick once, and with Brotli alone.
import { parseArgs } from 'node:util';
import { bench } from './support/bench.mjs';
import { openClient } from './support/client.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { mails, mailTo, signInByPage } from './support/people.mjs';
import { firstVisit, openBrowser } from './support/received.mjs';
import { figure, ratio } from './support/statistics.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = options.quick ? 1 : 3;
/** What Chromium asks for by itself on http://localhost, Brotli among them, and what others would get. */
const ENCODINGS = { brotli: undefined, ...(!options.quick && { gzip: 'gzip', identity: 'identity' }) };
const LINK = /http:\S+\/portal\/enter\S*#\S+/;
const CODE = /\b\d{6}\b/;
const phone = { width: 390, height: 844 };
const screen = { width: 1440, height: 900 };

/** Somebody whose company's name is in Latin letters, and somebody whose name needs a font with Chinese characters. */
const readers = {
  latin: 'vrojas@andes-vision.example',
  han: 'tanabe@sakura-netsu.example',
};

const TOP = 12;
/** The biggest files, and what the others come to. */
function top(files) {
  const others = files.slice(TOP);
  if (others.length === 0) return files;
  const bytes = others.reduce((sum, one) => sum + one.bytes, 0);
  return [...files.slice(0, TOP), { file: `(${others.length} more)`, kind: '', encoding: '', bytes }];
}

const visits = {
  desk: {
    viewport: screen,
    goal: 350,
    async run(house, { page, taken }) {
      await page.goto(`${house.base}/sign-in`);
      await page.getByLabel('E-mail').waitFor();
      const entry = await taken();
      await signInByPage(page, 'ana@halden.example');
      return [
        ['sign-in page', entry],
        ['home after it', await taken()],
      ];
    },
  },
  portal: {
    viewport: phone,
    goal: 200,
    run: (house, visit) => throughPortal(house, visit, readers.latin),
  },
  'portal, name in Chinese characters': {
    viewport: phone,
    run: (house, visit) => throughPortal(house, visit, readers.han),
  },
};

async function throughPortal({ base, client, forgetLimits }, { page, taken }, email) {
  await forgetLimits();
  const before = new Set((await mails(base)).map(({ key }) => key));
  const isNew = ({ key }) => !before.has(key);
  await client.call('POST', 'portal/link', { email });
  await page.goto(await mailTo(base, email, LINK, isNew));
  await page.getByLabel('Code from the e-mail').waitFor();
  const entry = await taken();
  await page.getByLabel('Code from the e-mail').fill(await mailTo(base, email, CODE, isNew));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(/\/portal\/?$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return [
    ['entry page', entry],
    ['status after it', await taken()],
  ];
}

await bench('first-load', async (context) => {
  const house = await openHouse(context, { demo: true });
  await house.serve();
  const browser = await openBrowser(context);
  const client = openClient(house.base);
  context.atEnd(() => client.close());
  await client.signIn('ana@halden.example');
  const { rows } = (await client.call('GET', 'distributors?q=Andes')).body;
  await client.call('POST', `distributors/${rows[0].id}/invitation`, { name: 'Valentina Rojas', email: readers.latin });
  const owner = await connected(context, house.addresses.owner);
  // Nobody asks for so many links in an hour.
  const forgetLimits = () => owner.query('delete from rate_limit');

  const measured = [];
  const biggest = {};
  for (const [name, { viewport, goal, run }] of Object.entries(visits)) {
    for (const [encoding, accept] of Object.entries(ENCODINGS)) {
      const parts = new Map();
      for (let round = 0; round < rounds; round++) {
        const visit = await firstVisit(browser, { accept, viewport });
        const pages = await run({ ...house, client, forgetLimits }, visit);
        await visit.close();
        const whole = ['all', { bytes: pages.reduce((sum, [, { bytes }]) => sum + bytes, 0) }];
        for (const [part, { bytes }] of [whole, ...pages]) {
          parts.set(part, [...(parts.get(part) ?? []), bytes / 1000]);
        }
        if (encoding === 'brotli')
          biggest[name] = Object.fromEntries(pages.map(([part, { files }]) => [part, top(files)]));
      }
      for (const [part, values] of parts) {
        if (part !== 'all' && encoding !== 'brotli') continue;
        const goals = part === 'all' && encoding === 'brotli' ? { goal } : {};
        measured.push(figure(`${name}: ${part}, ${encoding}`, 'kB', values, goals));
      }
      context.say(`${name} by ${encoding} is measured`);
    }
  }
  const all = (name, encoding) => measured.find(({ what }) => what === `${name}: all, ${encoding}`);
  const ratios = Object.keys(visits).flatMap((name) =>
    Object.keys(ENCODINGS)
      .filter((encoding) => encoding !== 'brotli')
      .map((encoding) => ratio(all(name, encoding), all(name, 'brotli'))),
  );
  for (const [name, pages] of Object.entries(biggest)) {
    for (const [part, files] of Object.entries(pages)) {
      context.say(`\n${name}, ${part}:`);
      for (const { file, kind, encoding, bytes } of files) {
        context.say(`  ${String(bytes).padStart(8)}  ${encoding.padEnd(5)} ${kind.padEnd(10)} ${file}`);
      }
    }
  }
  return { figures: measured, ratios, biggest };
});
