import { describe, expect, it } from '@jest/globals';
import { readRemarks } from './ofac-remarks';

describe('readRemarks', () => {
  it('sorts what is said', () => {
    const remarks =
      "DOB 21 Jan 1971; alt. DOB 1972; POB Roubaix, France; nationality France; citizen Korea, North; Gender Male; a.k.a. 'BILAL'; " +
      "f.k.a. 'ABD'RABBAH'; Passport 1084010 (Egypt); alt. Passport B 960789; Linked To: POUYA AIR; arrested 1 Apr 2003; " +
      'Secondary sanctions risk: 31 CFR 589.201; Additional Sanctions Information - Subject to Secondary Sanctions.';
    expect(readRemarks(remarks)).toEqual({
      births: [
        { from: '1971-01-21', to: '1971-01-21', circa: false },
        { from: '1972-01-01', to: '1972-12-31', circa: false },
      ],
      birthPlaces: ['Roubaix, France'],
      nationalities: ['FR', 'KP'],
      genders: ['MALE'],
      identifiers: [
        { type: 'PASSPORT', number: '1084010', country: 'EG', label: 'Passport' },
        { type: 'PASSPORT', number: 'B 960789', country: null, label: 'Passport' },
      ],
      names: [
        { kind: 'WEAK', text: 'BILAL' },
        { kind: 'WEAK', text: "ABD'RABBAH" },
      ],
      linkedTo: ['POUYA AIR'],
      secondarySanctions: [
        'Secondary sanctions risk: 31 CFR 589.201',
        'Additional Sanctions Information - Subject to Secondary Sanctions',
      ],
      rest: ['arrested 1 Apr 2003'],
    });
  });

  it('keeps what it does not understand, word for word', () => {
    const remarks =
      'DOB unknown; nationality possibly Palestinian;arrested 23 Apr 2002; Gender unclear; a.k.a. BILAL; Major General.';
    expect(readRemarks(remarks).rest).toEqual([
      'DOB unknown',
      'nationality possibly Palestinian;arrested 23 Apr 2002',
      'Gender unclear',
      'a.k.a. BILAL',
      'Major General.',
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(Object.values(readRemarks(null)).flat()).toEqual([]);
    expect(Object.values(readRemarks('.')).flat()).toEqual([]);
  });
});
