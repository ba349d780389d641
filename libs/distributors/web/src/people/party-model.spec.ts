import { addParty } from '@downstream/contracts/distributors';
import { withParty, type RelatedParty } from '@downstream/distributors/core';
import { minute } from '@downstream/distributors/core/testing';
import { relatedRoles, type PartyId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aRecord } from '../testing/index';
import { bands, emptyParty, fieldOf, knownParty, partyErrors, type PartyModel, partyOf } from './party-model';

const now = minute();
const owner = (facts: Partial<PartyModel> = {}): PartyModel => ({
  ...emptyParty('OWNER'),
  native: 'Timur Sarsenov',
  percent: '60',
  ...facts,
});
const fields = (model: PartyModel) => partyErrors(model, now).map(({ field }) => field);

const text = fc.constantFrom('', ' ', 'Timur', 'x'.repeat(301));
const typed: fc.Arbitrary<PartyModel> = fc.record({
  role: fc.constantFrom(...relatedRoles),
  kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const),
  native: text,
  latin: text,
  dateOfBirth: fc.constantFrom('', '1979-05-17', '2026-03-02', '2026-03-03', '17.5.1979'),
  nationality: fc.constantFrom('', 'KZ', 'Kazakhstan'),
  country: fc.constantFrom('', 'KZ', 'kz'),
  addressLines: fc.constantFrom('', ' ', 'Abay Avenue 12\n\nOffice 4', 'x'.repeat(201), 'a\nb\nc\nd\ne\nf\ng'),
  city: text,
  postalCode: fc.constantFrom('', '050000', '0'.repeat(21)),
  addressCountry: fc.constantFrom('', 'UZ', 'uz'),
  position: text,
  shareKind: fc.constantFrom('PERCENT' as const, 'BAND' as const, 'UNKNOWN' as const),
  percent: fc.constantFrom('', '0', '33.3', '33,3', '100', '100.1', '-5', 'half'),
  band: fc.constantFrom('', ...bands),
  reason: fc.constantFrom('', '  ', 'A trust.'),
});

describe('a party as typed', () => {
  it('is refused here exactly where the contract or the core would refuse it', () => {
    fc.assert(
      fc.property(typed, (model) => {
        const body = addParty.body.safeParse(partyOf(model));
        const taken = body.success && withParty([], { ...body.data, id: 'p' as PartyId } as RelatedParty, now).ok;
        expect(partyErrors(model, now).length === 0).toBe(taken);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[Partial<PartyModel>, (keyof PartyModel)[]]>([
    [{}, []],
    [{ native: ' ' }, ['native']],
    [{ percent: '' }, ['percent']],
    [{ percent: '0' }, ['percent']],
    [{ percent: '100,5' }, ['percent']],
    [{ shareKind: 'BAND' }, ['band']],
    [{ shareKind: 'UNKNOWN', reason: ' ' }, ['reason']],
    [{ dateOfBirth: '2027-01-01' }, ['dateOfBirth']],
    [{ nationality: 'Kazakh', country: '?' }, ['nationality', 'country']],
    [{ addressLines: 'x'.repeat(201), addressCountry: '?' }, ['addressLines', 'addressCountry']],
    [{ city: 'x'.repeat(121), postalCode: '0'.repeat(21) }, ['city', 'postalCode']],
    [{ role: 'SITE', kind: 'ORGANISATION', city: 'Almaty' }, ['addressLines']],
  ])('names the field that is wrong: %j', (change, wrong) => expect(fields(owner(change))).toEqual(wrong));

  it('reads a comma as a decimal point', () => {
    expect(partyOf(owner({ percent: ' 33,3 ' })).share).toEqual({ kind: 'PERCENT', percent: 33.3 });
  });

  it('leaves out what belongs to the other role or kind, however it was typed before', () => {
    const everything = owner({
      ...{ dateOfBirth: '1979-05-17', nationality: 'KZ', position: 'Director', band: '25-50', reason: 'A trust.' },
    });
    expect(partyOf({ ...everything, kind: 'ORGANISATION' })).toMatchObject({ dateOfBirth: null, nationality: null });
    expect(partyOf(everything)).toMatchObject({ position: null, share: { kind: 'PERCENT', percent: 60 } });
    expect(partyOf({ ...everything, role: 'OFFICER' })).toMatchObject({ position: 'Director', share: null });
    expect(partyOf({ ...everything, role: 'SIGNATORY' })).toMatchObject({ position: 'Director', share: null });
    expect(partyOf({ ...everything, shareKind: 'BAND' }).share).toEqual({ kind: 'BAND', from: 25, to: 50 });
    expect(partyOf({ ...everything, shareKind: 'UNKNOWN' }).share).toEqual({ kind: 'UNKNOWN', reason: 'A trust.' });
  });

  it('takes the country of an address from the party where none is said', () => {
    const at = { addressLines: 'Abay Avenue 12', country: 'KZ' };
    expect(partyOf(owner(at)).address?.country).toBe('KZ');
    expect(partyOf(owner({ ...at, addressCountry: 'UZ' })).address?.country).toBe('UZ');
    expect(partyOf(owner({ country: 'KZ' })).address).toBeNull();
  });

  it('offers bands that leave no gap', () => {
    const bounds = bands.map((band) => band.split('-').map(Number));
    expect([bounds[0]?.[0], bounds.at(-1)?.[1]]).toEqual([0, 100]);
    for (const [i, [from]] of bounds.slice(1).entries()) expect(from).toBe(bounds[i]?.[1]);
  });

  it('takes over who somebody is, and asks for the share anew', () => {
    const [party] = aRecord().parties;
    const taken = knownParty('OFFICER', party as NonNullable<typeof party>);
    expect(taken).toMatchObject({ role: 'OFFICER', native: 'Timur Sarsenov', dateOfBirth: '1979-05-17' });
    expect([taken.percent, taken.position]).toEqual(['', '']);
  });

  it.each([
    ['/name/latin', 'PERCENT', 'latin'],
    ['/name/native', 'PERCENT', 'native'],
    ['/share/percent', 'PERCENT', 'percent'],
    ['/share', 'BAND', 'band'],
    ['/share/to', 'BAND', 'band'],
    ['/share/reason', 'UNKNOWN', 'reason'],
    ['/dateOfBirth', 'PERCENT', 'dateOfBirth'],
    ['/address/lines/0', 'PERCENT', 'addressLines'],
    ['/address/country', 'PERCENT', 'addressCountry'],
    ['/somethingNew', 'PERCENT', undefined],
  ] as const)('finds the field of %s', (pointer, shareKind, field) => {
    expect(fieldOf(pointer, owner({ shareKind }))).toBe(field);
  });
});
