import { describe, expect, it } from '@jest/globals';
import { parseInstant, type PartyId } from '@downstream/kernel';
import * as fc from 'fast-check';
import { partyFaults, withoutParty, withParty, type RelatedParty, type Share } from './related-party';
import { anOfficer, anOwner, aSignatory, aSite, idOf, minute } from './testing/index';

const named = (native: string, share: Share | null = { kind: 'PERCENT', percent: 10 }): RelatedParty =>
  anOwner({ id: idOf<PartyId>(native), name: { native, latin: null, language: null }, share });

describe('partyFaults', () => {
  it.each([
    ['an owner', anOwner()],
    ['an officer', anOfficer()],
    ['a signatory', aSignatory()],
    ['a company that owns', anOwner({ kind: 'ORGANISATION', dateOfBirth: null, nationality: null })],
    ['a site', aSite()],
    ['a bank without an address', aSite({ role: 'BANK', address: null })],
    ['a forwarder', aSite({ role: 'FORWARDER' })],
    ['a consignee', aSite({ role: 'CONSIGNEE' })],
    ['a person who uses the goods', anOwner({ role: 'END_USER', share: null })],
    ['a band', named('A', { kind: 'BAND', from: 25, to: 50 })],
    ['an unknown share with its reason', named('A', { kind: 'UNKNOWN', reason: 'Bearer shares.' })],
    ['the whole', named('A', { kind: 'PERCENT', percent: 100 })],
  ])('finds none with %s', (_, party) => expect(partyFaults(party, minute())).toEqual([]));

  it.each<[string, Partial<RelatedParty>, string, string]>([
    ['no name', { name: { native: ' ', latin: null, language: null } }, '/name/native', 'REQUIRED'],
    ['a company with a birthday', { kind: 'ORGANISATION', nationality: null }, '/dateOfBirth', 'NOT_FOR_ORGANISATIONS'],
    [
      'a company with a nationality',
      { kind: 'ORGANISATION', dateOfBirth: null },
      '/nationality',
      'NOT_FOR_ORGANISATIONS',
    ],
    ['somebody not yet born', { dateOfBirth: '2026-03-03' }, '/dateOfBirth', 'IN_THE_FUTURE'],
    ['an owner without a share', { share: null }, '/share', 'REQUIRED'],
    ['an officer with one', { role: 'OFFICER' }, '/share', 'NOT_FOR_ROLE'],
    ['a signatory with one', { role: 'SIGNATORY' }, '/share', 'NOT_FOR_ROLE'],
    ['an end user with one', { role: 'END_USER' }, '/share', 'NOT_FOR_ROLE'],
    ['a consignee with a position', { role: 'CONSIGNEE', share: null, position: 'Clerk' }, '/position', 'NOT_FOR_ROLE'],
    ['a person who is a bank', { role: 'BANK', share: null }, '/kind', 'NOT_FOR_ROLE'],
    ['a person who is a forwarder', { role: 'FORWARDER', share: null }, '/kind', 'NOT_FOR_ROLE'],
    ['a site that is nowhere', aSite({ address: null }), '/address/lines', 'REQUIRED'],
    [
      'a site with a town alone',
      aSite({ address: { lines: [' '], city: 'Almaty', postalCode: null, country: 'KZ' } }),
      '/address/lines',
      'REQUIRED',
    ],
    [
      'a company that signs',
      { role: 'SIGNATORY', kind: 'ORGANISATION', share: null, dateOfBirth: null, nationality: null },
      '/kind',
      'NOT_FOR_ROLE',
    ],
    ['nothing owned', { share: { kind: 'PERCENT', percent: 0 } }, '/share/percent', 'OUT_OF_RANGE'],
    ['more than all', { share: { kind: 'PERCENT', percent: 100.01 } }, '/share/percent', 'OUT_OF_RANGE'],
    ['no number', { share: { kind: 'PERCENT', percent: Number.NaN } }, '/share/percent', 'OUT_OF_RANGE'],
    ['a band upside down', { share: { kind: 'BAND', from: 50, to: 25 } }, '/share/to', 'OUT_OF_RANGE'],
    ['a band below nothing', { share: { kind: 'BAND', from: -1, to: 25 } }, '/share/to', 'OUT_OF_RANGE'],
    ['unknown without a reason', { share: { kind: 'UNKNOWN', reason: '' } }, '/share/reason', 'REQUIRED'],
  ])('finds %s', (_, party, pointer, code) => {
    expect(partyFaults(anOwner(party), minute())).toEqual([{ pointer, code }]);
  });

  it('lets somebody be born today', () => {
    expect(partyFaults(anOwner({ dateOfBirth: '2026-03-02' }), parseInstant('2026-03-02'))).toEqual([]);
  });
});

