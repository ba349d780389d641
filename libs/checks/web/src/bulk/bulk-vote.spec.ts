import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { voteHits } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { describe, expect, it } from '@jest/globals';
import { aRow, atDesk, key, pageOf, pick, warmUp, whyNot } from '../testing/index';
import '../hits/hits.page';
import './bulk-vote';

type Outcome = Received<typeof voteHits>['hits'][number];
const sending = 'POST hits/votes';
const party = aRow(1).party;
const rows = [aRow(1), aRow(2, { party }), aRow(3)];

async function open(): Promise<Visit> {
  const page = await atDesk('/desk/hits');
  await page.answer('GET hits', pageOf(rows));
  await page.answer('GET hits', pageOf([], 3));
  return page;
}
async function mark(page: Visit, ...at: number[]): Promise<void> {
  const boxes = document.querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]');
  for (const n of at) boxes[n]?.click();
  await page.settle();
}
const outcome = (n: number, facts: Partial<Outcome> = {}): Outcome => ({
  id: aRow(n).id,
  outcome: 'SETTLED',
  state: 'FALSE_POSITIVE',
  why: null,
  holds: false,
  facts: [{ field: 'COUNTRY', ours: 'NO', theirs: 'LV', source: 'COMPARISON' }],
  party: 'Party 1',
  entry: `LISTED ${n}`,
  ...facts,
});
async function choose(page: Visit): Promise<void> {
  await page.press('Decide together');
  await pick(page, 'FALSE_POSITIVE');
  const reasons = document.querySelector<HTMLSelectElement>('form#bulk select');
  if (!reasons) throw new Error('There are no reasons');
  reasons.value = 'FP-COUNTRY';
  reasons.dispatchEvent(new Event('change'));
  await page.settle();
}

warmUp(() => open());

describe('marked hits', () => {
  it('are counted, and decided together only where they are of one party or one entry', async () => {
    const page = await open();
    expect(page.has('Decide together')).toBe(false);
    await mark(page, 0, 1);
    expect(page.text()).toContain('2 hits marked.');
    expect(whyNot(page, 'Decide together')).toBeNull();
    await mark(page, 2);
    expect(whyNot(page, 'Decide together')).toBe('Only hits of one party or of one entry can be decided together.');
    await page.press('Take the marks away');
    expect(page.text()).not.toContain('marked');
  });

  it('are marked by x on the row that has the focus', async () => {
    const page = await open();
    await key(page, 'j');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
    await page.settle();
    expect(page.text()).toContain('One hit marked.');
  });
});

describe('deciding together', () => {
  it('says first what becomes of each, and then records that with the facts it showed', async () => {
    const page = await open();
    await mark(page, 0, 1);
    await choose(page);
    await page.press('See what it does');
    const refused = outcome(2, { outcome: 'REFUSED', state: null, why: 'DISPOSITION_NEEDS_FACTS', facts: [] });
    const tried = await page.answer(sending, { dryRun: true, hits: [outcome(1), refused] });
    expect(tried.body).toMatchObject({ dryRun: true, reason: 'FP-COUNTRY', hits: [{ facts: null }, { facts: null }] });
    expect(page.text()).toContain('One will change, one is skipped');
    expect(page.text()).toMatch(/LISTED 1 ?Settled\. ?Country: ours Norway \(NO\); theirs Latvia \(LV\)/);
    expect(page.text()).toMatch(/LISTED 2 ?Nothing is recorded: .*facts/);
    await page.press('Record on one hit');
    const done = await page.answer(sending, { dryRun: false, hits: [outcome(1), refused] });
    expect(done.body).toMatchObject({ dryRun: false, hits: [{ version: 3, facts: outcome(1).facts }, { facts: [] }] });
    expect(page.text()).toContain('One hit recorded, one refused');
    await page.press('Close');
    await page.answer('GET hits', pageOf(rows.slice(1)));
    expect(page.text()).not.toContain('marked');
  });

  it('shows the preview no longer once anything is written, and cannot record where nothing would change', async () => {
    const page = await open();
    await mark(page, 0);
    await choose(page);
    await page.press('See what it does');
    const refused = outcome(1, { outcome: 'REFUSED', state: null, why: 'HIT_NEEDS_ANOTHER_PERSON' });
    await page.answer(sending, { dryRun: true, hits: [refused] });
    expect(whyNot(page, 'Record on none')).toBe('None of them can be recorded so.');
    await page.type('Note', 'Seen.');
    expect(page.has('Record on none')).toBe(false);
    expect(page.text()).not.toContain('LISTED 1Nothing is recorded');
  });

  it('says when a true match places holds, and what the server refuses as a whole', async () => {
    const page = await open();
    await mark(page, 0);
    await choose(page);
    await page.press('See what it does');
    await page.answer(sending, problemOf('HITS_NOT_ALIKE', 422), { status: 422 });
    expect(page.text()).toContain('Only hits of one party or of one entry can be decided together.');
    await page.press('See what it does');
    await page.answer(sending, { dryRun: true, hits: [outcome(1, { outcome: 'PROPOSED', holds: true })] });
    expect(page.text()).toContain('Proposed; a second person has to agree. A hold is placed at once.');
  });
});
