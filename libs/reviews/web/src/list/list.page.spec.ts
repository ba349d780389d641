import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { aRow, atDesk, pageOf, warmUp } from '../testing/index';
import './list.page';

const read = 'GET reviews';
const undecided = ['OPEN', 'IN_REVIEW', 'AWAITING_DISTRIBUTOR', 'RECOMMENDED', 'PENDING_APPROVAL', 'RETURNED'];

/** Opens the queue and answers its two questions: for the rows, and for how many there are without a filter. */
async function open(rows = [aRow(1)], query = '', all = rows.length) {
  const page = await atDesk(`/desk/reviews${query}`);
  const { params } = await page.answer(read, pageOf(rows));
  await page.answer(read, pageOf([], all));
  return Object.assign(page, { asked: params });
}
const states = (params: { get(name: string): string | null }): string[] =>
  (params as unknown as { getAll(name: string): string[] | null }).getAll('state') ?? [];
const line = (name: string): string =>
  [...document.querySelectorAll('tbody tr')]
    .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .find((text) => text.includes(name)) ?? '';

warmUp(() => open());

describe('the queue of reviews', () => {
  it('is taken as a file with the columns and the filter that are shown, by those who may', async () => {
    URL.createObjectURL = () => 'blob:1';
    URL.revokeObjectURL = () => undefined;
    const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = await open([aRow(1)], '?state=OPEN&mine=true&columns=-tier,-kind,-opened');
    await page.press('Export');
    await page.press('Workbook (XLSX)');
    const { body } = await page.answer('POST exports/reviews', new Blob(['x']));
    expect(body).toEqual({
      ...{ format: 'XLSX', language: 'en', state: ['OPEN'], mine: true },
      columns: ['distributor', 'due', 'state', 'signatures', 'mine'],
    });
    expect(saved).toHaveBeenCalledTimes(1);
    saved.mockRestore();
  });

  it('opens on what is not decided, says so, and asks for that alone', async () => {
    const page = await atDesk('/desk/reviews');
    await page.settle();
    expect(page.url()).toBe('/desk/reviews?stage=open');
    const first = await page.answer(read, pageOf([aRow(1)]));
    expect(states(first.params).sort()).toEqual([...undecided].sort());
    const { params } = await page.answer(read, pageOf([], 7));
    expect([params.get('limit'), states(params)]).toEqual(['1', []]);
    expect(page.text()).toContain('1 of 7');
    expect(page.waiting()).toEqual([]);
  });

  it('shows due, state, tier, signatures and who works on it, and leads to the review', async () => {
    const rows = [
      aRow(1, { state: 'PENDING_APPROVAL', assignee: 'Lin Mei', signaturesGiven: 1, signaturesMissing: 1 }),
      aRow(2, { state: 'AWAITING_DISTRIBUTOR', signaturesMissing: 0, tier: 'HIGH' }),
    ];
    const page = await open(rows);
    expect(line('Reseller 1')).toMatch(/no date set.*Signature needed.*Low.*1 of 2.*Lin Mei.*Onboarding.*2 Mar 2026/);
    expect(line('Reseller 2')).toMatch(/clock paused.*Waiting for the distributor.*High.*none yet.*nobody yet/);
    expect(page.button('Reseller 1').getAttribute('href')).toBe(`/desk/reviews/${rows[0]?.id}`);
  });

  it('asks for the states that were chosen, within the stage', async () => {
    const page = await open([aRow(1, { state: 'RETURNED' })], '?stage=open&state=APPROVED,RETURNED&mine=true');
    expect([states(page.asked), page.asked.get('mine')]).toEqual([['RETURNED'], 'true']);
  });

  it('finds nothing, and asks nothing, where stage and state shut each other out', async () => {
    const page = await atDesk('/desk/reviews?stage=open&state=APPROVED');
    await page.answer(read, pageOf([], 7));
    expect(document.querySelectorAll('tbody tr a').length).toBe(0);
    expect(page.text()).toContain('0 of 7');
    expect(page.waiting()).toEqual([]);
  });

  it('says plainly that everything is decided, and leads to what was', async () => {
    const page = await open([], '?stage=open');
    expect(page.text()).toContain('No review waits');
    expect(page.button('Show decided reviews').getAttribute('href')).toBe('/desk/reviews?stage=decided');
  });

  it('does not say so where a filter finds nothing', async () => {
    const page = await open([], '?stage=open&mine=true', 7);
    expect(page.text()).not.toContain('No review waits');
    expect(page.text()).toContain('0 of 7');
  });

  it('does not say so before this view was answered', async () => {
    const page = await open([], '?stage=decided', 7);
    await page.go('/desk/reviews?stage=open');
    expect(page.text()).not.toContain('No review waits');
    await page.answer(read, pageOf([]));
    expect(page.text()).toContain('No review waits');
  });

  it('does not say so where the list could not be read, and reads it again', async () => {
    const page = await atDesk('/desk/reviews?stage=open');
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.answer(read, pageOf([], 7));
    expect(page.text()).not.toContain('No review waits');
    expect(page.text()).toContain('Reviews could not be read.');
    await page.press('Try again');
    await page.answer(read, pageOf([aRow(1)]));
    expect(line('Reseller 1')).not.toBe('');
  });

  it('fetches more', async () => {
    const page = await atDesk('/desk/reviews?stage=open');
    await page.answer(read, pageOf([aRow(1)], 2, 'two'));
    await page.answer(read, pageOf([], 9));
    await page.press('Show more');
    const { params } = await page.answer(read, pageOf([aRow(2)], 2));
    expect([params.get('cursor'), states(params).length]).toEqual(['two', undecided.length]);
    expect([line('Reseller 1'), line('Reseller 2')]).not.toContain('');
  });

  it('is closed to roles that see no reviews, and asks the server nothing', async () => {
    const page = await atDesk('/desk/reviews', { roles: ['sponsor'] });
    expect(page.waiting()).toEqual([]);
    expect(page.text()).not.toContain('The most urgent first.');
    expect(page.button('To the start').getAttribute('href')).toBe('/desk');
  });
});
