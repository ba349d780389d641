import { TestBed } from '@angular/core/testing';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { anOwner, aSignatory, aSite, idOf } from '@downstream/distributors/core/testing';
import type { PartyId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import '../detail/distributor.page';
import type { DistributorRecord } from '../facts/facts-model';
import { aRecord, openDistributor, pageOf, pick, take, warmUp, whyNot, words } from '../testing/index';

type Party = DistributorRecord['parties'][number];
const { id, parties } = aRecord();
const [owner, officer] = parties as [Party, Party];
const adding = `POST distributors/${id}/parties`;
const open = (facts: Partial<DistributorRecord> = {}, roles?: ['approver']): Promise<Visit> =>
  openDistributor(aRecord(facts), { query: '?tab=people', ...(roles && { roles }) });
const group = (role: string): string =>
  document.querySelector(`[aria-labelledby="people-${role}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const shareTone = () => document.querySelector('.shares ds-shape')?.getAttribute('data-tone');
const company = { ...owner, id: idOf<PartyId>('company'), kind: 'ORGANISATION' as const, country: null };

warmUp(() => open());

describe('owners, officers and signatories', () => {
  it('are told with what is known of them, and with what a screening lacks', async () => {
    await open({ parties: [owner, { ...company, name: { native: 'Baikal Holding', latin: null, language: null } }] });
    expect(group('OWNER')).toMatch(
      /Timur Sarsenov.*person.*born 17 May 1979.*nationality Kazakhstan \(KZ\).*lives in Kazakhstan \(KZ\).*60 %/i,
    );
    expect(group('OWNER')).toContain('Seat not given by distributor.');
    expect(group('OFFICER')).toContain('No officer is on the list');
    expect(group('SIGNATORY')).toContain('No signatory is on the list');
  });

  it.each([
    [{ dateOfBirth: null, nationality: null }, words['distributors.people.noBirthNationality']],
    [{ dateOfBirth: null }, words['distributors.people.noBirth']],
    [{ nationality: null }, words['distributors.people.noNationality']],
  ])('say what tells people of one name apart and was not given: %j', async (facts, said) => {
    await open({ parties: [{ ...owner, ...facts }] });
    expect(group('OWNER')).toContain(said);
  });

  it('show the whole as good only when the whole is known', async () => {
    await open();
    expect(group('OWNER')).toContain('The owner holds 60 %; 40 % is not accounted for.');
    expect(shareTone()).toBe('hold');
    TestBed.resetTestingModule();
    await open({ parties: [{ ...owner, share: { kind: 'PERCENT', percent: 100 } }] });
    expect(group('OWNER')).toContain('The owner holds 100 %.');
    expect(shareTone()).toBe('good');
  });

  it('count an unknown share as anything up to what is left', async () => {
    const unknown = anOwner({ id: idOf('unknown'), name: { native: 'A trust', latin: null, language: null } });
    await open({ parties: [owner, { ...unknown, share: { kind: 'UNKNOWN', reason: 'Closed books.' } } as never] });
    expect(group('OWNER')).toContain('1 of 2 owners state a share: 60 to 100 % together; up to 40 %');
    expect(group('OWNER')).toContain('unknown: Closed books.');
    expect(shareTone()).toBe('hold');
  });

  it('stand still between submission and decision, and say so', async () => {
    const page = await open({ state: 'IN_REVIEW' });
    expect(whyNot(page, 'Add owner')).toBe(words['distributors.why.locked']);
    expect(whyNot(page, 'Take Timur Sarsenov off the list')).toBe(words['distributors.why.locked']);
    await page.press('Add owner');
    await page.press('Take Timur Sarsenov off the list');
    expect(document.querySelector('form, [role="dialog"]')).toBeNull();
  });

  it('are only read by those who may not change them', async () => {
    const page = await open({}, ['approver']);
    expect(page.has('Add owner')).toBe(false);
    expect(page.has('Take Timur Sarsenov off the list')).toBe(false);
  });
});

describe('adding', () => {
  it('asks for what is missing, field by field, and sends nothing before', async () => {
    const page = await open({ parties: [] });
    await page.press('Add owner');
    await page.press('Add owner');
    expect(page.errorAt('Full name')).toBe(words['distributors.party.wrong.native']);
    expect(page.errorAt('Share in percent')).toBe(words['distributors.party.wrong.percent']);
    expect(document.querySelector('ds-error-summary')?.textContent).toContain('Full name');
    await pick(page, 'UNKNOWN');
    expect(page.errorAt('Why it is unknown')).toBe(words['distributors.party.wrong.reason']);
    expect(page.waiting()).toEqual([]);
  });

  it('sends an owner with the share as it was said, and gives the focus back', async () => {
    const page = await open({ parties: [] });
    await page.press('Add owner');
    await page.type('Full name', ' Тимур Сарсенов ');
    await page.type('Name in Latin letters', 'Timur Sarsenov');
    await page.type('Date of birth', '1979-05-17');
    await take(page, 'Nationality', 'KZ');
    await page.type('Share in percent', '33,3');
    await page.press('Add owner');
    const { body } = await page.answer(adding, aRecord({ parties: [owner] }), { status: 201 });
    expect(body).toEqual({
      role: 'OWNER',
      kind: 'PERSON',
      name: { native: 'Тимур Сарсенов', latin: 'Timur Sarsenov' },
      dateOfBirth: '1979-05-17',
      nationality: 'KZ',
      country: null,
      address: null,
      position: null,
      share: { kind: 'PERCENT', percent: 33.3 },
    });
    expect(page.toasts()).toEqual(['Тимур Сарсенов is on the list.']);
    expect(document.activeElement).toBe(page.button('Add owner'));
    expect(group('OWNER')).toContain('Timur Sarsenov');
  });

  it('types nobody twice who stands on the list in the other role', async () => {
    const page = await open();
    await page.press('Add owner');
    const known = page.field('Already on the list') as unknown as HTMLSelectElement;
    expect([...known.options].map(({ text }) => text)).toEqual(['Somebody else', 'Aigerim Bekova']);
    await page.choose('Already on the list', officer.id);
    expect(page.field('Full name').value).toBe('Aigerim Bekova');
    await pick(page, 'BAND');
    await page.type('Band', '25-50');
    await page.press('Add owner');
    const { body } = await page.answer(adding, aRecord(), { status: 201 });
    expect(body).toMatchObject({
      name: { native: 'Aigerim Bekova' },
      dateOfBirth: '1985-11-02',
      share: { kind: 'BAND', from: 25, to: 50 },
    });
  });

  it('asks who signs for a person with a position, and takes over who stands on the list, each once', async () => {
    const leader = { ...officer, id: idOf<PartyId>('leader'), name: owner.name };
    const page = await open({ parties: [owner, officer, leader, company] });
    await page.press('Add signatory');
    expect(document.querySelector('form ds-radio-cards')).toBeNull();
    const known = page.field('Already on the list') as unknown as HTMLSelectElement;
    expect([...known.options].map(({ text }) => text)).toEqual(['Somebody else', 'Timur Sarsenov', 'Aigerim Bekova']);
    await page.choose('Already on the list', officer.id);
    await page.type('Position', 'Head of sales');
    await page.press('Add signatory');
    const { body } = await page.answer(adding, aRecord({ parties: [owner, officer, aSignatory() as Party] }), {
      status: 201,
    });
    expect(body).toMatchObject({
      role: 'SIGNATORY',
      kind: 'PERSON',
      name: { native: 'Aigerim Bekova' },
      position: 'Head of sales',
      share: null,
    });
    expect(group('SIGNATORY')).toContain('Dana Akhmetova');
    expect(group('SIGNATORY')).toContain('Head of sales');
  });

  it('asks for the address of a site, and for nothing that a place has not', async () => {
    const page = await open();
    expect(group('trade')).toContain('screened with the distributor');
    await page.press('Add site');
    expect(document.querySelector('form ds-radio-cards')).toBeNull();
    expect(page.text()).not.toContain('Date of birth');
    await page.press('Add site');
    expect(page.errorAt('Name of the site')).toBe(words['distributors.party.wrong.native']);
    await page.type('Name of the site', 'Aksai warehouse');
    expect(page.errorAt('Street, building, floor')).toBe(words['distributors.party.wrong.addressLines']);
    await page.type('Street, building, floor', 'Momyshuly Street 2\nUnit 7');
    await page.type('City', 'Almaty');
    await take(page, 'Country of this address', 'KZ');
    await page.press('Add site');
    const site = aSite() as Party;
    const { body } = await page.answer(adding, aRecord({ parties: [owner, officer, site] }), { status: 201 });
    expect(body).toMatchObject({
      role: 'SITE',
      kind: 'ORGANISATION',
      country: 'KZ',
      address: { lines: ['Momyshuly Street 2', 'Unit 7'], city: 'Almaty', postalCode: null, country: 'KZ' },
      position: null,
      share: null,
    });
    expect(group('SITE')).toMatch(/Aksai warehouse.*Momyshuly Street 2, Unit 7.*Almaty.*Kazakhstan/);
    expect(group('trade')).not.toContain('Add site');
  });

  it('gives an end user the own address, in another country than the seat', async () => {
    const page = await open();
    await page.press('Add end user');
    await page.type('Full name', 'Border Guard');
    await take(page, 'Registered in', 'KZ');
    await page.type('Street, building, floor', '1 Post');
    await take(page, 'Country of this address', 'UZ');
    await page.press('Add end user');
    const { body } = await page.answer(adding, aRecord(), { status: 201 });
    expect(body).toMatchObject({ role: 'END_USER', country: 'KZ', address: { lines: ['1 Post'], country: 'UZ' } });
  });

  it('keeps what was typed and marks the field when the shares exceed the whole', async () => {
    const page = await open();
    await page.press('Add owner');
    await page.type('Full name', 'Lin Mei');
    await page.type('Share in percent', '50');
    await page.press('Add owner');
    await page.answer(adding, problemOf('SHARES_EXCEED_WHOLE', 422, { details: { percent: 110 } }), { status: 422 });
    expect(page.text()).toContain(words['problem.SHARES_EXCEED_WHOLE']);
    expect(page.errorAt('Share in percent')).not.toBe('');
    expect(page.field('Full name').value).toBe('Lin Mei');
    await page.type('Share in percent', '40');
    await page.press('Add owner');
    expect((await page.answer(adding, aRecord(), { status: 201 })).body).toMatchObject({ share: { percent: 40 } });
  });

  it('marks the fields that the server’s rules name', async () => {
    const page = await open();
    await page.press('Add officer');
    await page.type('Full name', 'Lin Mei');
    await page.press('Add officer');
    const details = { faults: [{ pointer: '/dateOfBirth', code: 'IN_THE_FUTURE' }] };
    await page.answer(adding, problemOf('PARTY_INVALID', 422, { details }), { status: 422 });
    expect(page.errorAt('Date of birth')).toBe(words['distributors.party.wrong.dateOfBirth']);
  });

  it('keeps what was typed when somebody else put them on the list, and shows the list as it is', async () => {
    const page = await open({ parties: [] });
    await page.press('Add officer');
    await page.type('Full name', 'Aigerim Bekova');
    await page.press('Add officer');
    await page.answer(adding, problemOf('PARTY_ALREADY_LISTED', 409), { status: 409 });
    await page.answer(`GET distributors/${id}`, aRecord({ parties: [officer] }));
    await page.answer(`GET distributors/${id}/timeline`, pageOf([]));
    expect(page.text()).toContain(words['problem.PARTY_ALREADY_LISTED']);
    expect(page.field('Full name').value).toBe('Aigerim Bekova');
    expect(document.querySelector('[aria-labelledby="people-OFFICER"] .list')?.textContent).toContain('Aigerim Bekova');
  });

  it('is left by Escape while it is empty, and never with what was typed', async () => {
    const page = await open();
    const escape = async (isComposing = false): Promise<void> => {
      page
        .field('Full name')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing }));
      await page.settle();
    };
    await page.press('Add officer');
    await escape(true);
    expect(document.querySelector('form')).not.toBeNull();
    await escape();
    expect(document.querySelector('form')).toBeNull();
    await page.press('Add officer');
    await page.type('Full name', '林美');
    await escape();
    expect(page.field('Full name').value).toBe('林美');
  });
});

describe('taking off the list', () => {
  it('is looked at once more, says what follows, and is done once', async () => {
    const page = await open();
    await page.press('Take Timur Sarsenov off the list');
    expect(page.text()).toContain('Timur Sarsenov (owner) will not stand beside ТОО «Байкал Оптика» any more');
    await page.press('Cancel');
    await page.press('Take Timur Sarsenov off the list');
    await page.press('Take off the list');
    await page.answer(`DELETE distributors/${id}/parties/${owner.id}`, aRecord({ parties: [officer] }));
    expect(page.toasts()).toEqual(['Timur Sarsenov is off the list.']);
    expect(group('OWNER')).toContain('No owner is on the list');
  });
});
