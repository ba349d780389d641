import { TestBed } from '@angular/core/testing';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { screeningReasons } from '@downstream/checks/core';
import { OpenDistributor } from '@downstream/distributors/web';
import { checkResults, type Role } from '@downstream/kernel';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  aCard,
  aCardNotRun,
  atDesk,
  type Card,
  distributorId,
  someExtracts,
  someKinds,
  warmUp,
  whyNot,
  words,
} from '../testing/index';
import { DistributorChecks } from './distributor-checks';

const read = `GET distributors/${distributorId}/checks`;
const running = `POST distributors/${distributorId}/screenings`;
const reload = jest.fn();

async function open(card: Card | null = aCard(), roles: Role[] = ['analyst']): Promise<Visit> {
  const page = await atDesk(`/desk/tab/${distributorId}`, {
    roles,
    routes: [
      { path: 'tab/:distributorId', component: DistributorChecks },
      { path: 'hits', children: [] },
    ],
    providers: [{ provide: OpenDistributor, useValue: { reload } }],
  });
  if (card) await page.answer(read, { cards: [card] });
  // The catalogue below has a spec of its own.
  await page.answer(`GET distributors/${distributorId}/check-kinds`, someKinds([]));
  await page.answer(`GET distributors/${distributorId}/register-extracts`, someExtracts([]));
  return page;
}
const notChecked = () => document.querySelector('ds-not-checked');
const look = () => document.querySelector('.card')?.getAttribute('data-tone');
const parties = (): string[] =>
  [...document.querySelectorAll('[aria-labelledby="screened"] li')].map((line) =>
    [...line.querySelectorAll('bdi, span:not(.who), a')].map((part) => part.textContent?.trim()).join(', '),
  );
const unlooked = ['NOT_RUN', 'ERROR', 'STALE', 'SOURCE_UNAVAILABLE'] as const;

beforeEach(() => void reload.mockClear());
warmUp(() => open());

