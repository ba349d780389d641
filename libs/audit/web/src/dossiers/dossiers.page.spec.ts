import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aDossierView, aRunning, atAudit, pageOf, warmUp, words } from '../testing/index';
import './dossiers.page';
import { LOOK } from './dossiers.store';

const read = 'GET audit/dossiers';
const sending = 'POST audit/dossiers';
const looking = (n = 1) => `GET audit/dossiers/${aDossierView(n).id}`;
const cards = (): string[] =>
  [...document.querySelectorAll('ds-job-card')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

async function open(rows = [aDossierView()]): Promise<Visit> {
  const page = await atAudit('/audit/dossiers', { providers: [{ provide: LOOK, useValue: 0 }] });
  await page.answer(read, pageOf(rows));
  return page;
}

warmUp(() => open());

describe('dossiers', () => {
  it('show who asked when, as of when, how many events, the hash, and where to fetch and verify it', async () => {
    const page = await open();
    expect(cards()[0]).toMatch(/Whole log of Falkenried Thermal GmbH.*Helene Prüfer, 2 Mar 2026, 08:59 UTC/);
    expect(cards()[0]).toMatch(/As of ?2 Mar 2026, 09:00 UTC.*Events ?1,204/);
    expect(cards()[0]).toContain('ef'.repeat(32));
    const link = page.button('Download, 2.3 MB');
    expect(link.getAttribute('href')).toBe(`/api/v1/audit/dossiers/${aDossierView().id}/file`);
    expect(link.hasAttribute('download')).toBe(true);
    expect(page.button('Then verify it').getAttribute('href')).toBe('/audit/verify');
  });

  it('of one distributor say what they leave out', async () => {
    const one = aDossierView(1, {
      scope: { kind: 'party', party: aDossierView().id as never },
      title: 'Hengtai',
      omissions: ['OTHER_DISTRIBUTORS', 'TENANT_RECORDS', 'SOMETHING_NEW'],
      bytes: 4321,
    });
    await open([one]);
    expect(cards()[0]).toMatch(/^.*Hengtai/);
    expect(cards()[0]).toContain('Other distributors. Users, lists and settings;');
    expect(cards()[0]).toContain('Download, 5 kB');
    expect(cards()[0]).not.toContain('SOMETHING_NEW');
  });

  it('that could not be made say so, with the operator’s words, and offer no file', async () => {
    const page = await open([aRunning(1, { state: 'FAILED', error: 'The disk is full' })]);
    expect(cards()[0]).toContain('The dossier could not be made. No record was changed; export it again.');
    expect(cards()[0]).toContain('The disk is full');
    expect(page.text()).not.toContain('Download');
  });

  it('say what they prove, and what they do not', async () => {
    const page = await open([]);
    expect(page.text()).toContain('What it does not prove That what was recorded is true.');
    expect(page.text()).toContain('No dossier was exported yet.');
    expect(page.button('To the population').getAttribute('href')).toBe('/audit/population');
  });

  it('are not said to be none where they could not be read', async () => {
    const page = await atAudit('/audit/dossiers');
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No dossier was exported yet.');
    await page.press('Try again');
    await page.answer(read, pageOf([aDossierView()]));
    expect(cards()).toHaveLength(1);
  });
});

describe('exporting the whole log', () => {
  it('is asked for once, shown at once, and looked at until it is done', async () => {
    const page = await open([]);
    await page.press('Export the whole log');
    await page.press('Export the whole log');
    expect(page.waiting()).toEqual([sending]);
    const { body } = await page.answer(sending, aRunning(1, { state: 'QUEUED', done: 0 }), { status: 202 });
    expect(body).toEqual({ scope: { kind: 'log' } });
    expect(cards()).toHaveLength(1);
    await page.answer(looking(), aRunning());
    expect(cards()[0]).toContain('300 of 1,204');
    await page.answer(looking(), aDossierView());
    expect(page.has('Download, 2.3 MB')).toBe(true);
    await page.settle();
    expect(page.waiting()).toEqual([]);
  });

  it('is one export when it is tried again after the line broke', async () => {
    const page = await open([]);
    await page.press('Export the whole log');
    const first = await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(cards()).toHaveLength(0);
    await page.press('Try again');
    const second = await page.answer(sending, aDossierView(), { status: 202 });
    await page.press('Export the whole log');
    const third = await page.answer(sending, aDossierView(2), { status: 202 });
    const keys = [first, second, third].map(({ headers }) => headers.get('idempotency-key'));
    expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false]);
    expect(cards()).toHaveLength(2);
  });
});

describe('looking at exports that run', () => {
  it('goes on while the server does not answer, for every one of them', async () => {
    const page = await open([aRunning(1), aRunning(2)]);
    await page.answer(looking(1), problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.answer(looking(2), aDossierView(2));
    expect(page.text()).toContain('The server does not answer at present; the export goes on there.');
    expect(page.has('Download, 2.3 MB')).toBe(true);
    await page.answer(looking(1), aRunning(1, { done: 900 }));
    expect(page.text()).not.toContain('The server does not answer');
    expect(cards()[0]).toContain('900 of 1,204');
  });

  it('ends with a refusal, and says it', async () => {
    const page = await open([aRunning()]);
    await page.answer(looking(), problemOf('NOT_FOUND', 404), { status: 404 });
    await page.settle();
    expect(page.text()).toContain(words['problem.NOT_FOUND']);
    expect(page.waiting()).toEqual([]);
  });
});
