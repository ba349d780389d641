import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it, jest } from '@jest/globals';
import {
  aHit,
  aHold,
  anEffect,
  aRow,
  atDesk,
  aVote,
  distributorId,
  type HitView,
  key,
  mayVote,
  pageOf,
  warmUp,
  words,
} from '../testing/index';
import './hit.page';

const { id } = aHit();
const read = `GET hits/${id}`;
const sending = `POST hits/${id}/votes`;
const queue = 'GET hits';

async function open(hit: HitView = aHit(), waiting = [aRow(1)]): Promise<Visit> {
  const page = await atDesk(`/desk/hits/${id}`);
  await page.answer(queue, pageOf(waiting, waiting.length));
  await page.answer(read, hit);
  return page;
}
const settled = (facts: Partial<HitView> = {}): HitView =>
  aHit(1, {
    state: 'FALSE_POSITIVE',
    version: 4,
    votes: [aVote('Ana Costa')],
    settled: { disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY', at: aVote('').at, by: ['Ana Costa'] },
    may: mayVote('HIT_ALREADY_SETTLED'),
    ...facts,
  });
/** The obvious false positive: c, a reason by digit, Enter; the two facts are ticked already. */
async function settle(page: Visit): Promise<void> {
  await key(page, 'c');
  await key(page, '1');
  await key(page, 'Enter');
}
const section = (id: string): string =>
  document.querySelector(`[aria-labelledby="${id}"]`)?.textContent?.replace(/\s+/g, ' ') ?? '';

warmUp(() => open());

describe('the page of a hit', () => {
  it('says who, in what role and of whom, beside which entry of which list', async () => {
    const page = await open();
    expect(page.heading()).toBe('Party 1');
    expect(document.title).toContain('Owner, Open');
    expect(page.text()).toContain('May be “LISTED 1”. Same or different?');
    expect(page.text()).toMatch(/Owner · Nordlys AS/);
    expect(page.text()).toMatch(/Score 84 Possible List entry OFAC SDN 900001 Programme SYN List version 7/);
  });

  it('puts the sentences that speak for a match first, each with its points, marked by sign and word', async () => {
    await open();
    const lines = [...document.querySelectorAll('.features li')].map((one) => one.textContent?.replace(/\s+/g, ' '));
    expect(lines[0]).toMatch(/^\+For a match:“solheim” is much like “solheims”\..*40 points/);
    expect(lines[1]).toMatch(/^−Against a match:.*Norway \(NO\).*Latvia \(LV\).*5 points/);
  });

  it('shows the entry as it was published, and every vote with its facts and their sources', async () => {
    const facts = [{ field: 'COUNTRY', ours: 'NO', theirs: 'LV', source: 'COMPARISON' }];
    await open(aHit(1, { votes: [aVote('Ana Costa', { facts, note: 'Seen the register.' }), aVote('Lin Mei')] }));
    expect(section('notice')).toContain('900001,"SOLHEIMS, Ingrids",individual,SYN');
    const votes = [...document.querySelectorAll('ol.votes li')].map((one) => one.textContent?.replace(/\s+/g, ' '));
    expect(votes[0]).toContain('Lin Mei');
    expect(votes[1]).toMatch(
      /False positive: Another country.*Country: ours Norway \(NO\); theirs Latvia \(LV\).*Seen the register\./,
    );
  });

  it('says that a party off the record cannot be compared any more', async () => {
    await open(aHit(1, { comparison: [] }));
    expect(section('compared')).toContain('The party is not on the record any more');
  });

  it('says what was proposed and that a hold is in place', async () => {
    const proposed = { disposition: 'TRUE_MATCH' as const, by: 'Lin Mei', mine: false };
    const page = await open(
      aHit(1, { state: 'PROPOSED', proposed, hold: aHold({ releaseVotes: 1 }), votes: [aVote('Lin Mei')] }),
    );
    expect(page.text()).toContain('Lin Mei proposed: True match. A second person settles it');
    expect(page.text()).toContain('On hold: placed by Lin Mei, 2 Mar 2026, 09:31 UTC. 1 of 2 votes for its release.');
    expect(page.button('See the hold').getAttribute('href')).toBe(`/desk/distributors/${distributorId}`);
  });

  it('says what the list does if it is the same party, and whether counsel has confirmed it', async () => {
    const effects = [anEffect(), anEffect({ id: 'BIS_EL', status: 'TO_CONFIRM' }), anEffect({ id: 'SOMETHING_NEW' })];
    await open(aHit(1, { effects }));
    expect(section('effect')).toContain('Block: stop, freeze handling, report within 10 business days (US persons).');
    expect(section('effect')).toMatch(/US export licence needed: stop.*Not confirmed by counsel yet\./);
    expect(section('effect')).toContain('What this list asks for is not on record: stop, and ask counsel.');
  });

  it('shows every name of the entry word by word; what an underline tells is said too', async () => {
    const [first] = aHit().names;
    if (!first) throw new Error('No name');
    await open(aHit(1, { names: [first, ...Array(6).fill({ ...first, kind: 'WEAK' })], ourNames: ['Ingrid Solheim'] }));
    const names = document.querySelector('ds-name-table');
    const near = [...(names?.querySelectorAll('.near') ?? [])].map((one) => one.textContent);
    expect(near.slice(0, 2)).toEqual(['Solheim', 'SOLHEIMS']);
    expect(names?.querySelector('mark')?.textContent).toBe('Ingrids');
    expect(names?.textContent).toMatch(/Ingrids.*\(only here\)/s);
    expect(names?.querySelector('summary')?.textContent).toBe('2 more names');
    expect(names?.querySelectorAll('tbody tr')).toHaveLength(7);
  });

  it('says how the same entry and the same party were judged elsewhere', async () => {
    const last = { hit: aRow(7).id, name: 'Solveig AS', reason: 'FP-DOB' as const, at: aVote('').at, by: 'Lin Mei' };
    const page = await open(aHit(1, { sameEntry: [{ disposition: 'FALSE_POSITIVE', count: 3, last }] }));
    expect(section('elsewhere')).toContain('The same entry beside other parties: 3 times settled as False positive');
    expect(section('elsewhere')).toContain('Another date of birth, said Lin Mei');
    expect(page.button('Solveig AS').getAttribute('href')).toBe(`/desk/hits/${aRow(7).id}`);
  });

  it('says why it is open again, and that the entry is off the list while the hold stays', async () => {
    const at = aVote('').at;
    const page = await open(
      aHit(1, {
        state: 'REOPENED',
        reopened: { at, causes: ['ENTRY_REMOVED', 'NEW_CAUSE'] },
        gone: { version: 8, at },
        hold: aHold(),
      }),
    );
    expect(page.text()).toMatch(/Open again since 2 Mar 2026.*The entry was taken off the list\. NEW_CAUSE/);
    expect(page.text()).toMatch(/no longer on the list: version 8,.*The hold stays until two people release it\./);
  });

  it('says that it could not be read, and reads it again', async () => {
    const page = await atDesk(`/desk/hits/${id}`);
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Hit could not be read.');
    await page.press('Try again');
    await page.answer(read, aHit());
    expect(page.heading()).toBe('Party 1');
  });
});

describe('an obvious false positive', () => {
  it('takes three keys, four with the way to it, and is shown when it is recorded, not before', async () => {
    const page = await open();
    await settle(page);
    expect(page.text()).not.toContain('Recorded');
    const { body, headers } = await page.answer(sending, settled(), { status: 201 });
    expect(body).toMatchObject({ disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY', note: null });
    expect((body as { facts: unknown[] }).facts).toHaveLength(2);
    expect(headers.get('if-match')).toBe('"3"');
    expect(section('outcome')).toContain('Recorded');
    expect(section('outcome')).toContain('Not the same party, said Ana Costa.');
    expect(section('outcome')).toMatch(/Ana Costa, 2 Mar 2026, 09:30 UTC, vote 1 on this hit/);
    expect(document.activeElement?.id).toBe('outcome');
  });

  it('leads to the next one that waits, with its role, and there begins afresh', async () => {
    const page = await open(aHit(), [aRow(1), aRow(2)]);
    await settle(page);
    await page.answer(sending, settled(), { status: 201 });
    await page.answer(queue, pageOf([aRow(2)], 1));
    await page.answer(`GET hits/${aRow(2).id}`, aHit(2));
    expect(page.heading()).toBe('Party 2');
    expect(document.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
    expect(page.text()).toContain('Recorded as event 4: Party 1, False positive.');
    await key(page, 'b');
    await page.answer(read, settled());
    expect(page.heading()).toBe('Party 1');
    expect(section('outcome')).toContain('Settled');
  });

  it('is reached with j and k along the hits that wait, passing over nothing but one’s own proposals', async () => {
    const mine = { disposition: 'UNSURE' as const, by: 'Ana Costa', mine: true };
    const rows = [aRow(1), aRow(2, { state: 'PROPOSED', proposed: mine }), aRow(3)];
    const page = await open(aHit(), rows);
    expect(page.text()).toContain('3 hits wait');
    await key(page, 'j');
    await page.answer(`GET hits/${aRow(2).id}`, aHit(2));
    expect(page.heading()).toBe('Party 2');
    await key(page, 'k');
    await page.answer(read, aHit());
    await settle(page);
    await page.answer(sending, settled(), { status: 201 });
    await page.answer(`GET hits/${aRow(3).id}`, aHit(3));
    expect(page.heading()).toBe('Party 3');
  });

  it('is refused by Enter while its facts are out of sight', async () => {
    const page = await open();
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
    const page = await open();
    await settle(page);
    await page.answer(sending, settled(), { status: 201 });
    await page.answer(queue, pageOf([]));
    expect(section('outcome')).toContain('No other hit waits for a decision.');
    expect(page.button('To the checks of Nordlys AS').getAttribute('href')).toBe(
      `/desk/distributors/${distributorId}?tab=checks`,
    );
  });
});

describe('a vote that was refused', () => {
  it('is the same request when it is tried again after the line broke, and another once it says something else', async () => {
    const page = await open();
    await settle(page);
    const broken = { status: 503 };
    const sent = [await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), broken)];
    await page.press('Try again');
    sent.push(await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), broken));
    await page.type('Note', 'Seen the register.');
    await page.press('Settle as False positive');
    sent.push(await page.answer(sending, settled(), { status: 201 }));
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toBeTruthy();
    expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false]);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
    expect(sent[2]?.body).toMatchObject({ reason: 'FP-COUNTRY', note: 'Seen the register.' });
  });

  it('is not sent twice while it is under way', async () => {
    const page = await open();
    await settle(page);
    await key(page, 'Enter', { mod: true });
    expect(page.waiting().filter((request) => request === sending)).toHaveLength(1);
  });

  it('says that facts are needed, and a note alone is not enough', async () => {
    const page = await open();
    await settle(page);
    await page.answer(sending, problemOf('DISPOSITION_NEEDS_FACTS', 422), { status: 422 });
    expect(page.text()).toContain('A note alone is not enough.');
    expect(document.querySelectorAll('.fact')).toHaveLength(2);
  });

  it('shows who has to vote instead when it was one’s own proposal after all', async () => {
    const page = await open();
    await settle(page);
    await page.answer(sending, problemOf('HIT_NEEDS_ANOTHER_PERSON', 409), { status: 409 });
    await page.answer(read, aHit(1, { state: 'PROPOSED', version: 4, may: mayVote('HIT_NEEDS_ANOTHER_PERSON') }));
    expect(page.text()).toContain(words['problem.HIT_NEEDS_ANOTHER_PERSON']);
    expect(page.text()).toContain(words['checks.vote.shut.own']);
    expect(page.has('Settle as False positive')).toBe(false);
  });

  it('shows what the hit has become when somebody settled it first', async () => {
    const page = await open();
    await settle(page);
    await page.answer(sending, problemOf('HIT_ALREADY_SETTLED', 409), { status: 409 });
    await page.answer(read, settled({ settled: { ...settled().settled!, by: ['Lin Mei'] } }));
    expect(section('outcome')).toContain('Settled');
    expect(section('outcome')).toContain('Not the same party, said Lin Mei.');
    expect(page.text()).not.toContain('Recorded');
  });
});

