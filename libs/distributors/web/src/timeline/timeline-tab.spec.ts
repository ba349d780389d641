import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { ActorId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import '../detail/distributor.page';
import { anEntry, aRecord, atDesk, openDistributor, pageOf, type TimelineEntry, warmUp, who } from '../testing/index';

const { id } = aRecord();
const read = `GET distributors/${id}/timeline`;
const machine = { kind: 'system' as const, id: aRecord().id as unknown as ActorId, personId: null, role: null };
const entries: readonly TimelineEntry[] = [
  anEntry(4, { type: 'hold.placed', reason: 'The address is a flat.', actor: who('Jonas Weber', 'approver') }),
  anEntry(3, { type: 'check.completed', actor: { ...machine, name: 'Downstream (screener)' } }),
  anEntry(2, {
    onBehalf: true,
    changes: [
      { field: '/country', old: 'KZ', new: 'AM' },
      { field: '/website', old: null, new: 'https://new.example' },
      { field: '/changed', old: 'a', new: 'b' },
    ],
  }),
  anEntry(1, { type: 'distributor.registered' }),
];
const open = (timeline = entries): Promise<Visit> => openDistributor(aRecord(), { query: '?tab=timeline', timeline });
const lines = (): string[] =>
  [...document.querySelectorAll('ds-timeline > ol > li, ds-timeline li')].map(
    (one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

warmUp(() => open());

describe('the timeline', () => {
  it('says what happened, who did it, why, in whose name, and under which number', async () => {
    const page = await open();
    expect(page.text()).toContain('All 4 events');
    expect(page.text()).toMatch(/Hold placed .*Jonas Weber, Approver.* The address is a flat\./);
    expect(page.text()).toContain('Ana Costa, Analyst, on the distributor’s behalf');
    expect(page.text()).toContain('Screening');
    expect(document.querySelectorAll('ds-timeline ds-id')).toHaveLength(4);
  });

  it('shows what changed, old before new, and leaves technical fields out', async () => {
    await open();
    const changes = [...document.querySelectorAll('.changes > div')].map((one) =>
      one.textContent?.replace(/\s+/g, ' '),
    );
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatch(/before:Kazakhstan \(KZ\).*after:Armenia \(AM\)/);
    expect(changes[1]).not.toContain('before:');
  });

  it.each([
    ['Holds', ['Hold placed']],
    ['Checks', ['Screening done']],
    ['Facts', ['Facts changed', 'Registered as a draft']],
    ['Automatic', ['Screening done']],
    ['On its behalf', ['Facts changed']],
  ])('is narrowed to %s, and says how many of how many', async (filter, found) => {
    const page = await open();
    await page.press(filter);
    for (const sentence of ['Hold placed', 'Screening done', 'Facts changed', 'Registered as a draft'])
      expect(lines().some((line) => line.includes(sentence))).toBe(found.includes(sentence));
    expect(page.text()).toContain(`${found.length} of 4`);
    expect(page.button(filter).getAttribute('aria-pressed')).toBe('true');
  });

  it('says that nothing of a kind is recorded, and shows everything again', async () => {
    const page = await open();
    await page.press('Access');
    expect(page.text()).toContain('No event of this kind is recorded');
    await page.press('Clear all');
    expect(page.text()).toContain('All 4 events');
  });

  it('reads on to the beginning when it is narrowed, so that nothing older is missed', async () => {
    const page = await atDesk(`/desk/distributors/${id}?tab=timeline`);
    await page.answer(`GET distributors/${id}`, aRecord());
    await page.answer(read, pageOf(entries.slice(0, 2), 4, 'two'));
    expect(page.waiting()).not.toContain(read);
    await page.press('Facts');
    expect(page.text()).not.toContain('No event of this kind is recorded');
    const { params } = await page.answer(read, pageOf(entries.slice(2), 4));
    expect(params.get('cursor')).toBe('two');
    expect(page.text()).toContain('2 of 4');
  });

  it('shows older ones when asked', async () => {
    const page = await atDesk(`/desk/distributors/${id}?tab=timeline`);
    await page.answer(`GET distributors/${id}`, aRecord());
    await page.answer(read, pageOf(entries.slice(0, 2), 4, 'two'));
    await page.press('Show older');
    await page.answer(read, pageOf(entries.slice(2), 4));
    expect(page.has('Show older')).toBe(false);
    expect(page.text()).toContain('All 4 events');
  });

  it('says that it could not be read, and never that nothing is recorded', async () => {
    const page = await atDesk(`/desk/distributors/${id}?tab=timeline`);
    await page.answer(`GET distributors/${id}`, aRecord());
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Timeline could not be read.');
    expect(page.text()).not.toContain('No event of this kind');
    await page.press('Try again');
    await page.answer(read, pageOf(entries));
    expect(page.text()).toContain('All 4 events');
  });
});
