import { TestBed } from '@angular/core/testing';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import '../detail/distributor.page';
import {
  aLikeness,
  aReason,
  aRecord,
  atDesk,
  deed,
  likeThese,
  openDistributor,
  pageOf,
  warmUp,
  words,
} from '../testing/index';
import type { LikenessList } from '../words/likeness-words';
import './relations';

const { id } = aRecord();
const reading = `GET distributors/${id}/resemblances`;
const open = (likeness: LikenessList, roles?: ['approver']): Promise<Visit> =>
  openDistributor(aRecord(), { query: '?tab=relations', likeness, ...(roles && { roles }) });
const rejected = aLikeness(1, { state: 'REJECTED', ended: true });
const building = aLikeness(2, {
  severity: 'LOOK',
  reasons: [aReason({ kind: 'BUILDING', strong: false, shown: 'Abay Avenue 12' })],
});
const table = () => document.querySelector('table')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const points = () => document.querySelector('[aria-labelledby="points"]')?.textContent ?? '';

warmUp(() => open(likeThese(rejected)));

describe('those who are like a distributor', () => {
  it('are a point of the overview that stops, and a count on their tab', async () => {
    const page = await openDistributor(aRecord(), { likeness: likeThese(rejected, building) });
    expect(points()).toContain('One distributor that was stopped before is so like it that it may be the same.');
    await page.press('See what is alike');
    await page.settle();
    expect(page.url()).toBe(`/desk/distributors/${id}?tab=relations`);
    expect(document.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toMatch(/Likenesses.*2/s);
  });

  it('stand in the picture and in the table, with the same ways to go', async () => {
    await open(likeThese(rejected, building));
    const picture = document.querySelector('ds-graph-picture');
    expect([...(picture?.querySelectorAll('.fact .line') ?? [])].map((fact) => fact.textContent)).toEqual([
      '+77015550123',
      'Abay Avenue 12',
    ]);
    const links = (root: string) =>
      [...document.querySelectorAll(`${root} a`)].map((link) => link.getAttribute('href'));
    expect(links('ds-graph-picture')).toEqual(links('table'));
    expect(table()).toMatch(/Reseller 1.*It was stopped before.*Same telephone.*Nobody said yet/);
    expect(table()).toMatch(/Reseller 2.*Same building: Abay Avenue 12.*Worth a look/);
    expect(document.querySelectorAll('path.weak')).toHaveLength(2);
  });

  it('show and say their way when one of them has the focus', async () => {
    const page = await open(likeThese(rejected, building));
    document.querySelector<HTMLElement>('ds-graph-picture .fact')?.focus();
    await page.settle();
    expect(document.querySelector('.said')?.textContent).toBe(
      'ТОО «Байкал Оптика» → telephone +77015550123 → Reseller 1',
    );
    expect(document.querySelectorAll('path.on')).toHaveLength(2);
  });

  it('are explained by one reason, which then stands there with who gave it', async () => {
    const page = await open(likeThese(rejected));
    await page.press('Explain the likeness with Reseller 1');
    await page.type('Why it is another one', 'Another owner since May.');
    await page.press('Explain');
    const explained = { deed: deed('Ana Costa'), reason: 'Another owner since May.' };
    const { body, headers } = await page.answer(
      `POST distributors/${id}/explanations`,
      likeThese({ ...rejected, explained }),
      { status: 201 },
    );
    expect(body).toEqual({ others: [rejected.id], reason: explained.reason });
    expect(headers.get('idempotency-key')).toBeTruthy();
    await page.answer(`GET distributors/${id}/timeline`, pageOf([]));
    expect(table()).toMatch(/Another owner since May\..*Ana Costa/);
    expect(page.has('Explain the likeness with Reseller 1')).toBe(false);
  });

  it('are only read by those who may not register', async () => {
    const page = await open(likeThese(rejected), ['approver']);
    expect(page.has('Explain the likeness with Reseller 1')).toBe(false);
  });

  it('are a table alone when they are too many for a picture', async () => {
    const page = await open(likeThese(...Array.from({ length: 40 }, (_, n) => aLikeness(n))));
    expect(document.querySelector('ds-graph-picture')).toBeNull();
    expect(page.text()).toContain('40 distributors are like it: more than a picture of 30 can show.');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(40);
  });

  it('are nobody only where nobody was left out', async () => {
    const page = await open(likeThese());
    expect(page.text()).toContain(words['distributors.relations.none']);
    const other = await openAgain({ rows: [], notAllCompared: [], notReady: true });
    expect(other.text()).toContain('left out');
    expect(other.text()).not.toContain('No distributor here is like it');
  });

  it('are not said to be nobody where the answer failed', async () => {
    const page = await atDesk(`/desk/distributors/${id}?tab=relations`);
    await page.answer(`GET distributors/${id}`, aRecord());
    await page.answer(`GET distributors/${id}/timeline`, pageOf([]));
    await page.answer(reading, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No distributor here is like it');
    await page.press('Try again');
    await page.answer(reading, likeThese(rejected));
    expect(table()).toContain('Reseller 1');
  });
});

async function openAgain(likeness: LikenessList): Promise<Visit> {
  TestBed.resetTestingModule();
  return open(likeness);
}
