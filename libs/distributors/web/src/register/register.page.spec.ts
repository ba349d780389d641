import { problemOf, type Visit } from '@downstream/access/web/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyFacts, type FactsModel } from '../facts/facts-model';
import { PAUSE } from '../facts/settled';
import { aLikeness, aRecord, atDesk, key, likeThese, me, take, warmUp, words } from '../testing/index';
import type { Likeness } from '../words/likeness-words';
import { DraftKeeper } from './kept-draft';
import '../detail/distributor.page';
import './register.page';

const sending = 'POST distributors';
const drafts = () => new DraftKeeper<FactsModel>('register', me.personId).read(emptyFacts())?.value;
const open = (roles?: ['admin', 'analyst']): Promise<Visit> => atDesk('/desk/distributors/new', roles && { roles });
/** Answers who is like what stands in the form now. */
const compared = (page: Visit, ...rows: Likeness[]) =>
  page.answer('POST distributors/resemblances', likeThese(...rows));
async function fill(page: Visit): Promise<void> {
  await page.type('Legal name', 'Nordlys AS');
  await take(page, 'Country of registration', 'NO');
}

beforeEach(() => sessionStorage.clear());
warmUp(() => open());

describe('registering', () => {
  it('asks for name and country, says what a right value looks like, and sends nothing before', async () => {
    const page = await open();
    await page.press('Register distributor');
    expect(page.errorAt('Legal name')).toBe(words['distributors.facts.wrong.native']);
    expect(page.errorAt('Country of registration')).toBe(words['distributors.facts.wrong.country']);
    expect(document.querySelectorAll('ds-error-summary li')).toHaveLength(2);
    expect(page.waiting().filter((request) => request === sending)).toEqual([]);
  });

  it('sends what was typed once, and leads to the new record', async () => {
    const page = await open();
    await fill(page);
    await page.type('Registry number', '987 654 321');
    await page.type('Website', 'www.nordlys.example');
    await page.press('Register distributor');
    await page.press('Register distributor');
    await compared(page);
    const { body, headers } = await page.answer(sending, aRecord(), { status: 201 });
    expect(body).toMatchObject({
      legalName: { native: 'Nordlys AS', latin: null },
      country: 'NO',
      registryNumber: { scheme: null, value: '987 654 321' },
      website: 'https://www.nordlys.example',
      address: null,
      tier: null,
    });
    expect(headers.get('idempotency-key')).toBeTruthy();
    expect(page.waiting()).not.toContain(sending);
    expect(page.url()).toBe(`/desk/distributors/${aRecord().id}`);
    expect(page.toasts()).toEqual(['ТОО «Байкал Оптика» is registered.']);
    expect(drafts()).toBeUndefined();
  });

  it('goes by the keyboard', async () => {
    const page = await open();
    await fill(page);
    await key(page, 'Enter', { mod: true });
    await compared(page);
    expect((await page.answer(sending, aRecord(), { status: 201 })).body).toMatchObject({ country: 'NO' });
  });

  it('asks for the Latin form of a name in another script, and keeps the field while it holds one', async () => {
    const page = await open();
    await page.type('Legal name', '恒泰光电');
    await page.type('Name in Latin letters', 'Hengtai');
    await page.type('Legal name', 'Hengtai');
    expect(page.field('Name in Latin letters').value).toBe('Hengtai');
    await page.type('Name in Latin letters', '');
    expect(page.text()).not.toContain('Name in Latin letters');
  });

  it('marks the fields the server names, keeps every entry, and repeats the same request with its key', async () => {
    const page = await open();
    await fill(page);
    await page.type('Contact person', 'Ingrid');
    await page.press('Register distributor');
    await compared(page);
    const errors = [{ pointer: '/contact/name', detail: 'must be one line' }];
    const first = await page.answer(sending, problemOf('INPUT_INVALID', 422, { errors }), { status: 422 });
    expect(page.errorAt('Contact person')).toBe(words['distributors.facts.wrong.contactName']);
    expect(page.field('Legal name').value).toBe('Nordlys AS');
    await page.type('Contact person', 'Ingrid Solheim');
    await page.press('Register distributor');
    await compared(page);
    const second = await page.answer(sending, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    const third = await page.answer(sending, aRecord(), { status: 201 });
    const keys = [first, second, third].map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[1]);
  });

  it('marks facts that the server misses', async () => {
    const page = await open();
    await fill(page);
    await page.press('Register distributor');
    await compared(page);
    const details = { missing: [{ pointer: '/legalName/native', code: 'REQUIRED' }] };
    await page.answer(sending, problemOf('DISTRIBUTOR_INCOMPLETE', 422, { details }), { status: 422 });
    expect(page.errorAt('Legal name')).toBe(words['distributors.facts.wrong.native']);
  });

  it('marks the line of the volume that is wrong, not the blank one before it', async () => {
    const page = await open();
    await fill(page);
    await page.press('Add an item');
    await page.press('Add an item');
    await page.type('Item', 'Camera');
    await page.type('Quantity', '1.5');
    await page.type('Unit', 'pcs');
    await page.press('Register distributor');
    expect(page.errorAt('Quantity')).toBe(words['distributors.facts.wrong.quantity']);
    expect([...document.querySelectorAll('.volume')].map((line) => line.querySelectorAll('.error').length)).toEqual([
      0, 1,
    ]);
    await page.press('Remove item 2');
    await page.press('Register distributor');
    await compared(page);
    expect((await page.answer(sending, aRecord(), { status: 201 })).body).toMatchObject({ expectedAnnualVolume: [] });
  });

  it('offers as sponsor oneself, and every sponsor to those who may read the users', async () => {
    const page = await open(['admin', 'analyst']);
    const { params } = await page.answer('GET users', {
      rows: [{ ...me, id: '01938f00-0000-7000-8000-000000000099', name: 'Marie Dubois', roles: ['sponsor'] }],
      total: 1,
      next: null,
    });
    expect([params.get('role'), params.get('state')]).toEqual(['sponsor', 'ACTIVE']);
    await fill(page);
    await take(page, 'Sponsor', 'Marie');
    await page.press('Register distributor');
    await compared(page);
    expect((await page.answer(sending, aRecord(), { status: 201 })).body).toMatchObject({
      sponsorId: '01938f00-0000-7000-8000-000000000099',
    });
  });
});