describe('the card of a screening', () => {
  it('says “no open hits” with its time, who was searched in what, and by which method', async () => {
    const page = await open();
    expect(look()).toBe('good');
    expect(page.text()).toContain('No open hits as of 2 Mar 2026, 08:30 UTC');
    expect(page.text()).toContain('2 parties were searched in one list; nothing was found');
    expect(parties()).toEqual(['Nordlys AS, Distributor, no hits', 'Ingrid Solheim, Owner, no hits']);
    expect(page.text()).toMatch(/OFAC SDN version 7, 18,000 entries/i);
    expect(page.text()).toContain('2026-11');
  });

  it('never says so without a time', async () => {
    const page = await open(aCard({ asOf: null }));
    expect(look()).toBe('unknown');
    expect(notChecked()?.textContent).toContain('Not checked');
    expect(page.text()).not.toContain('No open hits');
    expect(parties().join()).not.toContain('no hits');
  });

  it('before anything ran is as large as any other, and says what was not done', async () => {
    const page = await open(aCardNotRun());
    expect(notChecked()?.textContent).toContain('Nobody has screened these 2 parties yet.');
    expect(parties().every((line) => line.endsWith('not screened yet'))).toBe(true);
    expect(page.text()).toContain('No list was searched.');
    expect(page.text()).toContain('As of never');
    expect(page.has('Screen now')).toBe(true);
  });

  it.each(unlooked)('keeps the reserved look and says “no hits” of nobody: %s', async (result) => {
    await open(aCard({ result }));
    expect(look()).toBe('unknown');
    expect(notChecked()).not.toBeNull();
    expect(parties().join()).not.toContain('no hits');
    expect(document.body.textContent).not.toContain('No open hits');
  });

  it('names a last good result only where there was one', async () => {
    const last = () => notChecked()?.textContent?.includes('Last good result');
    const said: Record<string, boolean | undefined> = {};
    for (const result of unlooked) {
      TestBed.resetTestingModule();
      await open(aCard({ result, sentence: { key: 'NO_LIST_SEARCHED', params: {} } }));
      said[result] = last();
    }
    expect(said).toEqual({ NOT_RUN: false, ERROR: false, STALE: true, SOURCE_UNAVAILABLE: false });
  });

  it('leads to the hits of a party in every state, and to those that wait', async () => {
    const [distributor, owner] = aCard().subjects as [Card['subjects'][number], Card['subjects'][number]];
    const page = await open(
      aCard({
        result: 'POTENTIAL_MATCH',
        sentence: { key: 'HITS_WAIT', params: { open: 1, hits: 2 } },
        subjects: [distributor, { ...owner, hits: 2 }],
        ...{ openHits: 1, settledHits: 1 },
      }),
    );
    expect(look()).toBe('hold');
    expect(page.text()).toContain('One hit waits for a decision.');
    expect(page.button('2 hits').getAttribute('href')).toBe(`/desk/hits?distributor=${distributorId}&state=all`);
    expect(page.button('Review the open hit').getAttribute('href')).toBe(`/desk/hits?distributor=${distributorId}`);
  });

  it('says of a party that came after the run that it is not screened, also when others have hits', async () => {
    const [distributor, owner] = aCard().subjects as [Card['subjects'][number], Card['subjects'][number]];
    await open(
      aCard({
        result: 'POTENTIAL_MATCH',
        sentence: { key: 'HITS_WAIT', params: { open: 1, hits: 1 } },
        subjects: [
          { ...distributor, hits: 1 },
          { ...owner, searched: false },
        ],
      }),
    );
    expect(parties()).toEqual(['Nordlys AS, Distributor, 1 hit', 'Ingrid Solheim, Owner, not screened yet']);
  });

  it('tells one person in two roles apart', async () => {
    const [, owner] = aCard().subjects as [Card['subjects'][number], Card['subjects'][number]];
    await open(aCard({ subjects: [owner, { ...owner, role: 'OFFICER' }] }));
    expect(parties()).toEqual(['Ingrid Solheim, Owner, no hits', 'Ingrid Solheim, Officer, no hits']);
  });

  it('has words for every result and every reason, and says nothing for one it does not know', async () => {
    for (const result of checkResults) expect(words).toHaveProperty([`checks.result.${result}`]);
    for (const reason of screeningReasons) expect(words).toHaveProperty([`checks.reason.${reason}`]);
    await open(aCard({ result: 'STALE', sentence: { key: 'SOMETHING_NEW', params: {} } }));
    expect(document.body.textContent).not.toContain('SOMETHING_NEW');
  });
});

describe('screening', () => {
  it('shows what it found, and lets the page around it follow', async () => {
    const page = await open(aCardNotRun());
    await page.press('Screen now');
    await page.press('Screen now');
    expect(page.waiting()).toEqual([running]);
    expect(page.text()).not.toContain('No open hits');
    const { headers } = await page.answer(running, aCard(), { status: 201 });
    expect(headers.get('idempotency-key')).toBeTruthy();
    expect(look()).toBe('good');
    expect(page.toasts()).toEqual(['Screened against the lists in force']);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is refused in words while no list is in force, and the card stays as it was', async () => {
    const page = await open(aCardNotRun());
    await page.press('Screen now');
    await page.answer(running, problemOf('NO_LIST_IN_FORCE', 409), { status: 409 });
    expect(page.text()).toContain(words['problem.NO_LIST_IN_FORCE']);
    expect(look()).toBe('unknown');
    expect(page.toasts()).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
  });

  it('is not done twice when it is tried again after the line broke', async () => {
    const page = await open();
    await page.press('Screen again');
    const first = await page.answer(running, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    const second = await page.answer(running, aCard(), { status: 201 });
    await page.press('Screen again');
    const third = await page.answer(running, aCard(), { status: 201 });
    const keys = [first, second, third].map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('is closed to whoever only reads, with who can', async () => {
    const page = await open(aCard(), ['approver']);
    expect(whyNot(page, 'Screen again')).toBe('Analysts can screen. Your role reads the result.');
    await page.press('Screen again');
    expect(page.waiting()).toEqual([]);
  });

  it('claims nothing where the checks could not be read', async () => {
    const page = await open(null);
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Checks could not be read.');
    expect(look()).toBeUndefined();
    await page.press('Try again');
    await page.answer(read, { cards: [aCard()] });
    expect(look()).toBe('good');
  });
});
