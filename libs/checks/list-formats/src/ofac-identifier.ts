import type { EntryIdentifier, IdentifierType } from '@downstream/checks/core';
import { countryCode } from './country-code';

const labels: readonly (readonly [IdentifierType, readonly string[]])[] = [
  ['IMO', ['Vessel Registration Identification IMO', 'Identification Number IMO', 'Vessel Registration Number IMO']],
  ['MMSI', ['MMSI']],
  [
    'AIRCRAFT',
    [
      'Aircraft Construction Number (also called L/N or S/N or F/N)',
      "Aircraft Manufacturer's Serial Number (MSN)",
      'Aircraft Tail Number',
      'Aircraft Mode S Transponder Code',
    ],
  ],
  [
    'PASSPORT',
    [
      'Passport Booklet',
      'Diplomatic Passport',
      'Stateless Person Passport',
      'Passport Card',
      'Passport',
      'Travel Document Number',
    ],
  ],
  [
    'TAX',
    [
      'Tax ID No.',
      'V.A.T. Number',
      'VAT Number',
      'NIT #',
      'R.F.C. #',
      'R.F.C.',
      'RFC',
      'RUC #',
      'RIF #',
      'C.U.I.T.',
      'C.I.F.',
      'US FEIN',
      'Italian Fiscal Code',
      'Fiscal Code',
      'LE Number',
      'RTN',
    ],
  ],
  [
    'REGISTRATION',
    [
      'Registration Number',
      'Registration ID',
      'Business Registration Number',
      'Business Registration Document #',
      'Commercial Registry Number',
      'Company Number',
      'UK Company Number',
      'C.R. No.',
      'Trade License No.',
      'Chamber of Commerce Number',
      'Istanbul Chamber of Comm. No.',
      'Dubai Chamber of Commerce Membership No.',
      'Enterprise Number',
      'Business Number',
      'Matricula Mercantil No',
      'Folio Mercantil No.',
      'Certificate of Incorporation Number',
      'Public Registration Number',
      'Central Registration System Number',
      'Economic Register Number (CBLS)',
      'Unified Social Credit Code (USCC)',
      'Registered Charity No.',
      'Branch Unit Number',
      'Legal Entity Number',
    ],
  ],
  [
    'NATIONAL_ID',
    [
      'National ID No.',
      'National Foreign ID Number',
      'Cedula No.',
      'C.U.R.P. #',
      'C.U.R.P.',
      'C.U.I.P.',
      'C.U.I.',
      'D.N.I.',
      'Identification Number',
      'Personal ID Card',
      'Tazkira National ID Card',
      "Citizen's Card Number",
      'Turkish Identification Number',
      'Turkish Identificiation Number',
      'Kenyan ID No.',
      'SSN',
      'I.F.E.',
      'Residency Number',
      'Numero de Identidad',
      'Credencial electoral',
      'Electoral Registry No.',
      'Cartilla de Servicio Militar Nacional',
    ],
  ],
  ['BANK', ['SWIFT/BIC', 'BIK (RU)']],
  [
    'OTHER',
    [
      'Company Number IMO',
      'Vessel Registration Identification',
      'Government Gazette Number',
      'D-U-N-S Number',
      "Driver's License No.",
      'Birth Certificate Number',
      'Email Address',
      'Website',
      'Phone Number',
      'Digital Currency Address',
      'Chinese Commercial Code',
      'Immigration No.',
      'License',
    ],
  ],
];

const typeOf = new Map(labels.flatMap(([type, names]) => names.map((name) => [name, type] as const)));
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longestFirst = [...typeOf.keys()].sort((a, b) => b.length - a.length);
const LABEL = new RegExp(`^(${longestFirst.map(literal).join('|')})(?: - [A-Z0-9]{2,6})?:? +(.+)$`);
const DATES = / (?:issued|expires) .*$/;
const LEI = /^[A-Z0-9]{18}[0-9]{2}$/;
const SHIP = 'Vessel Registration Identification';
const SEVEN_DIGITS = /^\d{7}$/;

/** What a label and a number make together: some numbers say by their form what they are. */
function meaning(label: string, number: string): Pick<EntryIdentifier, 'type' | 'label'> | null {
  const type = typeOf.get(label);
  if (label === SHIP && SEVEN_DIGITS.test(number)) return { type: 'IMO', label: `${SHIP} IMO` };
  if (label === 'Legal Entity Number' && LEI.test(number)) return { type: 'LEI', label };
  return type === undefined ? null : { type, label };
}

/**
 * Reads an identifying number of OFAC's remarks: label, number, country of issue in brackets, dates.
 * @returns `null` when the words are no identifying number
 */
export function readIdentifier(text: string): EntryIdentifier | null {
  const [, label, rest] = LABEL.exec(text) ?? [];
  if (label === undefined || rest === undefined) return null;
  const dated = rest.replace(DATES, '');
  const brackets = [...dated.matchAll(/\(([^()]+)\)/g)].map(([, name]) => countryCode(name ?? null));
  const number = dated.replace(/(?: \([^()]*\))+$/, '').trim();
  if (
    number === '' ||
    (label !== 'Website' && label !== 'Email Address' && !/\d/.test(number) && label !== 'SWIFT/BIC')
  ) {
    return null;
  }
  const country = brackets.findLast((code) => code !== null) ?? null;
  return { ...(meaning(label, number) ?? { type: 'OTHER', label }), number, country };
}

const WORLDWIDE_SHIP = /^IMO\s*(?=\d)/;

/**
 * An identifying number that a publisher gives in fields of its own.
 * @param label what the publisher calls it
 * @param document whether the publisher says that it is a document, whatever it is called
 * @returns `null` when the label is none of an identifying number
 */
export function identifierOf(
  label: string,
  number: string,
  country: string | null,
  document = false,
): EntryIdentifier | null {
  const plain = label.replace(/ - [A-Z0-9]{2,6}$/, '');
  const ship = WORLDWIDE_SHIP.test(number) && typeOf.has(`${plain} IMO`);
  const known = ship ? `${plain} IMO` : plain;
  // Now and then the country stands behind the number as in the remarks of the CSV form.
  const [, before = number, inBrackets = null] = /^(.+?) \(([^()]+)\)$/.exec(number) ?? [];
  const issuer = countryCode(inBrackets);
  const unbracketed = issuer === null ? number : before;
  const bare = ship ? unbracketed.replace(WORLDWIDE_SHIP, '') : unbracketed;
  const means = meaning(known, bare) ?? (document ? ({ type: 'OTHER', label: known } as const) : null);
  return bare === '' || means === null ? null : { ...means, number: bare, country: country ?? issuer };
}
