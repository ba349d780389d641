import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import {
  aHit,
  aHold,
  anEffect,
  aPlaceHit,
  aRow,
  atDesk,
  aVote,
  distributorId,
  key,
  mayVote,
  openHit,
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

describe('the page of a hit', () => {
  it('says who, in what role and of whom, beside which entry of which list', async () => {
    const page = await openHit();
    expect(page.heading()).toBe('Party 1');
    expect(document.title).toContain('Owner, Open');
    expect(page.text()).toContain('May be “LISTED 1”. Same or different?');
    expect(page.text()).toMatch(/Owner · Nordlys AS/);
    expect(page.text()).toMatch(/Score 84 Possible List entry OFAC SDN 900001 Programme SYN List version 7/);
  });

  it('puts the sentences that speak for a match first, each with its points, marked by sign and word', async () => {
    await openHit();
    const lines = [...document.querySelectorAll('.features li')].map((one) => one.textContent?.replace(/\s+/g, ' '));
    expect(lines[0]).toMatch(/^\+For a match:“solheim” is much like “solheims”\..*40 points/);
    expect(lines[1]).toMatch(/^−Against a match:.*Norway \(NO\).*Latvia \(LV\).*5 points/);
  });

  it('says what would change the score, and notes about names without a number', async () => {
    const note = { id: 'NAME_SCRIPTS', weight: 0, params: { ours: 'CYRILLIC', theirs: 'LATIN' } };
    await openHit(aHit(1, { features: [note, ...aHit().features] }));
    expect(section('changes')).toContain('Another date of birth than 1979: no alert, 64 points.');
    const last = [...document.querySelectorAll('.features li')].at(-1)?.textContent?.replace(/\s+/g, ' ');
    expect(last).toMatch(/^ ?·Beside the score:/);
    expect(last).not.toContain('points');
  });

  it('shows the entry as it was published, and every vote with its facts and their sources', async () => {
    const facts = [{ field: 'COUNTRY', ours: 'NO', theirs: 'LV', source: 'COMPARISON' }];
    await openHit(aHit(1, { votes: [aVote('Ana Costa', { facts, note: 'Seen the register.' }), aVote('Lin Mei')] }));
    expect(section('notice')).toContain('900001,"SOLHEIMS, Ingrids",individual,SYN');
    const votes = [...document.querySelectorAll('ol.votes li')].map((one) => one.textContent?.replace(/\s+/g, ' '));
    expect(votes[0]).toContain('Lin Mei');
    expect(votes[1]).toMatch(
      /False positive: Another country.*Country: ours Norway \(NO\); theirs Latvia \(LV\).*Seen the register\./,
    );
  });

  it('says that a party off the record cannot be compared any more', async () => {
    await openHit(aHit(1, { comparison: [] }));
    expect(section('compared')).toContain('The party is not on the record any more');
  });

  it('says what was proposed and that a hold is in place', async () => {
    const proposed = { disposition: 'TRUE_MATCH' as const, by: 'Lin Mei', mine: false };
    const page = await openHit(
      aHit(1, { state: 'PROPOSED', proposed, hold: aHold({ releaseVotes: 1 }), votes: [aVote('Lin Mei')] }),
    );
    expect(page.text()).toContain('Lin Mei proposed: True match. A second person settles it');
    expect(page.text()).toContain('On hold: placed by Lin Mei, 2 Mar 2026, 09:31 UTC. 1 of 2 votes for its release.');
    expect(page.button('See the hold').getAttribute('href')).toBe(`/desk/distributors/${distributorId}`);
  });

  it('says what the list does if it is the same party, and whether counsel has confirmed it', async () => {
    const effects = [anEffect(), anEffect({ id: 'BIS_EL', status: 'TO_CONFIRM' }), anEffect({ id: 'SOMETHING_NEW' })];
    await openHit(aHit(1, { effects }));
    expect(section('effect')).toContain('Block: stop, freeze handling, report within 10 business days (US persons).');
    expect(section('effect')).toMatch(/US export licence needed: stop.*Not confirmed by counsel yet\./);
    expect(section('effect')).toContain('What this list asks for is not on record: stop, and ask counsel.');
  });

  it('shows every name of the entry word by word; what an underline tells is said too', async () => {
    const [first] = aHit().names;
    if (!first) throw new Error('No name');
    await openHit(
      aHit(1, { names: [first, ...Array(6).fill({ ...first, kind: 'WEAK' })], ourNames: ['Ingrid Solheim'] }),
    );
    const names = document.querySelector('ds-name-table');
    const near = [...(names?.querySelectorAll('.near') ?? [])].map((one) => one.textContent);
    expect(near.slice(0, 2)).toEqual(['Solheim', 'SOLHEIMS']);
    expect(names?.querySelector('mark')?.textContent).toBe('Ingrids');
    expect(names?.textContent).toMatch(/Ingrids.*\(only here\)/s);
    expect(names?.querySelector('summary')?.textContent).toBe('2 more names');
    expect(names?.querySelectorAll('tbody tr')).toHaveLength(7);
  });

  it('lays an entry that is only an address beside the party by address, and speaks of no name', async () => {
    const page = await openHit(aPlaceHit());
    expect(page.text()).toContain('At the listed address “Unit 2309, 2-16 Fa Yuen Street, Mongkok, HK”?');
    expect(page.text()).not.toContain('May be “');
    expect(document.querySelector('[aria-labelledby="names"]')).toBeNull();
    const fields = [...document.querySelectorAll('ds-comparison tbody th')].map((one) => one.textContent?.trim());
    expect(fields).toEqual(['Address', 'Country', 'Kind']);
    expect(section('compared')).toContain('Rm 2309, 2-16 Fa Yuen St, Kowloon, Hong Kong');
    expect(section('features')).toContain('The same address down to the unit: Rm 2309');
    expect(section('effect')).toContain('US export licence needed');
    await key(page, '2');
    await key(page, '1');
    expect(page.text()).toContain('The listed address itself');
    expect(page.text()).not.toContain('Name and address are the same');
  });

  it('says how the same entry and the same party were judged elsewhere', async () => {
    const last = { hit: aRow(7).id, name: 'Solveig AS', reason: 'FP-DOB' as const, at: aVote('').at, by: 'Lin Mei' };
    const page = await openHit(aHit(1, { sameEntry: [{ disposition: 'FALSE_POSITIVE', count: 3, last }] }));
    expect(section('elsewhere')).toContain('The same entry beside other parties: 3 times settled as False positive');
    expect(section('elsewhere')).toContain('Another date of birth, said Lin Mei');
    expect(page.button('Solveig AS').getAttribute('href')).toBe(`/desk/hits/${aRow(7).id}`);
  });

  it('says why it is open again, and that the entry is off the list while the hold stays', async () => {
    const at = aVote('').at;
    const page = await openHit(
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
    const page = await atDesk(`/desk/hits/${aHit().id}`);
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Hit could not be read.');
    await page.press('Try again');
    await page.answer(read, aHit());
    expect(page.heading()).toBe('Party 1');
  });
});

describe('whoever may not vote', () => {
  it.each([
    ['HIT_NEEDS_ANOTHER_PERSON', words['checks.vote.shut.own']],
    ['NOT_ALLOWED', words['problem.NOT_ALLOWED']],
  ] as const)('reads why, and no key does anything: %s', async (why, said) => {
    const page = await openHit(aHit(1, { may: mayVote(why) }));
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
    const page = await openHit(second());
    await key(page, '1');
    await key(page, '1');
    expect(page.text()).toContain('You are the second person: the hit is settled as False positive.');
    await page.press('Agree: False positive');
    expect((await page.answer(sending, settledHit(), { status: 201 })).body).toMatchObject({ facts: [] });
  });

  it('that disagrees says that the hit is open again', async () => {
    const page = await openHit(second());
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
    const page = await openHit();
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
