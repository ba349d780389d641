import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aDossierView, aMember, aPopulation, atAudit, minute, pageOf, warmUp, words } from '../testing/index';
import '../dossiers/dossiers.page';
import './population.page';

const read = 'GET audit/population';
const sending = 'POST audit/dossiers';
const rows = (): string[] =>
  [...document.querySelectorAll('tbody tr')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

async function open(answer = aPopulation([aMember(1)]), query = ''): Promise<Visit> {
  const page = await atAudit(`/audit/population${query}`);
  await page.answer(read, answer);
  return page;
}

warmUp(async () => (await open()).go('/audit/dossiers'));

describe('the population', () => {
  it('is asked for once, for every question is recorded as a view', async () => {
    const page = await atAudit('/audit/population');
    expect(page.waiting()).toEqual([read]);
    await page.answer(read, aPopulation([aMember(1)]));
    await page.settle();
    expect(page.waiting()).toEqual([]);
  });

  it('is asked for once also where its address says what to look for', async () => {
    const page = await atAudit('/audit/population?q=Hengtai');
    expect(page.waiting()).toEqual([read]);
    const { params } = await page.answer(read, aPopulation([aMember(1)]));
    expect(params.get('q')).toBe('Hengtai');
    expect(page.text()).toContain('1 of 3');
  });

  it('says how many there are, as of when, and the hash over all of them', async () => {
    const page = await open();
    expect(page.text()).toMatch(/Distributors 3 As of 2 Mar 2026, 09:00 UTC/);
    expect(page.text()).toContain(`SHA-256 over ids and last sealed events`);
    expect(document.querySelector('.made ds-id')?.textContent).toContain('cdcdcdcdcdcd');
  });

  it('shows state, decision with the number of signatures, events and the last of them', async () => {
    const decision = { state: 'APPROVED' as const, at: minute(-60), signers: 2 };
    await open(aPopulation([aMember(1, { state: 'APPROVED', decision }), aMember(2)]));
    expect(rows()[0]).toMatch(
      /Reseller 1.*Kazakhstan \(KZ\).*Approved.*Approved, 2 Mar 2026, 2 signatures.*12.*2 Mar 2026/,
    );
    expect(rows()[1]).toMatch(/Reseller 2.*In review.*none yet/);
  });

  it('fetches more, with the count and hash as they are by then', async () => {
    const page = await open(aPopulation([aMember(1)], { total: 2, next: 'two' }));
    await page.press('Show more');
    const { params } = await page.answer(read, aPopulation([aMember(2)], { total: 2, count: 4 }));
    expect(params.get('cursor')).toBe('two');
    expect(rows()).toHaveLength(2);
    expect(page.text()).toContain('Distributors 4');
    expect(page.has('Show more')).toBe(false);
  });

  it('keeps what is there when more cannot be fetched, and says so', async () => {
    const page = await open(aPopulation([aMember(1)], { total: 2, next: 'two' }));
    await page.press('Show more');
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(rows()[0]).toContain('Reseller 1');
    expect(page.text()).toContain(words['problem.SERVICE_UNAVAILABLE']);
  });

  it('says that it is empty, and never where it could not be read', async () => {
    const page = await atAudit('/audit/population');
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Population could not be read.');
    expect(page.text()).not.toContain('There is no distributor in this workspace.');
    await page.press('Try again');
    await page.answer(read, aPopulation([], { count: 0 }));
    expect(page.text()).toContain('There is no distributor in this workspace.');
  });
});

describe('exporting one of the population', () => {
  it('asks for a dossier of that distributor alone, and leads to where it is made', async () => {
    const page = await open();
    await page.press('Export the dossier of Reseller 1');
    const { body, headers } = await page.answer(sending, aDossierView(1, { state: 'QUEUED' }), { status: 202 });
    expect(body).toEqual({ scope: { kind: 'party', party: aMember(1).id } });
    expect(headers.get('idempotency-key')).toBeTruthy();
    await page.answer('GET audit/dossiers', pageOf([]));
    expect(page.url()).toBe('/audit/dossiers');
  });

  it('is one export when it is asked for again after the line broke', async () => {
    const page = await open(aPopulation([aMember(1), aMember(2)]));
    const ask = async (n: number, status: number) => {
      await page.press(`Export the dossier of Reseller ${n}`);
      const body = status === 202 ? aDossierView() : problemOf('SERVICE_UNAVAILABLE', status);
      return (await page.answer(sending, body, { status })).headers.get('idempotency-key');
    };
    const [first, again, other] = [await ask(1, 503), await ask(1, 503), await ask(2, 202)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is refused in words, and is closed to whoever may not', async () => {
    const page = await open();
    await page.press('Export the dossier of Reseller 1');
    await page.answer(sending, problemOf('NOT_FOUND', 404), { status: 404 });
    expect(page.text()).toContain(words['problem.NOT_FOUND']);
    expect(page.url()).toBe('/audit/population');
  });

  it('says why to whoever may only read', async () => {
    const page = await atAudit('/audit/population', { permissions: ['audit:read'] });
    await page.answer(read, aPopulation([aMember(1)]));
    const button = page.button('Export the dossier of Reseller 1');
    expect(button.getAttribute('aria-description')).toBe(words['problem.NOT_ALLOWED']);
    await page.press('Export the dossier of Reseller 1');
    expect(page.waiting()).toEqual([]);
  });
});
