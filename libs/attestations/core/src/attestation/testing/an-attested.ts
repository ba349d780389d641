import { parseInstant } from '@downstream/kernel';
import type { Attested, KnownBeside } from '../invalidity/attested';

const latin = (native: string) => ({ native, latin: null, language: 'en' });

/** A general statement of an honest buyer, with which nothing is wrong beside {@link knownBeside}. */
export const anAttested = (more: Partial<Attested> = {}): Attested => ({
  template: 'T1',
  templateVersion: 1,
  language: 'en',
  issuer: {
    name: latin('Andes Termografia SpA'),
    registryNumber: { scheme: 'RUT', value: '76.543.210-3' },
    address: { lines: ['Avenida Providencia 1208', 'Oficina 403'], city: 'Santiago', postalCode: null, country: 'CL' },
    role: 'END_USER',
  },
  signatory: {
    name: 'Isabel Rojas',
    title: 'General manager',
    email: 'isabel@andes-termografia.example',
    phone: '+56 2 2345 6789',
    authority: 'REGISTERED_OFFICER',
    authorityDocument: false,
  },
  signature: { kind: 'SES', calledBack: false, at: parseInstant('2026-11-10T15:00:00Z') },
  quotedOn: '2026-11-02',
  validFrom: '2026-11-10',
  validTo: '2027-11-09',
  items: [
    {
      id: 'item-1',
      partNumber: 'TC-2',
      hs6: '852589',
      quantity: { amount: '2', unit: 'pcs' },
      value: '9800',
      currency: 'EUR',
    },
  ],
  dispositions: ['OWN_USE'],
  endUse: 'Finding heat losses on the roofs of apartment houses in Santiago, by our own two inspectors',
  endUsers: [],
  intermediaries: [],
  declared: { militaryUse: false, militaryUser: false },
  clauses: [{ id: 'no-onward-sale', sha256: 'aa' }],
  reservations: '',
  file: null,
  ...more,
});

/** What is known beside that statement. */
export const knownBeside = (more: Partial<KnownBeside> = {}): KnownBeside => ({
  at: parseInstant('2026-11-22T12:00:00Z'),
  party: {
    names: [latin('Andes Termografía SpA')],
    registryNumber: { scheme: 'RUT', value: '765432103' },
    address: { lines: ['Av. Providencia 1208, Of. 403'], city: 'Santiago', postalCode: '7500000', country: 'CL' },
    website: 'https://www.andes-termografia.example',
    country: 'CL',
    officers: ['Isabel Rojas'],
  },
  orderLines: [
    { partNumber: 'TC 2', hs6: '852589', quantity: { amount: '2', unit: 'pcs' }, value: '9800', currency: 'EUR' },
  ],
  template: { clauses: [{ id: 'no-onward-sale', sha256: 'aa' }], major: 1, newestMajor: 1 },
  reservationsApproved: false,
  readLanguages: ['en', 'de'],
  translations: [],
  sameFileFrom: [],
  exporterDomains: ['halden.example'],
  forwarderDomains: ['quickfreight.example'],
  exporterStaff: ['Ana Costa'],
  forwardersAndBanks: ['Quick Freight Forwarding GmbH'],
  screened: Object.fromEntries(
    ['Andes Termografia SpA', 'Isabel Rojas'].map((name) => [name, parseInstant('2026-11-11T00:00:00Z')]),
  ),
  changes: [],
  militaryListed: ['Directorate of Tank Repair No. 9'],
  lookAlikes: [],
  ...more,
});
