import { Component, inject, input } from '@angular/core';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { listQueue } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import { provideQueueKind, QueuePlace } from '@downstream/ui/patterns';
import { describe, expect, it } from '@jest/globals';
import { aRow, atDesk, key, warmUp } from '../testing/index';
import './queue.page';

type Page = Received<typeof listQueue>;
type Row = Page['rows'][number];

const read = 'GET queue';
const flag = (n: number): Row => ({
  kind: 'FLAG',
  id: `01938f00-0000-7000-8000-00000000f00${n}`,
  distributor: { id: aRow(n).distributor.id, name: `Trader ${n}` },
  dueAt: null,
  review: null,
  hit: null,
  flag: { rule: 'RF-63', severity: 2, state: 'RAISED', sentence: { key: 'RF-63', params: {} }, proposed: false },
});
const review = (n: number): Row => {
  const row = aRow(n);
  const { id, name } = row.distributor;
  return { ...flag(n), kind: 'REVIEW', id: row.id, distributor: { id, name }, review: row, flag: null };
};
const pageOf = (rows: Row[], next: string | null = null): Page => ({
  rows,
  total: rows.length,
  next,
  counts: {
    REVIEW: rows.filter(({ kind }) => kind === 'REVIEW').length,
    HIT: 0,
    FLAG: rows.filter(({ kind }) => kind === 'FLAG').length,
  },
});

@Component({ template: `line of {{ row().distributor.name }}` })
class Line {
  readonly row = input.required<Row>();
}
@Component({
  template: `<p>Detail of {{ distributor().name }}</p>
    <button (click)="place.done('Said.')">Decide</button>`,
})
class Detail {
  readonly id = input.required<string>();
  readonly distributor = input.required<Row['distributor']>();
  protected readonly place = inject(QueuePlace);
}
const kind = (kind: 'REVIEW' | 'FLAG') =>
  provideQueueKind({
    kind,
    line: () => Promise.resolve(Line),
    detail: () => Promise.resolve(Detail),
    page: (id) => ({ link: ['/desk/reviews', id] }),
  });

/** Opens the queue and answers its two questions: for the rows, and for how many there are of each kind. */
async function open(rows: Row[] = [flag(1), review(2), flag(3)], query = ''): Promise<Visit> {
  const page = await atDesk(`/desk/queue${query}`, { providers: [kind('REVIEW'), kind('FLAG')] });
  await page.answer(read, pageOf(rows));
  await page.answer(read, pageOf(rows));
  await page.settle();
  return page;
}
const current = () => document.querySelector('[data-queued][aria-current]')?.textContent ?? '';

warmUp(() => open());

describe('the work queue', () => {
  it('shows what is due first as open beside the list, and how many wait of each kind', async () => {
    const page = await open();
    expect(current()).toContain('Trader 1');
    expect(page.text()).toContain('Detail of Trader 1');
    expect(page.text()).toMatch(/All 3 Reviews 1 Hits 0 Red flags 2/);
    expect(page.text()).toContain('line of Reseller 2');
  });

  it('moves by j and k, keeps what is open in the address, and ends at its ends', async () => {
    const page = await open();
    await key(page, 'j');
    expect(page.text()).toContain('Detail of Reseller 2');
    expect(page.url()).toBe(`/desk/queue?open=${review(2).id}`);
    expect(document.activeElement?.getAttribute('data-queued')).toBe(review(2).id);
    await key(page, 'j');
    await key(page, 'j');
    expect(current()).toContain('Trader 3');
    await key(page, 'k');
    expect(current()).toContain('Reseller 2');
  });

  it('takes away what was decided, says so, opens the next and reads the rest anew', async () => {
    const page = await open([flag(1), review(2)]);
    await page.press('Decide');
    expect(page.toasts()).toEqual(['Said.']);
    expect(current()).toContain('Reseller 2');
    expect(document.querySelectorAll('[data-queued]').length).toBe(1);
    await page.answer(read, pageOf([review(2)]));
    await page.answer(read, pageOf([review(2)]));
    expect(page.text()).toMatch(/All 1 Reviews 1 Hits 0 Red flags 0/);
  });

  it('asks for one kind alone', async () => {
    const page = await atDesk('/desk/queue?kind=FLAG', { providers: [kind('FLAG')] });
    const { params } = await page.answer(read, pageOf([flag(1)]));
    expect(params.get('kind')).toBe('FLAG');
  });

  it('says plainly that nothing waits, and leads on', async () => {
    const page = await open([]);
    expect(page.text()).toContain('Nothing waits for you');
    expect(page.button('See all open reviews').getAttribute('href')).toBe('/desk/reviews?stage=open');
  });

  it('does not say so where it could not be read', async () => {
    const page = await atDesk('/desk/queue');
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).not.toContain('Nothing waits for you');
    expect(page.has('Try again')).toBe(true);
  });

  it('takes a review that is open on by a a', async () => {
    const page = await open([review(2)]);
    await key(page, 'a');
    await key(page, 'a');
    expect(page.waiting()).toContain(`POST reviews/${review(2).id}/assignee`);
  });

  it('is closed to roles that see no reviews', async () => {
    const page = await atDesk('/desk/queue', { roles: ['sponsor'] });
    expect(page.waiting()).toEqual([]);
  });
});
