import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChecksModule, ImportRuns, RequestListImport, Watchlists, type ListVersion } from '@downstream/checks/server';
import { openDesk, type Desk } from '@downstream/distributors/server/testing';
import { DEPLOYMENT, systemContext } from '@downstream/kernel';

// Versions of the real SDN list, one after the other: each test goes on where the one before stopped.

const folder = join(import.meta.dirname, '../../../shared/data/ofac');
const there = existsSync(folder);
if (!there) console.info(`Skipped: ${folder} is not there`);
const published = there ? it : it.skip;

interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
const history = (day: string): ListFile[] => [
  { name: `sdn_${day}.csv`, bytes: readFileSync(join(folder, `sdn_history/sdn_${day}.csv`)) },
];
const operator = systemContext('importer', DEPLOYMENT, 'test');
let desk: Desk;

async function importing(files: readonly ListFile[]) {
  const begun = performance.now();
  const { world } = desk;
  const { id } = await world.get(RequestListImport).run(operator, 'ofac-sdn', files);
  await world.settle();
  const run = await world.tenants.within(operator, (tx) => world.get(ImportRuns).find(tx, id));
  return { run, ms: Math.round(performance.now() - begun) };
}
const versions = (): Promise<ListVersion[]> =>
  desk.world.tenants.within(operator, (tx) => desk.world.get(Watchlists).versions(tx, 'ofac-sdn'));
const inForce = async (): Promise<number | undefined> =>
  (await versions()).find((one) => one.status === 'RELEASED')?.version;
const open = async (): Promise<void> => {
  desk = await openDesk({ imports: [ChecksModule] });
  await desk.world.settle();
};

describe('three days of the real OFAC SDN list', () => {
  beforeAll(open);
  afterAll(() => desk.world.close());

  published('begin with all 13,931 entries in force', async () => {
    const { run, ms } = await importing(history('2024-02-20'));
    console.info(`imported and brought into force in ${ms} ms`);
    expect(run).toMatchObject({ state: 'DONE', held: false, errors: [], done: 13_931, total: 13_931 });
  });

  published('bring 553 entries, change 8 (one only in its wording) and remove none', async () => {
    const { ms } = await importing(history('2024-02-23'));
    console.info(`the update came into force in ${ms} ms`);
    expect((await versions())[0]).toMatchObject({
      ...{ version: 2, status: 'RELEASED', entries: 14_484 },
      ...{ added: 553, changed: 8, reworded: 1, removed: 0 },
    });
  });

  published('end with the same file again, which changes nothing and is not even read', async () => {
    const { run, ms } = await importing(history('2024-02-23'));
    console.info(`the same file again took ${ms} ms`);
    expect(run).toMatchObject({ state: 'DONE', unchanged: true });
    expect(await versions()).toHaveLength(2);
  });
});

describe('the real OFAC SDN list in four files', () => {
  let whole: readonly ListFile[] = [];
  beforeAll(async () => {
    await open();
    const set = join(folder, 'sdn_legacy_2023-12-28');
    if (there) whole = readdirSync(set).map((name) => ({ name, bytes: readFileSync(join(set, name)) }));
  });
  afterAll(() => desk.world.close());

  published('comes into force with all of its 13,821 entries', async () => {
    const { run, ms } = await importing(whole);
    console.info(`imported and brought into force in ${ms} ms`);
    expect(run).toMatchObject({ state: 'DONE', errors: [], done: 13_821, total: 13_821 });
    expect((await versions())[0]).toMatchObject({ entries: 13_821, names: 34_303, addresses: 16_338, alarms: [] });
  });

  published('with 15,000 rows cut out is held back with an alarm', async () => {
    const rows = Buffer.from(whole.find(({ name }) => name === 'add.csv')?.bytes ?? [])
      .toString('latin1')
      .split('\r\n');
    const cut = Buffer.from([...rows.slice(0, 1_000), ...rows.slice(16_000)].join('\r\n'), 'latin1');
    await importing(whole.map((file) => (file.name === 'add.csv' ? { ...file, bytes: cut } : file)));
    const [held] = await versions();
    expect(held).toMatchObject({ version: 2, status: 'HELD', entries: 13_821, removed: 0 });
    expect(held?.alarms.map(({ code }) => code)).toEqual(['MANY_CHANGED', 'ADDRESSES_LOST']);
    expect(await inForce()).toBe(1);
  });

  published('without its files of names and addresses loses neither', async () => {
    const { run } = await importing(whole.filter(({ name }) => name === 'sdn.csv'));
    expect(run).toMatchObject({ state: 'DONE', unchanged: true, held: false });
    await importing(history('2024-02-23'));
    const [newest] = await versions();
    expect(newest).toMatchObject({ status: 'RELEASED', kept: ['alt.csv', 'add.csv', 'sdn_comments.csv'] });
    expect(newest?.addresses).toBeGreaterThan(16_000);
    expect(newest?.notes[0]).toMatch(/^alt.csv is not in the set: what version 1 held of it was kept/);
  });
});
