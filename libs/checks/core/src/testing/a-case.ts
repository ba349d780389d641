import { known, unknown } from '../kinds/known';
import type { CheckInputs } from '../kinds/inputs';

/** A company of which everything is known and nothing is wrong, on 2026-11-23. */
export function wellKnown(more: Partial<CheckInputs> = {}): CheckInputs {
  const line = {
    ...{ text: 'TX-200', classified: true, hs6: true, controlNumber: true, chplTier: null, sensitive: false },
    groups: [],
  };
  return {
    company: known({ names: ['Norden Optik GmbH'], country: 'DE', number: 'HRB 12345', numberFits: true }),
    register: known({
      ...{ found: true, registerIsPublic: true, name: 'Norden Optik GmbH', formerNames: [], number: 'HRB 12345' },
      ...{ status: 'ACTIVE', statusAsWritten: 'eingetragen', incorporatedOn: '2009-05-04', changes: [] },
      activities: [{ table: 'NACE', code: '46.52' }],
      address: { lines: ['Hafenstr. 4'], city: 'Hamburg', postalCode: '20457', country: 'DE' },
      ...{ officers: ['Ada Lund'], accountsFiled: true, turnover: { amount: '4000000', currency: 'EUR', year: 2025 } },
    }),
    saidHistory: unknown(),
    goods: known([line]),
    markets: known({ countries: ['DE', 'FR'], outside: [] }),
    lei: known({ value: '5493001KJTIIGC8Y1R12', fits: true }),
    leiRecord: known({
      ...{ found: true, legalName: 'Norden Optik GmbH', otherNames: [], country: 'DE', entityStatus: 'ACTIVE' },
      ...{ registrationStatus: 'ISSUED', nextRenewal: '2027-05-04', directParent: null, ultimateParent: null },
    }),
    taxNumber: known({ value: 'DE129273398', fits: true, country: 'DE', inUnion: true }),
    taxRecord: known({ valid: true, name: null, address: null, consultation: 'WAPI1' }),
    place: known({
      ...{ country: 'DE', readable: true, classes: [], sharers: 0, related: 0, ended: 0, others: [] },
      ...{ listedUnit: 0, listedBuilding: 0 },
    }),
    contact: known({
      ...{ email: 'ada@norden.example', domain: 'norden.example', freeMail: false, ofWebsite: true },
      ...{ website: 'https://norden.example', phone: '+4940123456', phoneReadable: true, phoneCountry: 'DE' },
      ...{ expected: ['DE', 'FR'], sharers: [] },
    }),
    domain: known({ registeredOn: '2010-01-01', mx: true, web: 'PRESENT' }),
    reach: known({ mailAnsweredOn: '2026-11-20', mailReturnedOn: null, calledBackOn: '2026-11-20' }),
    ownership: known({ knownAtLeast: 10_000, refused: false, verdict: 'NONE' }),
    links: known({ political: false, government: false, military: false }),
    routes: known([
      { bank: 'Nordbank', country: 'DE', account: { value: 'DE89370400440532013000', fits: true }, code: null },
    ]),
    capacity: known({
      turnover: { amount: '4000000', currency: 'EUR' },
      order: { amount: '100000', currency: 'EUR' },
    }),
    licences: known([{ name: 'Broker registration', expiresOn: '2028-01-01' }]),
    coverage: known({ destinations: 2, covered: 2, missing: [] }),
    capability: known({ score: 80, parts: [] }),
    carriers: known([]),
    ...{ publicStandings: unknown(), news: unknown(), trade: unknown(), visit: unknown() },
    ...more,
  };
}
