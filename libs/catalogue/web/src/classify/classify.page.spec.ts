import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aClassification, anItem, aSensitivity, atDesk, warmUp, whyNot } from '../testing/index';

const path = `items/${anItem().id}`;
const fresh = anItem({ inForce: null, version: 1 });
async function open(item = fresh): Promise<Visit> {
  const page = await atDesk(`/desk/${path}/classify`);
  await page.answer(`GET ${path}`, item);
  await page.answer(`GET ${path}/sensitivity`, item.sensitivity);
  return page;
}
async function fill(page: Visit): Promise<void> {
  await page.type('Customs code (HS)', '8525.89');
  await page.answer(`GET ${path}/sensitivity`, aSensitivity());
  await page.type('US control number', 'ear99');
  await page.answer(`GET ${path}/sensitivity`, aSensitivity());
  await page.type('What it rests on', 'Data sheet C');
  await page.type('Next review', '2099-03-02');
}
warmUp(() => open());

describe('classifying', () => {
  it('keeps the draft and proposes it in one go', async () => {
    const page = await open();
    expect(whyNot(page, 'Propose for approval')).toContain('It still needs');
    await fill(page);
    await page.press('Propose for approval');
    const { body, headers } = await page.answer(
      `POST ${path}/classification`,
      anItem({ version: 2, waiting: aClassification({ state: 'DRAFT' }) }),
      { status: 201 },
    );
    expect([headers.get('if-match'), body]).toMatchObject([
      '"1"',
      { hs: { code: '8525.89', edition: 'HS2022' }, eccn: 'EAR99', basis: 'Data sheet C', nextReview: '2099-03-02' },
    ]);
    const proposal = await page.answer(`POST ${path}/classification/proposal`, anItem({ version: 3 }));
    expect(proposal.headers.get('if-match')).toBe('"2"');
    expect(page.url()).toBe(`/desk/${path}`);
  });

  it('says at the field what a right value looks like, and sends nothing', async () => {
    const page = await open();
    await page.type('US control number', '6A');
    await page.press('Keep as draft');
    expect(page.errorAt('US control number')).toBe('A US number looks like 6A003.b.4.b, or is EAR99.');
    expect(page.waiting()).toEqual([]);
  });

  it('says what it takes an entry for, and what an old code is now', async () => {
    const page = await open();
    await page.type('Edition', 'HS2017');
    await page.type('Customs code (HS)', '8525.80');
    const carried = [{ hs6: '852589', from: '852580', certain: true }];
    const { params } = await page.answer(`GET ${path}/sensitivity`, aSensitivity({ carried }));
    expect([params.get('hs'), params.get('edition')]).toEqual(['8525.80', 'HS2017']);
    expect(page.text()).toContain('Read as 8525.80, 6 digits');
    expect(page.text()).toContain('In HS 2022 it may be: 8525.89.');
    await page.type('US control number', '6a003.b');
    await page.answer(`GET ${path}/sensitivity`, aSensitivity());
    expect(page.text()).toContain('Category: sensors and lasers. Group: equipment and components.');
  });

  it('offers the parameters that decide on such goods', async () => {
    const page = await open();
    await page.press('frame rate');
    expect(page.field('Parameter').value).toBe('frame rate');
    expect(page.has('frame rate')).toBe(false);
  });

  it('begins with what is open, and writes that one anew', async () => {
    const page = await open(anItem({ waiting: aClassification({ state: 'RETURNED', eccn: '9A012' }), version: 7 }));
    expect(page.field('US control number').value).toBe('9A012');
    await page.press('Keep as draft');
    await page.answer(`PUT ${path}/classification`, anItem({ version: 8 }));
    expect(page.toasts()).toEqual(['The draft for TC-2 is kept.']);
  });

  it('keeps every entry where somebody was faster, and shows what they saved', async () => {
    const page = await open();
    await fill(page);
    await page.press('Keep as draft');
    await page.answer(`POST ${path}/classification`, problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer(
      `GET ${path}`,
      anItem({ inForce: null, version: 2, waiting: aClassification({ state: 'DRAFT' }) }),
    );
    expect(page.field('What it rests on').value).toBe('Data sheet C');
    expect(page.text()).toContain('Somebody saved this while you were writing');
    await page.press('Keep as draft');
    const { headers } = await page.answer(`PUT ${path}/classification`, anItem({ version: 3 }));
    expect(headers.get('if-match')).toBe('"2"');
  });
});
