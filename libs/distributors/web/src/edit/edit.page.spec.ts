import { problemOf, type Visit } from '@downstream/access/web/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DistributorRecord } from '../facts/facts-model';
import { PAUSE } from '../facts/settled';
import { aRecord, atDesk, deed, key, me, take, warmUp, whyNot, words } from '../testing/index';
import '../detail/distributor.page';
import './edit.page';

const { id } = aRecord();
const read = `GET distributors/${id}`;
const sending = `PATCH distributors/${id}`;
const save = 'Save changes';
const kept = () => Object.keys(sessionStorage).filter((name) => name.startsWith('ds.draft.edit.'));

async function open(record = aRecord()): Promise<Visit> {
  const page = await atDesk(`/desk/distributors/${id}/edit`);
  await page.answer(read, record);
  return page;
}
const theirs = (facts: Partial<DistributorRecord>) => aRecord({ version: 9, changed: deed('Lin Mei', 50), ...facts });
const rows = (): string[] =>
  [...document.querySelectorAll('ds-both-versions tbody tr')].map((row) =>
    [...row.querySelectorAll('th, bdi')].map((cell) => cell.textContent?.trim()).join(' | '),
  );

beforeEach(() => sessionStorage.clear());
warmUp(() => open());

describe('changing facts', () => {
  it('sends what differs alone, on the version that was read', async () => {
    const page = await open();
    expect(whyNot(page, save)).toBe('Nothing is changed yet.');
    await page.type('City', 'Astana');
    await page.press(save);
    const { body, headers } = await page.answer(sending, aRecord());
    expect(body).toEqual({ address: { ...aRecord().address, city: 'Astana' } });
    expect(headers.get('if-match')).toBe('"1"');
    expect(page.toasts()).toEqual(['The facts of ТОО «Байкал Оптика» are saved.']);
    expect(page.url()).toBe(`/desk/distributors/${id}`);
    expect(kept()).toEqual([]);
  });

  it('says in whose name it is done once the distributor is invited', async () => {
    const page = await open(aRecord({ state: 'REGISTERING' }));
    expect(page.text()).toContain('You answer on the distributor’s behalf; this is recorded.');
  });

  it('is not possible while the facts stand still, by button or key, and says so', async () => {
    const page = await open(aRecord({ state: 'IN_REVIEW' }));
    await page.type('City', 'Astana');
    expect(whyNot(page, save)).toBe(words['distributors.why.locked']);
    await page.press(save);
    await key(page, 'Enter', { mod: true });
    expect(page.waiting()).not.toContain(sending);
  });

  it('marks what is wrong before it is sent', async () => {
    const page = await open();
    await page.type('E-mail address', 'aigerim');
    await page.press(save);
    expect(page.errorAt('E-mail address')).toBe(words['distributors.facts.wrong.contactEmail']);
    expect(page.waiting()).not.toContain(sending);
  });

  it.each([
    ['DISTRIBUTOR_LOCKED', 409],
    ['SERVICE_UNAVAILABLE', 503],
  ] as const)('keeps what was typed when it is refused: %s', async (code, status) => {
    const page = await open();
    await page.type('City', 'Astana');
    await page.press(save);
    await page.answer(sending, problemOf(code, status), { status });
    expect(page.text()).toContain(words[`problem.${code}`]);
    expect(page.field('City').value).toBe('Astana');
    expect(page.has('Try again')).toBe(status === 503);
  });

  it('leads on where there is nothing to read', async () => {
    const page = await atDesk(`/desk/distributors/${id}/edit`);
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    await page.press('Try again');
    await page.answer(read, aRecord());
    expect(page.field('City').value).toBe('Almaty');
  });
});

