import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it, jest } from '@jest/globals';
import {
  aHit,
  aRow,
  distributorId,
  key,
  mayVote,
  openHit,
  pageOf,
  queue,
  read,
  section,
  sending,
  settle,
  settledHit,
  warmUp,
  words,
} from '../testing/index';
import './hit.page';

warmUp(() => openHit());

describe('an obvious false positive', () => {
  it('takes three keys, four with the way to it, and is shown when it is recorded, not before', async () => {
    const page = await openHit();
    await settle(page);
    expect(page.text()).not.toContain('Recorded');
    const { body, headers } = await page.answer(sending, settledHit(), { status: 201 });
    expect(body).toMatchObject({ disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY', note: null });
    expect((body as { facts: unknown[] }).facts).toHaveLength(2);
    expect(headers.get('if-match')).toBe('"3"');
    expect(section('outcome')).toContain('Recorded');
    expect(section('outcome')).toContain('Not the same party, said Ana Costa.');
    expect(section('outcome')).toMatch(/Ana Costa, 2 Mar 2026, 09:30 UTC, vote 1 on this hit/);
    expect(document.activeElement?.id).toBe('outcome');
  });

  it('leads to the next one that waits, with its role, and there begins afresh', async () => {
    const page = await openHit(aHit(), [aRow(1), aRow(2)]);
    await settle(page);
    await page.answer(sending, settledHit(), { status: 201 });
    await page.answer(queue, pageOf([aRow(2)], 1));
    await page.answer(`GET hits/${aRow(2).id}`, aHit(2));
    expect(page.heading()).toBe('Party 2');
    expect(document.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
    expect(page.text()).toContain('Recorded as event 4: Party 1, False positive.');
    await key(page, 'b');
    await page.answer(read, settledHit());
    expect(page.heading()).toBe('Party 1');
    expect(section('outcome')).toContain('Settled');
  });

  it('is reached with j and k along the hits that wait, passing over nothing but one’s own proposals', async () => {
    const mine = { disposition: 'UNSURE' as const, by: 'Ana Costa', mine: true };
    const rows = [aRow(1), aRow(2, { state: 'PROPOSED', proposed: mine }), aRow(3)];
    const page = await openHit(aHit(), rows);
    expect(page.text()).toContain('3 hits wait');
    await key(page, 'j');
    await page.answer(`GET hits/${aRow(2).id}`, aHit(2));
    expect(page.heading()).toBe('Party 2');
    await key(page, 'k');
    await page.answer(read, aHit());
    await settle(page);
    await page.answer(sending, settledHit(), { status: 201 });
    await page.answer(`GET hits/${aRow(3).id}`, aHit(3));
    expect(page.heading()).toBe('Party 3');
  });

  it('is refused by Enter while its facts are out of sight', async () => {
    const page = await openHit();
    const box = jest.spyOn(Element.prototype, 'getBoundingClientRect');
    box.mockReturnValue({ top: 900, bottom: 1200 } as DOMRect);
    await settle(page);
    expect(page.waiting()).not.toContain(sending);
    expect(page.text()).toContain('Look at the facts first.');
    box.mockReturnValue({ top: 100, bottom: 400 } as DOMRect);
    await key(page, 'Enter');
    expect(page.waiting()).toContain(sending);
    box.mockRestore();
  });

  it('says that no other one waits', async () => {
    const page = await openHit();
    await settle(page);
    await page.answer(sending, settledHit(), { status: 201 });
    await page.answer(queue, pageOf([]));
    expect(section('outcome')).toContain('No other hit waits for a decision.');
    expect(page.button('To the checks of Nordlys AS').getAttribute('href')).toBe(
      `/desk/distributors/${distributorId}?tab=checks`,
    );
  });
});

describe('a vote that was refused', () => {
  it('is the same request when it is tried again after the line broke, and another once it says something else', async () => {
    const page = await openHit();
    await settle(page);
    const broken = { status: 503 };
    const sent = [await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), broken)];
    await page.press('Try again');
    sent.push(await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), broken));
    await page.type('Note', 'Seen the register.');
    await page.press('Settle as False positive');
    sent.push(await page.answer(sending, settledHit(), { status: 201 }));
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toBeTruthy();
    expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false]);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
    expect(sent[2]?.body).toMatchObject({ reason: 'FP-COUNTRY', note: 'Seen the register.' });
  });

  it('is not sent twice while it is under way', async () => {
    const page = await openHit();
    await settle(page);
    await key(page, 'Enter', { mod: true });
    expect(page.waiting().filter((request) => request === sending)).toHaveLength(1);
  });

  it('says that facts are needed, and a note alone is not enough', async () => {
    const page = await openHit();
    await settle(page);
    await page.answer(sending, problemOf('DISPOSITION_NEEDS_FACTS', 422), { status: 422 });
    expect(page.text()).toContain('A note alone is not enough.');
    expect(document.querySelectorAll('.fact')).toHaveLength(2);
  });

  it('shows who has to vote instead when it was one’s own proposal after all', async () => {
    const page = await openHit();
    await settle(page);
    await page.answer(sending, problemOf('HIT_NEEDS_ANOTHER_PERSON', 409), { status: 409 });
    await page.answer(read, aHit(1, { state: 'PROPOSED', version: 4, may: mayVote('HIT_NEEDS_ANOTHER_PERSON') }));
    expect(page.text()).toContain(words['problem.HIT_NEEDS_ANOTHER_PERSON']);
    expect(page.text()).toContain(words['checks.vote.shut.own']);
    expect(page.has('Settle as False positive')).toBe(false);
  });

  it('shows what the hit has become when somebody settled it first', async () => {
    const page = await openHit();
    await settle(page);
    await page.answer(sending, problemOf('HIT_ALREADY_SETTLED', 409), { status: 409 });
    await page.answer(read, settledHit({ settled: { ...settledHit().settled!, by: ['Lin Mei'] } }));
    expect(section('outcome')).toContain('Settled');
    expect(section('outcome')).toContain('Not the same party, said Lin Mei.');
    expect(page.text()).not.toContain('Recorded');
  });
});
