import { problemOf, type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import { listAlarmCodes } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { aHeldVersion, aList, atDesk, aVersion, type ListVersion, warmUp, whyNot, words } from '../testing/index';
import './lists.page';

const versions = 'GET lists/ofac-sdn/versions';
const held = aHeldVersion(8);
const voting = `POST lists/ofac-sdn/versions/${held.id}/votes`;
const vote = (facts: Partial<ListVersion['votes'][number]> = {}): ListVersion['votes'][number] => ({
  ...{ by: 'Nadia Roth', mine: false, at: minute(-5), verdict: 'CONFIRM' },
  ...facts,
});

async function open(version: ListVersion = held, mayImport = true): Promise<Visit> {
  const page = await atDesk('/desk/lists');
  await page.answer('GET lists', { lists: [aList({ held: 1 })], mayImport });
  await page.answer('GET own-lists', { lists: [] });
  await page.answer(versions, { versions: [version, aVersion(7)] });
  return page;
}

warmUp(() => open());

describe('a version that is held back', () => {
  it('has a sentence with figures for every alarm', async () => {
    const facts = { count: 1_383, of: 13_821, limit: 1_382, what: '2027-01-01T00:00:00.000Z' };
    const page = await open(aHeldVersion(8, { alarms: listAlarmCodes.map((code) => ({ code, ...facts })) }));
    const said = [...document.querySelectorAll('.alarms li')].map((one) => one.textContent?.trim());
    expect(said).toHaveLength(listAlarmCodes.length);
    expect(said[0]).toBe('The list has 1,383 entries; 1,382 is the least it may have.');
    expect(said.at(-2)).toBe('The file says that it was made on 1 Jan 2027, which is yet to come.');
    expect(said.at(-1)).toMatch(/^Somebody asks for this list to be searched no longer\./);
    expect(page.text()).not.toMatch(/MANY_|_LOST|checks\.lists/);
  });

  it('asks before a person confirms, says that a second one is needed, and records the vote', async () => {
    const page = await open();
    expect(page.text()).toContain('2 people must confirm it');
    await page.press('Confirm version');
    expect(page.text()).toContain('Version 8 comes into force once a second person confirms it too.');
    expect(page.waiting()).toEqual([]);
    await page.press('Confirm version');
    const { body } = await page.answer(voting, aHeldVersion(8, { votes: [vote({ mine: true })] }));
    expect(body).toEqual({ verdict: 'CONFIRM' });
    await page.answer(versions, { versions: [aHeldVersion(8, { votes: [vote({ mine: true })] })] });
    expect(page.text()).toMatch(/Confirmed by you, ?2 Mar 2026/);
    expect(page.text()).toContain('One more person must confirm it');
  });

  it('is not voted on twice by the same person, who reads why', async () => {
    const page = await open(aHeldVersion(8, { votes: [vote({ mine: true })] }));
    expect(whyNot(page, 'Confirm version')).toBe(words['problem.LIST_VOTE_TWICE']);
    expect(whyNot(page, 'Reject version')).toBe(words['problem.LIST_VOTE_TWICE']);
    await page.press('Confirm version');
    expect(page.waiting()).toEqual([]);
  });

  it('tells the second person that the version comes into force by their vote', async () => {
    const page = await open(aHeldVersion(8, { votes: [vote()] }));
    expect(page.text()).toContain('Confirmed by Nadia Roth,');
    await page.press('Confirm version');
    expect(page.text()).toContain('comes into force for every workspace of this deployment');
    await page.press('Confirm version');
    await page.answer(voting, aVersion(8));
    await page.answer('GET lists', { lists: [aList()], mayImport: true });
    expect(page.text()).not.toContain('is held back');
  });

  it('is rejected by one person, after a question', async () => {
    const page = await open();
    await page.press('Reject version');
    expect(page.text()).toContain('Version 8 never comes into force.');
    await page.press('Cancel');
    expect(page.waiting()).toEqual([]);
    await page.press('Reject version');
    await page.press('Reject version');
    const { body } = await page.answer(voting, aHeldVersion(8, { status: 'REJECTED' }));
    expect(body).toEqual({ verdict: 'REJECT' });
  });

  it('is for operators, and others read who they are', async () => {
    const page = await open(held, false);
    expect(whyNot(page, 'Confirm version')).toContain('Operators of this deployment decide.');
  });

  it('that somebody else decided meanwhile says so', async () => {
    const page = await open();
    await page.press('Confirm version');
    await page.press('Confirm version');
    await page.answer(voting, problemOf('LIST_VERSION_NOT_HELD', 409), { status: 409 });
    expect(page.text()).toContain(words['problem.LIST_VERSION_NOT_HELD']);
  });
});
