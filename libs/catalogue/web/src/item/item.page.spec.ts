import type { Role } from '@downstream/kernel';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aClassification, anItem, aSensitivity, atDesk, key, warmUp, whyNot } from '../testing/index';

type Item = ReturnType<typeof anItem>;
const path = `items/${anItem().id}`;
async function open(item: Item = anItem(), roles: Role[] = ['analyst']): Promise<Visit> {
  const page = await atDesk(`/desk/${path}`, { roles });
  await page.answer(`GET ${path}`, item);
  return page;
}
const pending = (facts = {}) =>
  anItem({
    waiting: aClassification({ state: 'PENDING_APPROVAL', eccn: '6A003.b.4.b', militaryCode: null, approved: null }),
    ...facts,
  });
warmUp(() => open());

describe('an item', () => {
  it('says each row that lights up with list, version and reason, and every gap as not checked', async () => {
    const page = await open();
    expect(page.heading()).toBe('Thermal camera');
    expect(page.text()).toContain('8525.89 TV cameras (tier 3A) The customs code 8525.89 is on the list.');
    expect(page.text()).toContain('Common High Priority List, version 1');
    expect(page.text()).toContain('“Wärmebildkamera” (German) stands in a name or in the description.');
    expect(page.text()).toContain('Not checked No annex of a regulation is in force here, so none was asked.');
  });

  it('says what an old code is now', async () => {
    const carried = [{ hs6: '852589', from: '852580', certain: true }];
    const page = await open(anItem({ sensitivity: aSensitivity({ carried }) }));
    expect(page.text()).toContain('The code 8525.80 of HS 2017 was looked for as 8525.89.');
  });

  it('shows what waits beside what is in force, with the differences', async () => {
    const page = await open(pending());
    const marked = [...document.querySelectorAll('tr.differs')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
    expect(marked).toEqual([['US control number (ECCN) differs', '6A993.a', '6A003.b.4.b']]);
    expect(page.text()).toContain('nobody has said');
  });

  it('is approved by another person, on the version that was seen', async () => {
    const page = await open(pending(), ['approver']);
    await page.press('Approve classification');
    const { headers } = await page.answer(`POST ${path}/classification/approval`, anItem({ version: 5 }));
    expect(headers.get('if-match')).toBe('"4"');
    expect(page.toasts()).toEqual(['The classification of TC-2 is in force.']);
    expect(page.has('Approve classification')).toBe(false);
  });

  it('says why its writer does not approve, and sends nothing', async () => {
    const page = await open(pending({ mine: true }));
    expect(whyNot(page, 'Approve classification')).toContain('another person approves');
    await page.press('Approve classification');
    await key(page, 'a');
    expect(page.waiting()).toEqual([]);
  });

  it('is returned with a reason only', async () => {
    const page = await open(pending(), ['approver']);
    await key(page, 'r');
    await page.press('Return classification');
    expect(page.errorAt('What is missing')).toBe('Say what is asked for.');
    await page.type('What is missing', 'Which array size?');
    await page.press('Return classification');
    const returned = anItem({ waiting: aClassification({ state: 'RETURNED', returnReason: 'Which array size?' }) });
    const { body } = await page.answer(`POST ${path}/classification/return`, returned);
    expect(body).toEqual({ reason: 'Which array size?' });
    expect(page.text()).toContain('Returned with this question Which array size?');
  });

  it('is read again where somebody was faster', async () => {
    const page = await open(pending(), ['approver']);
    await page.press('Approve classification');
    await page.answer(`POST ${path}/classification/approval`, problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer(`GET ${path}`, anItem({ version: 6 }));
    expect(page.has('Approve classification')).toBe(false);
  });

  it('offers a draft that is not complete no second person', async () => {
    const page = await open(anItem({ inForce: null, waiting: aClassification({ state: 'DRAFT', basis: null }) }));
    expect(whyNot(page, 'Propose for approval')).toContain('It still needs');
    expect(page.has('Change the draft')).toBe(true);
  });

  it('says that there is none of this id', async () => {
    const page = await atDesk(`/desk/${path}`);
    await page.answer(`GET ${path}`, problemOf('NOT_FOUND', 404), { status: 404 });
    expect(page.has('Catalogue')).toBe(true);
  });
});