describe('somebody else was faster', () => {
  async function meet(mine: (page: Visit) => Promise<void>, record: DistributorRecord): Promise<Visit> {
    const page = await open();
    await mine(page);
    await page.press(save);
    await page.answer(sending, problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer(read, record);
    return page;
  }

  it('takes over what I did not touch, keeps mine, and saves on their version', async () => {
    const page = await meet((open) => open.type('City', 'Astana'), theirs({ website: 'https://new.example' }));
    expect(page.text()).toMatch(/Changed by Lin Mei, 2 Mar 2026.*Taken over, since you did not touch them: Website\./);
    expect(page.field('City').value).toBe('Astana');
    expect(page.field('Website').value).toBe('https://new.example');
    await page.press(save);
    const { body, headers } = await page.answer(sending, aRecord());
    expect(body).toEqual({ address: { ...aRecord().address, city: 'Astana' } });
    expect(headers.get('if-match')).toBe('"9"');
  });

  it('shows both where both changed the same, and saves nothing before a choice', async () => {
    const address = { ...aRecord().address!, city: 'Shymkent' };
    const page = await meet((open) => open.type('City', 'Astana'), theirs({ address }));
    expect(rows()).toEqual(['City | Shymkent | Astana']);
    expect(whyNot(page, save)).toBe('Choose for each field above whose entry stands.');
    await page.press(save);
    expect(page.waiting()).not.toContain(sending);
    await page.press('Take this one: City');
    expect(page.field('City').value).toBe('Shymkent');
    expect(whyNot(page, save)).toBe('Nothing is changed yet.');
  });

  it('lets mine stand when I say so', async () => {
    const address = { ...aRecord().address!, city: 'Shymkent' };
    const page = await meet((open) => open.type('City', 'Astana'), theirs({ address }));
    await page.press('Keep mine: City');
    await page.press(save);
    expect((await page.answer(sending, aRecord())).body).toEqual({ address: { ...address, city: 'Astana' } });
  });

  it('still asks for the choice after the page was left and opened again', async () => {
    const address = { ...aRecord().address!, city: 'Shymkent' };
    const page = await meet((open) => open.type('City', 'Astana'), theirs({ address }));
    await page.go('/desk');
    await page.go(`/desk/distributors/${id}/edit`);
    await page.answer(read, theirs({ address }));
    expect(rows()).toEqual(['City | Shymkent | Astana']);
    expect(whyNot(page, save)).toBe('Choose for each field above whose entry stands.');
  });

  it('names a sponsor, never by an id', async () => {
    const sponsorId = '01938f00-0000-7000-8000-000000000099' as never;
    const page = await meet((open) => take(open, 'Sponsor', 'Ana'), theirs({ sponsorId, sponsorName: 'Marie Dubois' }));
    expect(page.text()).not.toContain(sponsorId);
    expect(rows()).toEqual(['Sponsor | Marie Dubois | Ana Costa']);
  });

  it('says so when their version cannot be read, and loses nothing', async () => {
    const page = await open();
    await page.type('City', 'Astana');
    await page.press(save);
    await page.answer(sending, problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain(words['problem.SERVICE_UNAVAILABLE']);
    expect(page.field('City').value).toBe('Astana');
  });
});

describe('what was typed', () => {
  it('is kept when the page is left, brought together with what changed meanwhile, and comes back', async () => {
    const page = await open();
    await page.type('City', 'Astana');
    await page.go('/desk');
    expect(kept()).toEqual([`ds.draft.edit.${id}.${me.personId}`]);
    await page.go(`/desk/distributors/${id}/edit`);
    await page.answer(read, theirs({ website: 'https://new.example' }));
    expect(page.field('City').value).toBe('Astana');
    expect(page.field('Website').value).toBe('https://new.example');
  });

  it('is kept also when somebody leaves at once', async () => {
    const page = await atDesk(`/desk/distributors/${id}/edit`, { providers: [{ provide: PAUSE, useValue: 60_000 }] });
    await page.answer(read, aRecord());
    await page.type('City', 'Astana');
    expect(kept()).toEqual([]);
    await page.go('/desk');
    expect(kept()).toHaveLength(1);
  });

  it('is thrown away when somebody leaves without saving on purpose', async () => {
    const page = await open();
    await page.type('City', 'Astana');
    await page.press('Leave without saving');
    expect(kept()).toEqual([]);
    expect(page.url()).toBe(`/desk/distributors/${id}`);
  });

  it('never comes to stand under another record', async () => {
    const other = '01938f00-0000-7000-8000-0000000000b2';
    const page = await open();
    await page.type('City', 'Astana');
    await page.go(`/desk/distributors/${other}/edit`);
    expect(page.text()).toContain('The distributor is being read');
    expect(kept().filter((name) => name.includes(other))).toEqual([]);
    await page.answer(`GET distributors/${other}`, aRecord({ id: other as never }));
    expect(page.field('City').value).toBe('Almaty');
  });
});
