import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { aCurrent, atDesk, aVersion, summaryOf, warmUp } from '../testing/index';

const lists = (...given: object[]) => ({ lists: given });
const shown = (facts: object = {}) => ({
  ...{ list: 'our-goods', kind: 'SENSITIVE_GOODS', inForce: summaryOf(aCurrent()), coming: null, waiting: null },
  ...facts,
});
warmUp(() => atDesk('/desk/item-lists'));

describe('the lists that judge items', () => {
  it('says what is in force, what comes, and what waits', async () => {
    const page = await atDesk('/desk/item-lists');
    const coming = aVersion({ number: 5, state: 'PUBLISHED', effectiveFrom: '2099-01-01T00:00:00.000Z' as Instant });
    await page.answer(
      'GET item-lists',
      lists(
        shown({ waiting: summaryOf(aVersion({ state: 'PENDING_APPROVAL' })) }),
        shown({ list: 'chpl', kind: 'CHPL', inForce: null, coming: summaryOf(coming) }),
      ),
    );
    expect(page.text()).toContain('our-goods Sensitive goods by code Version 1 1 Jan 2026 1');
    expect(page.button('Version 2 waits for publication').getAttribute('href')).toBe('/desk/item-lists/our-goods/2');
    expect(page.text()).toContain('Common High Priority List Common High Priority codes none in force Version 5 comes');
  });

  it('begins a list of one’s own from a pasted table', async () => {
    const page = await atDesk('/desk/item-lists');
    await page.answer('GET item-lists', lists());
    await page.press('Begin a list of your own');
    await page.press('Begin the draft');
    expect([page.errorAt('Name'), page.errorAt('Rows as a table')]).toEqual([
      'Small letters, digits, and hyphens between them, at most 60.',
      'Table: This is needed.',
    ]);
    await page.type('Name', 'our-goods');
    await page.type('Where the rows come from', 'Our choice');
    await page.type('Rows as a table', 'goods\tdescription\tprefixes\nchairs\tChairs\t9403');
    await page.press('Begin the draft');
    const { body } = await page.answer('POST item-lists', aVersion({ number: 1 }), { status: 201 });
    expect(body).toMatchObject({
      list: 'our-goods',
      kind: 'SENSITIVE_GOODS',
      rows: [{ goods: 'chairs', prefixes: ['9403'] }],
    });
    expect(page.url()).toBe('/desk/item-lists/our-goods/1');
  });

  it('offers no new list to those who may not write', async () => {
    const page = await atDesk('/desk/item-lists', { roles: ['approver'] });
    await page.answer('GET item-lists', lists());
    expect(page.has('Begin a list of your own')).toBe(false);
  });
});
