import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { hitRow } from '@downstream/contracts/checks';
import { idOf, minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { Point } from '../words/case-words';
import { aCheck, aPoint, aReview, atDesk, distributorId, pageOf, readiness, warmUp } from '../testing/index';
import '../workspace/review.page';

const { id } = aReview();
const checks = `GET distributors/${distributorId}/checks`;
const owner = { id: '01938f00-0000-7000-8000-0000000000a1', name: 'Timur Sarsenov' };
const list = {
  list: 'ofac-sdn',
  versionId: idOf<never>('version'),
  version: 7,
  generatedAt: null,
  inForceSince: minute(-600),
  entries: 18000,
};
const card = (facts: object = {}) => ({
  kind: 'SCREENING',
  required: true,
  result: 'CLEAR',
  sentence: { key: 'x', params: {} },
  runId: null,
  asOf: minute(-30),
  heldAsOf: minute(-30),
  lists: [{ ...list, retrievedAt: minute(-60), sha256: 'a'.repeat(64), how: 'SEARCHED' }],
  subjects: [{ id: owner.id, name: owner.name, role: 'OWNER', searched: true, hits: 1 }],
  openHits: 0,
  settledHits: 0,
  methodVersion: '1',
  runs: [],
  ...facts,
});
const hit: z.output<typeof hitRow> = {
  id: idOf<never>('hit'),
  state: 'OPEN',
  distributor: { id: distributorId, name: 'Baikal Optika LLP' },
  party: { ...owner, role: 'OWNER' },
  entry: { list: 'ofac-sdn', ref: '900005', name: 'SARSENOV, Timur', programmes: ['SYN'] },
  score: 0.84,
  band: 'POSSIBLE',
  raisedAt: minute(),
  proposed: null,
  effects: [],
  version: 1,
};

async function open(
  points: readonly Point[],
  { cards = [card()], hits = [] as object[], afterKnockOut = false } = {},
): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`);
  await page.answer(`GET reviews/${id}`, aReview({ readiness: readiness(points), afterKnockOut }));
  await page.answer(checks, { cards });
  const { params } = await page.answer('GET hits', pageOf(hits));
  expect([params.get('distributor'), params.get('limit')]).toEqual([distributorId, '200']);
  return page;
}
const evidence = () => document.querySelector('ds-evidence') as HTMLElement;
const shapesIn = (selector: string): (string | null)[] =>
  [...evidence().querySelectorAll(`${selector} ds-shape, ${selector} ds-chip`)].map(
    (one) => one.getAttribute('data-tone') ?? one.className,
  );

warmUp(() => open([aCheck('CLEAR')]));

describe('the evidence of a case', () => {
  it('says which lists were searched and when', async () => {
    const page = await open([aCheck('CLEAR')]);
    expect(page.text()).toMatch(/Lists searched As of 2 Mar 2026, 08:30 UTC/);
    expect(page.text()).toContain('OFAC SDN, version 7, 18,000 entries, in force since 1 Mar 2026, 23:00 UTC');
  });

  it('says plainly that nothing was searched', async () => {
    const page = await open([aCheck('NOT_RUN', { gap: 'CHECK_NOT_SETTLED' })], { cards: [] });
    expect(page.text()).toContain('Lists searched Not run yet.');
    const look = evidence().querySelector('ds-not-checked');
    expect(look?.textContent).toContain('Screening against lists: Baikal Optika LLP, Not run');
    expect(look?.textContent).toContain('As long as nothing was searched, nothing can be said.');
    expect(look?.querySelector('a')?.getAttribute('href')).toBe(`/desk/distributors/${distributorId}?tab=checks`);
    expect(evidence().textContent).not.toContain('No open hits');
  });

  it.each(['SOURCE_UNAVAILABLE', 'ERROR', 'STALE'] as const)('keeps the reserved look for %s', async (result) => {
    await open([aCheck(result, { gap: 'CHECK_NOT_SETTLED' })]);
    expect(evidence().querySelectorAll('ds-not-checked').length).toBe(1);
  });

  it('does not call a confirmed match settled, nor good, where a review is about it', async () => {
    const points = [aCheck('CONFIRMED_MATCH', { party: owner }), aPoint({ about: 'HIT', hitId: hit.id, party: owner })];
    const page = await open(points, { hits: [{ ...hit, state: 'TRUE_MATCH' }], afterKnockOut: true });
    expect(page.text()).toContain('Screening against lists Confirmed match');
    expect(evidence().textContent).not.toContain('settled');
    expect(shapesIn('.hit').join()).toContain('stop');
    expect(shapesIn('.body').join()).not.toContain('good');
  });

  it('groups what it knows by party, open ones first, with role, hit and where to compare it', async () => {
    const points = [
      aCheck('CLEAR'),
      aCheck('POTENTIAL_MATCH', { party: owner, gap: 'CHECK_NOT_SETTLED' }),
      aPoint({ about: 'HIT', gap: 'HIT_OPEN', hitId: hit.id, party: owner }),
    ];
    const page = await open(points, { hits: [hit] });
    const names = [...evidence().querySelectorAll('h3 bdi')].map((one) => one.textContent);
    expect(names).toEqual(['Timur Sarsenov', 'Baikal Optika LLP']);
    expect(page.text()).toContain('Timur Sarsenov owner Screening against lists Possible match');
    const link = evidence().querySelector('a.hit');
    expect(link?.getAttribute('href')).toBe(`/desk/hits/${hit.id}`);
    expect(link?.textContent).toContain('SARSENOV, Timur');
    expect(link?.textContent).toContain('OFAC SDN 900005');
  });

  it('tells one person in two roles apart, in the checklist as well', async () => {
    const second = { id: '01938f00-0000-7000-8000-0000000000a2', name: owner.name };
    const subjects = [
      { ...owner, role: 'OWNER', searched: true, hits: 1 },
      { ...second, role: 'OFFICER', searched: true, hits: 1 },
    ];
    const points = [
      aPoint({ about: 'HIT', gap: 'HIT_OPEN', hitId: hit.id, party: owner }),
      aPoint({ about: 'HIT', gap: 'HIT_OPEN', hitId: idOf('other'), party: second }),
      aCheck('CLEAR'),
    ];
    const page = await open(points, { cards: [card({ subjects })], hits: [hit] });
    expect(page.has('Hit on Timur Sarsenov (owner) is open')).toBe(true);
    expect(page.has('Hit on Timur Sarsenov (officer) is open')).toBe(true);
    expect(page.has('Screening against lists: Baikal Optika LLP, no open hits')).toBe(true);
  });

  it('leads to a hit it could not read, in the words of the checklist', async () => {
    const points = [aPoint({ about: 'HIT', gap: 'HIT_OPEN', hitId: hit.id, party: owner })];
    const page = await atDesk(`/desk/reviews/${id}`);
    await page.answer(`GET reviews/${id}`, aReview({ readiness: readiness(points) }));
    await page.answer('GET hits', problemOf('NOT_ALLOWED', 403), { status: 403 });
    expect(evidence().querySelector('a.hit')?.textContent).toContain('Hit on Timur Sarsenov is open');
  });

  it('reads again what could not be read, and claims nothing meanwhile', async () => {
    const page = await atDesk(`/desk/reviews/${id}`);
    await page.answer(`GET reviews/${id}`, aReview());
    await page.answer(checks, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Lists searched could not be read.');
    expect(page.text()).not.toContain('Not run yet.');
    await page.press('Try again');
    await page.answer(checks, { cards: [card({ asOf: null })] });
    expect(page.text()).toContain('Not run yet.');
  });

  it('says that no check has run where the checklist knows of none', async () => {
    const page = await open([aPoint({ about: 'DISTRIBUTOR' })], { cards: [] });
    expect(page.text()).toContain('No check has run for this case.');
  });
});