describe('withParty', () => {
  it('adds at the end', () => {
    const added = withParty([anOwner()], anOfficer(), minute());
    expect(added).toEqual({ ok: true, value: [anOwner(), anOfficer()] });
  });

  it('refuses faults, naming them', () => {
    expect(withParty([], anOwner({ share: null }), minute())).toMatchObject({
      ok: false,
      refusal: { code: 'PARTY_INVALID', details: { faults: [{ pointer: '/share', code: 'REQUIRED' }] } },
    });
  });

  it('refuses the same person in the same role, however written', () => {
    const again = anOwner({ id: idOf<PartyId>('x'), name: { native: ' TIMUR sarsenov', latin: null, language: null } });
    expect(withParty([anOwner()], again, minute())).toMatchObject({ refusal: { code: 'PARTY_ALREADY_LISTED' } });
  });

  it('tells father and son apart by their dates of birth', () => {
    const son = anOwner({ id: idOf<PartyId>('x'), dateOfBirth: '2004-01-01', share: { kind: 'PERCENT', percent: 40 } });
    expect(withParty([anOwner()], son, minute()).ok).toBe(true);
  });

  it('lets one person own and lead', () => {
    const leader = anOfficer({ name: anOwner().name, dateOfBirth: anOwner().dateOfBirth });
    expect(withParty([anOwner()], leader, minute()).ok).toBe(true);
  });

  it('adds thirds of a percent up without a rounding ghost', () => {
    const thirds = [33.3, 33.3, 33.4].map((percent, i) => named(`P${i}`, { kind: 'PERCENT', percent }));
    const [a, b, c] = thirds as [RelatedParty, RelatedParty, RelatedParty];
    expect(withParty([a, b], c, minute()).ok).toBe(true);
  });

  it('refuses more than the whole, counting bands at their least and unknown as nothing', () => {
    const band = named('B', { kind: 'BAND', from: 25, to: 50 });
    const unknown = named('U', { kind: 'UNKNOWN', reason: 'No answer.' });
    expect(withParty([named('A', { kind: 'PERCENT', percent: 75 }), unknown], band, minute()).ok).toBe(true);
    expect(withParty([named('A', { kind: 'PERCENT', percent: 75.5 }), unknown], band, minute())).toMatchObject({
      refusal: { code: 'SHARES_EXCEED_WHOLE', details: { percent: 100.5 } },
    });
  });

  it('never accepts owners of more than the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 12 }), (hundredths) => {
        let parties: readonly RelatedParty[] = [];
        let sum = 0;
        hundredths.forEach((share, i) => {
          const next = withParty(parties, named(`P${i}`, { kind: 'PERCENT', percent: share / 100 }), minute());
          expect(next.ok).toBe(sum + share <= 10_000);
          if (!next.ok) return;
          parties = next.value;
          sum += share;
        });
      }),
    );
  });
});

describe('withoutParty', () => {
  it('takes one off', () => {
    expect(withoutParty([anOwner(), anOfficer()], anOwner().id)).toEqual({ ok: true, value: [anOfficer()] });
  });

  it('refuses one that is not there', () => {
    expect(withoutParty([], anOwner().id)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
