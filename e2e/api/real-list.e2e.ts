import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChecksModule, ImportRuns, RequestListImport } from '@downstream/checks/server';
import { openDesk, type Desk } from '@downstream/distributors/server/testing';
import { DEPLOYMENT, systemContext } from '@downstream/kernel';
import { TestStorageModule } from '@downstream/platform/testing';

const folder = join(import.meta.dirname, '../../../shared/data/ofac/sdn_legacy_2023-12-28');
const there = existsSync(folder);
if (!there) console.info(`Skipped: ${folder} is not there`);

describe('the real OFAC SDN list', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ imports: [TestStorageModule.create(), ChecksModule] });
    await desk.world.settle();
  });
  afterAll(() => desk.world.close());

  (there ? it : it.skip)('comes into force with all of its 13,821 entries', async () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
    const operator = systemContext('importer', DEPLOYMENT, 'test');
    const begun = performance.now();
    const { id } = await desk.world.get(RequestListImport).run(operator, 'ofac-sdn', files);
    await desk.world.settle();
    console.info(`imported and brought into force in ${Math.round(performance.now() - begun)} ms`);
    const run = await desk.world.tenants.within(operator, (tx) => desk.world.get(ImportRuns).find(tx, id));
    expect(run).toMatchObject({ state: 'DONE', errors: [], done: 13_821, total: 13_821 });
  });
});
