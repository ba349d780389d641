import { type Visit } from '@downstream/access/web/testing';
import type { readListFetches } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { idOf, minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aList, atDesk, type ListSummary, warmUp, whyNot, words } from '../testing/index';
import { LOOK } from './list.store';
import './list.page';

type Fetches = Received<typeof readListFetches>;
type Run = Fetches['fetches'][number];

const fetches = 'GET lists/un/fetches';
const official = 'https://scsanctions.un.org/resources/xml/en/consolidated.xml';
const un: ListSummary = aList({
  list: 'un',
  forms: [
    {
      ...{ format: 'un', title: 'UN consolidated list, XML', input: 'FILE', terms: null },
      files: [{ name: 'consolidated.xml', address: official }],
    },
  ],
});
const schedule: NonNullable<Fetches['schedule']> = {
  ...{ on: true, format: 'un', everyHours: 6, setAt: minute(-60), setBy: 'Ole Sørensen' },
  files: [{ name: 'consolidated.xml', address: null }],
};
const run = (facts: Partial<Run> = {}): Run => ({
  ...{ id: idOf('fetch'), state: 'DONE', outcome: 'UNCHANGED', attempt: 1, asked: false, queuedAt: minute(-30) },
  ...{ endedAt: minute(-29), bytes: 0, failure: null, nextTryAt: null, importId: null },
  ...facts,
});

async function open(answer: Partial<Fetches> = {}, mayImport = true, list = un): Promise<Visit> {
  const page = await atDesk('/desk/lists/un', { providers: [{ provide: LOOK, useValue: 0 }] });
  await page.answer('GET lists', { lists: [list], mayImport });
  await page.answer(fetches, { schedule: null, nextAt: null, fetches: [], ...answer });
  await page.answer('GET lists/un/versions', { versions: [] });
  return page;
}
const runs = (): string[] =>
  [...document.querySelectorAll('.runs li')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

warmUp(() => open());

describe('the fetching of a list', () => {
  it('is switched on with the publisher’s own address, every six hours unless said', async () => {
    const page = await open();
    expect(page.text()).toContain(`Empty means the publisher's own: ${official}`);
    expect(page.text()).toContain('It was never fetched.');
    expect(whyNot(page, 'Fetch now')).toBe(words['problem.LIST_NOT_SCHEDULED']);
    await page.tick('Fetch this list by itself');
    await page.press('Save settings');
    const { body } = await page.answer('PUT lists/un/schedule', undefined, { status: 204 });
    expect(body).toEqual({
      ...{ on: true, format: 'un', everyHours: 6 },
      files: [{ name: 'consolidated.xml', address: null }],
    });
    await page.answer(fetches, { schedule, nextAt: minute(1), fetches: [] });
    expect(page.text()).toContain('Saved.');
    expect(page.text()).toMatch(/Next at 2 Mar 2026/);
  });

  it('takes another address, and says at the field why one is refused', async () => {
    const page = await open({ schedule });
    await page.type('Address of consolidated.xml', 'https://10.0.0.1/list.xml');
    await page.press('Save settings');
    const why = 'This host may not be called.';
    const details = { file: 'consolidated.xml', why };
    const { body } = await page.answer(
      'PUT lists/un/schedule',
      { type: 'x', title: 'x', status: 422, code: 'LIST_ADDRESS_REFUSED', details, traceId: 't' },
      { status: 422 },
    );
    expect((body as { files: object[] }).files).toEqual([
      { name: 'consolidated.xml', address: 'https://10.0.0.1/list.xml' },
    ]);
    expect(page.errorAt('Address of consolidated.xml')).toContain(why);
  });

  it.each(['0', '169', '1.5', ''])('is not saved with %j hours', async (hours) => {
    const page = await open({ schedule });
    await page.type('Every so many hours', hours);
    expect(whyNot(page, 'Save settings')).toBe('Write a number of hours from 1 to 168.');
  });

  it('needs an address where the publisher offers none', async () => {
    const form = { ...un.forms[0], files: [] } as ListSummary['forms'][number];
    const page = await open({}, true, { ...un, forms: [form] });
    expect(page.text()).toContain('The publisher offers no fixed address.');
    expect(whyNot(page, 'Save settings')).toBe('Write the address of every file first.');
    await page.type('Address of un', 'https://lists.example.org/dpl.txt');
    expect(whyNot(page, 'Save settings')).toBeNull();
  });

  it('begins at a press, and shows what becomes of it', async () => {
    const page = await open({ schedule });
    await page.press('Fetch now');
    await page.answer('POST lists/un/fetches', run({ state: 'QUEUED', outcome: null, endedAt: null }), { status: 202 });
    await page.answer(fetches, { schedule, nextAt: null, fetches: [run({ state: 'RUNNING', outcome: null })] });
    expect(runs()[0]).toMatch(/^Under way/);
    // It looks again by itself for as long as something is under way.
    await page.settle();
    await page.answer(fetches, { schedule, nextAt: null, fetches: [run({ outcome: 'CHANGED', bytes: 1_234_567 })] });
    expect(runs()[0]).toMatch(/^New files, handed to the import.*08:30 ?1,234,567 bytes$/);
  });

  it('that failed says why, where, and when it is tried again', async () => {
    const failure = {
      code: 'STATUS_UNEXPECTED',
      what: 'The other side answered with an error. (status 503)',
      host: 'x.org',
    };
    await open({
      schedule,
      fetches: [run({ state: 'FAILED', outcome: 'FAILED', failure, attempt: 2, nextTryAt: minute(2) }), run()],
    });
    expect(runs()[0]).toMatch(
      /^Failed.*answered with an error\. \(status 503\) ?x\.org ?Try 2; the next at 2 Mar 2026/,
    );
    expect(runs()[1]).toMatch(/^Nothing new/);
  });

  it('is for operators; others read how it is', async () => {
    const page = await open({ schedule }, false);
    expect(page.text()).toContain('This list is fetched every 6 hours.');
    expect(page.has('Save settings')).toBe(false);
    expect(page.has('Fetch now')).toBe(false);
  });
});
