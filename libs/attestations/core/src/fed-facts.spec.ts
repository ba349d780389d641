import { describe, expect, it } from '@jest/globals';
import { missingToSubmit } from '@downstream/distributors/core';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import type { PartyId } from '@downstream/kernel';
import { factsFrom } from './fed-facts';
import { knownAnswers } from './known-answers';
import { questionnaireInForce } from './shipped';
import { completeAnswers } from './testing';

describe('the facts that answers become', () => {
  const { details, parties } = factsFrom(questionnaireInForce, completeAnswers(questionnaireInForce));

  it('leave nothing missing that a submission of the record needs', () => {
    const named = [...parties.values()].flat().map((party, i) => ({ ...party, id: String(i) as PartyId }));
    const none = { registryNumber: null, address: null, website: null, contact: null };
    const empty = { ...someDetails(), ...none, productLines: [], territory: [], expectedAnnualVolume: [] };
    expect(missingToSubmit({ ...empty, parties: [] }).length).toBeGreaterThan(8);
    expect(missingToSubmit({ ...empty, ...details, parties: named })).toEqual([]);
  });

  it('are trimmed, and "none" is none', () => {
    const facts = factsFrom(questionnaireInForce, {
      contactName: { type: 'TEXT', text: ' Olga ' },
      contactEmail: { type: 'TEXT', text: 'Olga@Baikal.example ' },
      website: { type: 'NONE' },
      address: {
        type: 'ADDRESS',
        address: { lines: ['Abai 1 ', ' '], city: 'Almaty', postalCode: ' ', country: 'KZ' },
      },
    });
    expect(facts.details).toEqual({
      contact: { name: 'Olga', email: 'olga@baikal.example', phone: null },
      website: null,
      address: { lines: ['Abai 1'], city: 'Almaty', postalCode: null, country: 'KZ' },
    });
  });

  it('put people and places on the list in the role that was asked for, of two questions too', () => {
    expect([...parties.keys()].sort()).toEqual(['BANK', 'FORWARDER', 'OFFICER', 'OWNER', 'SIGNATORY', 'SITE']);
    expect(parties.get('SITE')).toHaveLength(2);
    expect(parties.get('OWNER')?.[0]).not.toHaveProperty('id');
  });

  it('name once whom two questions name, and tell apart what is only called the same', () => {
    const answers = completeAnswers(questionnaireInForce);
    const { sites, warehouses } = answers;
    if (sites?.type !== 'PARTIES' || warehouses?.type !== 'PARTIES') throw new Error('No lists');
    const names = (there: typeof warehouses) =>
      factsFrom(questionnaireInForce, { ...answers, warehouses: there })
        .parties.get('SITE')
        ?.map(({ name }) => name.native);
    expect(names(sites)).toEqual(['Somebody of sites']);
    const elsewhere = sites.parties.map((party) => ({ ...party, country: 'UZ' }));
    expect(names({ ...sites, parties: elsewhere })).toEqual(['Somebody of sites', 'Somebody of sites (2)']);
  });
});

describe('what the record knows', () => {
  const known = { ...someDetails(), parties: [anOwner(), anOfficer()] };

  it('comes back as the same facts once it is confirmed', () => {
    const answers = knownAnswers(questionnaireInForce, known);
    const { details, parties } = factsFrom(questionnaireInForce, answers);
    const { sponsorId: _, ...facts } = someDetails();
    expect(details).toEqual(facts);
    expect([...parties.values()].flat()).toEqual(known.parties.map(({ id: _id, ...party }) => party));
  });

  it('is not offered where there is nothing', () => {
    const answers = knownAnswers(questionnaireInForce, { ...known, registryNumber: null, parties: [] });
    expect(answers).not.toHaveProperty('registryNumber');
    expect(answers).not.toHaveProperty('owners');
    expect(answers).toHaveProperty('legalName');
  });
});
