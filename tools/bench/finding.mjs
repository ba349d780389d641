// Finding distributors over HTTP in a tenant of 100,000 distributors and 300,000 parties: what is typed into the box at the
// top, of several kinds; the first page of the list in every view that the house offers and in every order; and the list
// as a file, with the memory the server takes for 1,000 rows and for all of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { filledTenant } from './support/filled-tenant.mjs';
import { openHouse } from './support/house.mjs';
import { lookAlikeRecord } from './support/look-alike-records.mjs';
import { names } from './support/names.mjs';
import { figure, rounded } from './support/statistics.mjs';

const SEARCH = 200;
const VIEW = 120;
const ALL = Number(process.env.BENCH_DISTRIBUTORS ?? 100_000);
const ASKED = 100;
const ROUNDS = 40;
const WARM = 5;
const MEBI = 2 ** 20;

/** A record as a tenant has them, one in seven with a name in Chinese letters. */
function record(dice) {
  const made = lookAlikeRecord(dice);
  if (dice.below(7) > 0) return made;
  return { ...made, country: 'CN', legalName: names(dice, 'CN') };
}

const recordOf = ({ row, parties }) => ({
  ...{ id: row.id, country: row.country, registryNumber: row.registry_number, website: row.website },
  contact: row.contact,
  legalName: { native: row.native_name, latin: row.latin_name, language: row.name_language },
  parties: parties.map(({ id, native_name: native }) => ({ id, name: { native, latin: null, language: null } })),
});

/** The search words of what was made, by the application's own code. */
async function worded(owner, tenantId, made, { searchWords }) {
  const columns = [[], [], []];
  for (const one of made) {
    for (const { word, partyId } of searchWords(recordOf(one))) {
      columns[0].push(word);
      columns[1].push(one.row.id);
      columns[2].push(partyId ?? one.row.id);
    }
  }
  await owner.query(
    `insert into search_word (tenant_id, word, distributor_id, party_id)
     select $1, w.* from unnest($2::text[], $3::uuid[], $4::uuid[]) as w on conflict do nothing`,
    [tenantId, ...columns],
  );
}

const ownWord = ({ legalName }) => (legalName.latin ?? legalName.native).split(' ')[0];
const slipped = (dice, word) => {
  const at = 2 + dice.below(Math.max(1, word.length - 2));
  return `${word.slice(0, at)}x${word.slice(at + 1)}`;
};

/** What people type, made of a record that is there: `[what, question(dice, record), whether it is found]`. */
const questions = [
  ['two letters', (_, one) => ownWord(one).slice(0, 2)],
  ['three letters', (_, one) => ownWord(one).slice(0, 3)],
  ['the beginning of a word', (_, one) => ownWord(one).slice(0, 5)],
  ['a full name', (_, { legalName }) => legalName.latin ?? legalName.native],
  ['two Chinese letters', (dice) => names(dice, 'CN').native.slice(0, 2)],
  ['a full Chinese name', (dice) => names(dice, 'CN').native],
  ['a number of a register', (_, one) => one.registryNumber?.value ?? ownWord(one)],
  ['a telephone number in groups', (_, { contact }) => contact.phone.replace(/(\d{3})/g, '$1 ')],
  [
    'the beginnings of two words',
    (_, { legalName }) =>
      (legalName.latin ?? legalName.native)
        .split(' ')
        .slice(0, 2)
        .map((word) => word.slice(0, 4))
        .join(' '),
  ],
  ['a company and a person of it', (_, one) => `${ownWord(one)} ${one.parties[0].name.native.split(' ')[1]}`],
  ['the form that all have', () => 'gmbh trading'],
  ['an id', ({ id: _ }, one) => one.id],
  ['a name with a slip of a letter', (dice, one) => slipped(dice, ownWord(one))],
  ['what nobody has', (dice) => `qqx${dice.hex(6)} wwz${dice.hex(4)}`],
];

const sorts = ['changed', 'name', 'country', 'state', 'tier'].flatMap((one) => [one, `-${one}`]);
/** The views that the list offers, its filters and its orders. */
const views = {
  'as it opens': '',
  'under way': 'state=SUBMITTED&state=SCREENING&state=IN_REVIEW&state=PENDING_APPROVAL&sort=changed',
  'on hold': 'hold=OPEN',
  approved: 'state=APPROVED&state=APPROVED_WITH_CONDITIONS',
  'not on hold': 'hold=NONE',
  'of one country, by name': 'country=DE&sort=name',
  'by state and country': 'state=APPROVED&country=KZ&sort=-tier',
  'searched, many found': 'q=optics',
  'searched, few found': 'q=zanbador',
  'searched, none found': 'q=nobody%20is%20called%20so',
  ...Object.fromEntries(sorts.map((sort) => [`by ${sort}`, `sort=${sort}`])),
};

const memory = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
const resident = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;

/** What an export of a part or of everything takes: time, bytes, and how far the server's memory rises meanwhile. */
async function taken(client, pid, what, body) {
  // From here on the peak is counted anew.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = resident(pid);
  const { bytes, ms } = await client.download('exports/distributors', { ...body, columns });
  const rise = memory(pid) - before;
  return { what, seconds: rounded(ms / 1000), bytes: bytes.length, riseMiB: rounded(rise / MEBI) };
}
const columns = ['name', 'state', 'hold', 'country', 'tier', 'sponsor', 'approvedUntil', 'changed'];

await bench('finding', async (context) => {
  const code = await bundled('finding');
  const house = await openHouse(context);
  const { pid } = await house.serve();
  const { tenant, known, dice, population } = await filledTenant(context, house, code, {
    ...{ name: 'bench-finding', seed: 400_000, count: ALL, kept: ASKED * 3, record, recordOf },
    index: (owner, tenantId, made) => worded(owner, tenantId, made, code),
    size: `(select count(*)::int from search_word) as words, pg_size_pretty(pg_total_relation_size('search_word')) as size`,
  });
  const { client } = tenant;

  const figures = [];
  const found = {};
  for (const [what, asked] of questions) {
    const values = [];
    let [hits, more] = [0, 0];
    for (let round = -WARM; round < ASKED; round++) {
      const q = asked(dice, known[(round + WARM) % known.length]);
      const { body, ms } = await client.call('GET', `search/distributors?limit=8&q=${encodeURIComponent(q)}`);
      if (round < 0) continue;
      values.push(ms);
      if (body.rows.length > 0) hits += 1;
      if (body.more) more += 1;
    }
    figures.push(figure(`search: ${what}`, 'ms', values, { goal: SEARCH }));
    found[what] = { asked: ASKED, answered: hits, more };
  }
  context.say('The search is measured');

  const totals = {};
  for (const [what, query] of Object.entries(views)) {
    const values = [];
    for (let round = -WARM; round < ROUNDS; round++) {
      const { body, ms } = await client.call('GET', `distributors?${query}`);
      totals[what] = body.total;
      if (round >= 0) values.push(ms);
    }
    figures.push(figure(`view: ${what}`, 'ms', values, { goal: VIEW }));
  }
  context.say('The views are measured');

  const exports = [];
  // The first one loads code; it counts for none.
  for (const format of ['CSV', 'CSV', 'XLSX']) {
    exports.push(
      await taken(client, pid, `${format}, a few hundred`, { format, q: 'ba', country: ['CZ'], state: ['DRAFT'] }),
    );
    exports.push(await taken(client, pid, `${format}, all ${ALL}`, { format }));
  }
  return { figures, population, found, totals, exports };
});
