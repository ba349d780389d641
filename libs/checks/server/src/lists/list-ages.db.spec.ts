import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { listWatchlists } from '@downstream/contracts';
import { openDesk, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import { DEPLOYMENT, HOUR, systemContext } from '@downstream/kernel';
import { Health, Metrics } from '@downstream/platform/observability';
import request from 'supertest';
import { ChecksModule } from '../checks.module';
import { RequestListImport } from '../use-cases/request-list-import';

@Global()
@Module({ providers: [Health, Metrics], exports: [Health, Metrics] })
class Observed {}

const sample = join(import.meta.dirname, '../../../list-formats/src/sample-sdn');
const files = readdirSync(sample)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(sample, name))) }));

let desk: Desk;
let ana: Colleague;
beforeAll(async () => {
  desk = await openDesk({ imports: [Observed, ChecksModule] });
  await desk.world.settle();
  ana = await desk.hire('Ana', 'analyst');
});
afterAll(() => desk.world.close());

async function importing(isSample: boolean): Promise<void> {
  await desk.world
    .get(RequestListImport)
    .run(systemContext('importer', DEPLOYMENT, 'test'), 'ofac-sdn', files, { sample: isSample });
  await desk.world.settle();
}
async function found() {
  const { status, checks } = await desk.world.get(Health).report();
  const { text } = await desk.world.get(Metrics).scrape();
  const figures = Object.fromEntries(
    [...text.matchAll(/^downstream_(list_\w+)\{list="ofac-sdn"\} (\S+)$/gm)].map(([, name, value]) => [
      name,
      Math.round(Number(value)),
    ]),
  );
  return { status, check: checks.find(({ name }) => name === 'list-age-ofac-sdn'), figures };
}
async function onThePage() {
  const answer = await request(desk.world.app.getHttpServer())
    .get(`/api/v1/${listWatchlists.path}`)
    .set('x-test-principal', ana.principal.name);
  const [list] = (answer.body as { lists: { freshness: string; ageHours: number | null }[] }).lists;
  return { freshness: list?.freshness, hours: list?.ageHours && Math.round(list.ageHours) };
}

describe('the age of a list', () => {
  it('is none before the first import, which is told and never passes for fresh', async () => {
    expect(await found()).toEqual({
      status: 'ready',
      check: {
        name: 'list-age-ofac-sdn',
        ok: true,
        warning: true,
        value: 'none',
        detail: 'Nothing of ofac-sdn is in force: nobody is screened against it.',
      },
      figures: { list_in_force: 0 },
    });
    expect(await onThePage()).toEqual({ freshness: 'NONE', hours: null });
  });

  it('says of the bundled sample that it is no real list', async () => {
    await importing(true);
    const { check, figures } = await found();
    expect(check).toMatchObject({ ok: true, warning: true, value: 0, detail: expect.stringMatching(/no real list/) });
    expect(figures).toEqual({ list_age_seconds: 0, list_in_force: 0 });
  });

  it('grows from the last retrieval: fresh, late, stale, and stays a warning', async () => {
    const { clock } = desk.world;
    clock.advance(23 * HOUR);
    expect(await onThePage()).toEqual({ freshness: 'FRESH', hours: 23 });
    clock.advance(2 * HOUR);
    expect(await found()).toMatchObject({
      status: 'ready',
      check: { warning: true, value: 90_000, detail: expect.stringContaining('late: older than 24 h') },
      figures: { list_age_seconds: 90_000 },
    });
    clock.advance(24 * HOUR);
    expect((await found()).check?.detail).toContain('stale: older than 48 h');
    expect(await onThePage()).toEqual({ freshness: 'RED', hours: 49 });
  });

  it('begins anew with a retrieval that changed nothing', async () => {
    await importing(true);
    expect(await found()).toMatchObject({ check: { value: 0 }, figures: { list_age_seconds: 0 } });
    expect(await onThePage()).toEqual({ freshness: 'FRESH', hours: 0 });
  });
});
