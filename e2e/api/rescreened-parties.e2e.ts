import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChecksModule, RequestListImport } from '@downstream/checks/server';
import { AddParty, RegisterDistributor, SubmitDistributor } from '@downstream/distributors/server';
import { openDesk, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import { someDetails } from '@downstream/distributors/core/testing';
import { DEPLOYMENT, systemContext } from '@downstream/kernel';
import request from 'supertest';

// The real update of the SDN list against some hundred distributors, some of whom bear names that it adds.

const folder = join(import.meta.dirname, '../../../shared/data/ofac/sdn_history');
const there = existsSync(folder);
if (!there) console.info(`Skipped: ${folder} is not there`);
const published = there ? it : it.skip;

const PARTIES = 240;
const textOf = (day: string): string => readFileSync(join(folder, `sdn_${day}.csv`), 'latin1');
/** Names of companies by number, as they stand in a file. */
const companiesOf = (day: string): ReadonlyMap<string, string> =>
  new Map(
    [...textOf(day).matchAll(/^(\d+),"([^"]+)",-0- ,/gm)].map(([, ref = '', name = '']): [string, string] => [
      ref,
      name,
    ]),
  );
/** Every twentieth of the names that the later list adds. */
function newlyListed(): string[] {
  const before = companiesOf('2024-02-20');
  const added = [...companiesOf('2024-02-23')].filter(([ref]) => !before.has(ref));
  return added.filter((_, n) => n % 20 === 0).map(([, name]) => name);
}

const [heads, middles, tails] = [
  ['Quo', 'Zel', 'Vin', 'Hjy', 'Kwe', 'Fro'],
  ['lmi', 'gge', 'sto', 'ddu', 'pfa', 'xxi', 'wre'],
  ['bek', 'nolt', 'vig', 'rund', 'mops', 'thal', 'queft', 'zzo'],
];
/** A name of nobody. */
const madeName = (n: number): string =>
  `${heads[n % 6]}${middles[n % 7]}${tails[n % 8]} ${tails[(n + 3) % 8]}${middles[(n * 5 + 2) % 7]} Optikk`;

interface Outcome {
  readonly enrolled: number;
  readonly searched: number;
  readonly untouched: number;
  readonly notCovered: number;
  readonly changes: object;
}
let desk: Desk;
let ana: Colleague;
/** Who bears a name that the update adds. */
const given = new Set<string>();

const importing = async (day: string): Promise<void> => {
  const { world } = desk;
  const files = [{ name: 'sdn.csv', bytes: Buffer.from(textOf(day), 'latin1') }];
  await world.get(RequestListImport).run(systemContext('importer', DEPLOYMENT, 'test'), 'ofac-sdn', files);
  await world.settle();
};
const rows = <Row>(sql: string): Promise<Row[]> =>
  desk.world.tenants.within(ana.context, (tx) => tx.query(sql) as Promise<Row[]>);
/** A distributor of that name under watch, with a director who owns it. */
async function submitted(native: string): Promise<string> {
  const { world } = desk;
  const { context } = ana;
  const details = someDetails({ legalName: { native, latin: null, language: null }, country: 'FI' });
  const { id } = await world.get(RegisterDistributor).run(context, { ...details, tier: 'MEDIUM' });
  const director = {
    ...{ kind: 'PERSON' as const, dateOfBirth: null, nationality: 'FI', country: 'FI', address: null },
    name: { native: 'Wilhelmiina Xylander', latin: null, language: null },
  };
  const add = world.get(AddParty);
  await add.run(context, id, { ...director, role: 'OFFICER', position: 'Managing director', share: null });
  await add.run(context, id, {
    ...{ ...director, role: 'OWNER', position: null },
    share: { kind: 'PERCENT', percent: 100 },
  });
  await world.get(SubmitDistributor).run(context, id);
  return id;
}
/** The newest rescreening of a version, as the page of the list asks for it. */
async function outcomeOf(version: string): Promise<Outcome | null | undefined> {
  const reply = await request(desk.world.app.getHttpServer())
    .get(`/api/v1/rescreenings?limit=1&listVersion=${version}`)
    .set('x-test-principal', 'Ana')
    .set('Sec-Fetch-Site', 'same-origin');
  return (reply.body as { rows: { outcome: Outcome | null }[] }).rows[0]?.outcome;
}

describe('the update of 23 February 2024', () => {
  beforeAll(async () => {
    desk = await openDesk({ imports: [ChecksModule] });
    await desk.world.settle();
    ana = await desk.hire('Ana', 'analyst');
    if (!there) return;
    await importing('2024-02-20');
    const listed = newlyListed();
    for (let n = 0; n < PARTIES; n += 1) {
      const id = await submitted(listed[n] ?? madeName(n));
      if (listed[n] !== undefined) given.add(id);
    }
    await desk.world.settle();
    await importing('2024-02-23');
  }, 300_000);
  afterAll(() => desk.world.close());

  published('is searched for exactly those who bear a name that it adds', async () => {
    expect(given.size).toBeGreaterThan(10);
    const searched = await rows<{ id: string }>(
      `select s.distributor_id as id from searched_list s join list_in_force f on f.version_id = s.version_id
       where s.how = 'SEARCHED' order by 1`,
    );
    expect(searched.map(({ id }) => id)).toEqual([...given].sort());
  });

  published('leaves an outcome for everybody, and a hit for each of those', async () => {
    const [force] = await rows<{ id: string }>(`select version_id as id from list_in_force`);
    expect(await outcomeOf(force?.id ?? '')).toMatchObject({
      ...{ enrolled: PARTIES, searched: given.size, untouched: PARTIES - given.size, notCovered: 0 },
      changes: { added: 553, changed: 7, removed: 0 },
    });
    const hit = await rows<{ id: string }>(`select distinct distributor_id as id from hit order by 1`);
    expect(hit.map(({ id }) => id)).toEqual([...given].sort());
  });

  published('is not among the rescreenings of another version', async () => {
    const [first] = await rows<{ id: string }>(
      `select distinct s.version_id as id from searched_list s where s.version_id not in (select version_id from list_in_force)`,
    );
    expect(await outcomeOf(first?.id ?? '')).toMatchObject({ changes: { versionId: first?.id } });
    expect(await outcomeOf(desk.tenantId)).toBeUndefined();
  });
});