describe('whoever may not vote', () => {
  it.each([
    ['HIT_NEEDS_ANOTHER_PERSON', words['checks.vote.shut.own']],
    ['NOT_ALLOWED', words['problem.NOT_ALLOWED']],
  ] as const)('reads why, and no key does anything: %s', async (why, said) => {
    const page = await open(aHit(1, { may: mayVote(why) }));
    expect(page.text()).toContain(said);
    await settle(page);
    expect(document.querySelector('input[type="radio"]')).toBeNull();
    expect(page.waiting()).not.toContain(sending);
  });
});

describe('a second vote', () => {
  const proposed = { disposition: 'FALSE_POSITIVE' as const, by: 'Lin Mei', mine: false };
  const second = () => aHit(1, { state: 'PROPOSED', proposed, votes: [aVote('Lin Mei')], proposedFacts: [] });

  it('that agrees rests on the facts of the first, and says that it settles the hit', async () => {
    const page = await open(second());
    await key(page, '1');
    await key(page, '1');
    expect(page.text()).toContain('You are the second person: the hit is settled as False positive.');
    await page.press('Agree: False positive');
    expect((await page.answer(sending, settled(), { status: 201 })).body).toMatchObject({ facts: [] });
  });

  it('that disagrees says that the hit is open again', async () => {
    const page = await open(second());
    await key(page, '3');
    await key(page, '1');
    expect(page.text()).toContain('You disagree with the proposal: the hit is open again');
    await page.type('Note', 'No register seen yet.');
    await page.press('Disagree: Unsure');
    const { body } = await page.answer(sending, aHit(1, { votes: [aVote('Lin Mei'), aVote('Ana Costa')] }), {
      status: 201,
    });
    expect(body).toMatchObject({ disposition: 'UNSURE', reason: 'PM-INSUFF' });
    expect(section('outcome')).toContain('The two votes differ: the hit is open again.');
  });
});

describe('a vote for a true match', () => {
  it('says before that it places a hold at once, and that it takes a second person', async () => {
    const page = await open();
    await key(page, '2');
    await key(page, '1');
    expect(page.text()).toContain('Your vote places a hold at once. A second person makes the match final.');
    await page.type('Note', 'The passport is the same.');
    await page.press('Propose True match');
    const proposed = { disposition: 'TRUE_MATCH' as const, by: 'Ana Costa', mine: true };
    await page.answer(
      sending,
      aHit(1, {
        state: 'PROPOSED',
        proposed,
        hold: aHold(),
        votes: [aVote('Ana Costa', { disposition: 'TRUE_MATCH' })],
      }),
      { status: 201 },
    );
    expect(section('outcome')).toContain('Proposed: True match. It waits for a second person.');
    expect(page.text()).toContain('On hold: placed by Lin Mei');
  });
});