describe('what was typed', () => {
  it('is kept after a pause, comes back, and can be thrown away', async () => {
    const page = await open();
    await page.type('Legal name', 'Nordlys AS');
    expect(page.text()).toContain('Your entries are kept in this tab');
    await page.go('/desk');
    await page.go('/desk/distributors/new');
    expect(page.field('Legal name').value).toBe('Nordlys AS');
    expect(page.text()).toContain('Your entries from before are back.');
    await page.press('Begin anew');
    expect(page.field('Legal name').value).toBe('');
    expect(drafts()).toBeUndefined();
  });

  it('is kept also when somebody leaves at once', async () => {
    const page = await atDesk('/desk/distributors/new', { providers: [{ provide: PAUSE, useValue: 60_000 }] });
    await page.type('Legal name', 'Nordlys AS');
    expect(drafts()).toBeUndefined();
    await page.press('Back to the list');
    expect(drafts()?.native).toBe('Nordlys AS');
  });

  it('is not kept any more once it is registered', async () => {
    const page = await open();
    await fill(page);
    await page.press('Register distributor');
    await compared(page);
    await page.answer(sending, aRecord(), { status: 201 });
    expect(drafts()).toBeUndefined();
  });
});

describe('beside others who are like it', () => {
  const rejected = aLikeness(1, { state: 'REJECTED', ended: true });

  it('goes on with a reason only, which stays with the record', async () => {
    const page = await open();
    await fill(page);
    await page.press('Register distributor');
    expect(page.waiting()).not.toContain(sending);
    await compared(page, rejected, aLikeness(2), aLikeness(3, { severity: 'LOOK' }));
    expect(page.waiting()).not.toContain(sending);
    expect(page.text()).toContain('2 distributors are so like it that they may be the same: Reseller 1, Reseller 2.');
    await page.press('Register with this reason');
    expect(page.waiting()).not.toContain(sending);
    await page.type('Why it is another one', 'Two sisters with one shop.');
    await page.press('Register with this reason');
    const { body } = await page.answer(sending, aRecord(), { status: 201 });
    expect(body).toMatchObject({
      explanation: { others: [rejected.id, aLikeness(2).id], reason: 'Two sisters with one shop.' },
    });
    expect(page.url()).toBe(`/desk/distributors/${aRecord().id}`);
  });

  it('keeps every entry when somebody does not go on', async () => {
    const page = await open();
    await fill(page);
    await compared(page, rejected);
    await page.press('Register distributor');
    await page.press('Cancel');
    expect(page.waiting()).not.toContain(sending);
    expect(page.field('Legal name').value).toBe('Nordlys AS');
  });

  it('goes on without a question where they are worth a look at most', async () => {
    const page = await open();
    await fill(page);
    await compared(page, aLikeness(3, { severity: 'LOOK' }));
    await page.press('Register distributor');
    expect((await page.answer(sending, aRecord(), { status: 201 })).body).not.toHaveProperty('explanation');
  });

  it('goes on where nobody answered: the record tells later who is like it', async () => {
    const page = await open();
    await fill(page);
    await page.press('Register distributor');
    await page.answer('POST distributors/resemblances', problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.answer(sending, aRecord(), { status: 201 });
  });
});
