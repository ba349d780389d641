import { describe, expect, it } from '@jest/globals';
import { aRow, atDesk, warmUp } from '../testing/index';

const pageOf = (...rows: object[]) => ({ rows, total: rows.length, next: null });
warmUp(() => atDesk('/desk/items'));

describe('the catalogue', () => {
  it('says what the lists say, what waits and what is due of each item', async () => {
    const page = await atDesk('/desk/items');
    await page.answer(
      'GET items',
      pageOf(
        aRow(1, { waiting: 'PENDING_APPROVAL' }),
        aRow(2, { outcome: 'NOT_CHECKED', chplTier: null, reviewDue: true }),
        aRow(3, { outcome: 'NOT_CLASSIFIED', chplTier: null, hs: null, eccn: null, nextReview: null, reviewDue: true }),
      ),
    );
    const lines = [...document.querySelectorAll('[role="row"], tbody tr')].map((row) => row.textContent ?? '');
    const line = (sku: string) => lines.find((text) => text.includes(sku)) ?? '';
    expect(line('TC-1')).toMatch(/Camera 1.*Sensitive.*CHPL tier 3A.*8525\.89.*EAR99.*Waits for approval/s);
    expect(line('TC-2')).toMatch(/Not checked.*none.*Review due/s);
    expect(line('TC-3')).toMatch(/Not classified.*not classified.*no day set/s);
  });

  it('asks for what its address says', async () => {
    const page = await atDesk('/desk/items?q=tc&waiting=RETURNED,DRAFT&review=DUE');
    const { params } = await page.answer('GET items', pageOf());
    expect([params.get('q'), params.get('waiting'), params.get('review')]).toEqual(['tc', 'DRAFT', 'DUE']);
  });

  it('offers to register to those who may, and to nobody else', async () => {
    expect((await atDesk('/desk/items')).has('Register item')).toBe(true);
  });

  it('offers nothing to an approver', async () => {
    expect((await atDesk('/desk/items', { roles: ['approver'] })).has('Register item')).toBe(false);
  });
});
