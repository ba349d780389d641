import { describe, expect, it } from '@jest/globals';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';
import { uk } from './uk';

const xml = (...designations: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><Designations><DateGenerated>25/02/2026</DateGenerated>${designations.map((one) => `<Designation>${one}</Designation>`).join('')}</Designations>`;
const name = (family: string, type: string, given = '', strength = ''): string =>
  `<Name><Name1>${given}</Name1><Name6>${family}</Name6><NameType>${type}</NameType>${strength && `<AliasStrength>${strength}</AliasStrength>`}</Name>`;
const PERSON =
  '<UniqueID>RUS0001</UniqueID><IndividualEntityShip>Individual</IndividualEntityShip><RegimeName>Russia</RegimeName>' +
  `<Names>${name('Samplov', 'Primary Name', 'Ivan')}`;

const header = [
  'Unique ID',
  'Name 6',
  ...[1, 2, 3, 4, 5].map((n) => `Name ${n}`),
  'Name type',
  'Alias strength',
  'Name non-latin script',
  'Regime Name',
  'Designation Type',
  'Sanctions Imposed',
  'D.O.B',
  'Nationality(/ies)',
  'Passport number',
  'Business registration number (s)',
  'IMO number',
  'Address Line 1',
  'Address Line 6',
  'Address Postal Code',
  'Address Country',
  'Current believed flag of ship',
];
type Cells = Readonly<Record<string, string>>;
const csv = (...rows: readonly Cells[]): string =>
  [
    'Report Date: 25/02/2026',
    ...[header, ...rows.map((row) => header.map((column) => row[column] ?? ''))].map((cells) =>
      cells.map((cell) => `"${cell}"`).join(','),
    ),
  ].join('\r\n');
const row: Cells = {
  'Unique ID': 'RUS0001',
  'Name 6': 'Samplov',
  'Name 1': 'Ivan',
  'Name type': 'Primary Name',
  'Regime Name': 'Russia',
  'Designation Type': 'Individual',
  'Sanctions Imposed': 'Asset freeze|Travel Ban',
};

describe('uk as XML', () => {
  it('reads names of all kinds, in natural order and in their own script; names without words are told', async () => {
    const { first, report } = await readWell(
      uk,
      xml(
        `${PERSON}${name('SAMPLEV', 'Primary name variation', 'Ivan')}${name('Shooter', 'Alias', '', 'Low quality a.k.a')}${name('', 'Primary name variation')}</Names>` +
          '<NonLatinNames><NonLatinName><NameNonLatinScript>Иван Самплов</NameNonLatinScript></NonLatinName></NonLatinNames>' +
          '<SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>',
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY Ivan Samplov', 'AKA Ivan SAMPLEV', 'WEAK Shooter', 'AKA Иван Самплов']);
    expect(first).toMatchObject({
      ref: 'RUS0001',
      programmes: ['Russia'],
      remarks: ['Sanction: Asset freeze', 'Sanction: Travel Ban'],
    });
    expect(report).toMatchObject({
      generatedAt: '2026-02-25T00:00:00.000Z',
      records: 1,
      skipped: [{ record: 'RUS0001', reason: 'A name of it has no words.' }],
    });
  });

  it('reads what is known of persons and firms', async () => {
    const { entries } = await readWell(
      uk,
      xml(
        `${PERSON}</Names><IndividualDetails><Individual><DOBs><DOB>dd/mm/1965</DOB></DOBs><Nationalities><Nationality>Russia</Nationality></Nationalities>` +
          '<PassportDetails><Passport><PassportNumber>(1) 55 0314316</PassportNumber></Passport></PassportDetails><Genders><Gender>Male</Gender></Genders>' +
          '<BirthDetails><Location><TownOfBirth>Chust</TownOfBirth><CountryOfBirth>Uzbekistan</CountryOfBirth></Location></BirthDetails></Individual></IndividualDetails>' +
          '<Addresses><Address><AddressLine1>1 Sample Road</AddressLine1><AddressLine6>Moscow</AddressLine6><AddressCountry>Russia</AddressCountry></Address></Addresses>',
        `<UniqueID>RUS2</UniqueID><IndividualEntityShip>Entity</IndividualEntityShip><Names>${name('Firm', 'Primary Name')}</Names>` +
          '<EntityDetails><Entity><ParentCompanies><ParentCompany>Holding</ParentCompany></ParentCompanies>' +
          '<BusinessRegistrationNumbers><BusinessRegistrationNumber>INN: 7707083893, OGRN 1027700132195</BusinessRegistrationNumber></BusinessRegistrationNumbers></Entity></EntityDetails>',
      ),
    );
    expect(entries[0]).toMatchObject({
      births: [{ from: '1965-01-01', to: '1965-12-31' }],
      nationalities: ['RU'],
      genders: ['MALE'],
      birthPlaces: ['Chust, Uzbekistan'],
      identifiers: [{ type: 'PASSPORT', number: '0314316' }],
      addresses: [{ street: '1 Sample Road', city: 'Moscow', country: 'RU' }],
    });
    expect(entries[1]).toMatchObject({
      linkedTo: ['Holding'],
      identifiers: [
        { type: 'TAX', number: '7707083893', country: 'RU' },
        { type: 'REGISTRATION', number: '1027700132195', country: 'RU' },
      ],
    });
  });

  it('reads ships, whose number may stand in the reasons alone', async () => {
    const ship = (inner: string, id: string): string =>
      `<UniqueID>${id}</UniqueID><IndividualEntityShip>Ship</IndividualEntityShip><Names>${name('Petrel', 'Primary name')}</Names>${inner}`;
    const { entries } = await readWell(
      uk,
      xml(
        ship(
          '<ShipDetails><Ship><IMONumbers><IMONumber>IMO9562233</IMONumber></IMONumbers><CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips><TypeOfShipDetails><TypeOfShip>Bulk Carrier</TypeOfShip></TypeOfShipDetails></Ship></ShipDetails>',
          'A',
        ),
        ship('<UKStatementofReasons>Vessel PETREL, IMO number: 5571322.</UKStatementofReasons>', 'B'),
        ship('<UKStatementofReasons>IMO 5571322 met IMO 9562233.</UKStatementofReasons>', 'C'),
      ),
    );
    expect(entries.map(({ identifiers }) => identifiers.map(({ number }) => number))).toEqual([
      ['9562233'],
      ['5571322'],
      [],
    ]);
    expect(entries[0]).toMatchObject({ kind: 'VESSEL', vessel: { type: 'Bulk Carrier', flag: 'Comoros' } });
  });

  it('refuses designations of no known type, without a number or a name', async () => {
    expect(await faultsOf(uk, xml(`${PERSON}</Names>`.replace('Individual<', 'Robot<')))).toMatchObject([
      { code: 'VALUE_UNKNOWN', column: 'IndividualEntityShip' },
    ]);
    expect(await faultsOf(uk, xml(`${PERSON}</Names>`.replace('RUS0001', '')))).toMatchObject([{ column: 'UniqueID' }]);
    expect(await faultsOf(uk, xml(`${PERSON}</Names>`, `${PERSON}</Names>`))).toMatchObject([{ code: 'NUMBER_TWICE' }]);
  });
});

describe('uk as CSV', () => {
  it('joins the rows of a Unique ID, whichever of them has the primary name', async () => {
    const { first, report } = await readWell(
      uk,
      csv(
        { ...row, 'Name 6': 'Shooter', 'Name 1': '', 'Name type': 'Alias', 'Alias strength': 'Low quality a.k.a' },
        { ...row, 'D.O.B': 'dd/mm/1965', 'Nationality(/ies)': 'Russia', 'Passport number': '720123456' },
        { ...row, 'Address Line 1': '1 Sample Road', 'Address Line 6': 'Moscow', 'Address Country': 'Russia' },
        { ...row, 'Name 6': '', 'Name 1': '', 'Name non-latin script': 'Иван Самплов' },
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY Ivan Samplov', 'WEAK Shooter', 'AKA Иван Самплов']);
    expect(first).toMatchObject({
      births: [{ from: '1965-01-01', to: '1965-12-31' }],
      nationalities: ['RU'],
      identifiers: [{ type: 'PASSPORT', number: '720123456' }],
      addresses: [{ street: '1 Sample Road', city: 'Moscow', country: 'RU' }],
    });
    expect(report).toMatchObject({ generatedAt: '2026-02-25T00:00:00.000Z', records: 1, skipped: [] });
  });

  it('gives the entry that the XML gives', async () => {
    const { first: table } = await readWell(
      uk,
      csv({
        'Unique ID': 'S1',
        'Name 6': 'Petrel',
        'Name type': 'Primary name',
        'Designation Type': 'Ship',
        'IMO number': '9562233',
        'Regime Name': 'R',
        'Sanctions Imposed': 'Ban',
      }),
    );
    const { first: tree } = await readWell(
      uk,
      xml(
        `<UniqueID>S1</UniqueID><IndividualEntityShip>Ship</IndividualEntityShip><Names>${name('Petrel', 'Primary name')}</Names><RegimeName>R</RegimeName><SanctionsImposed>Ban</SanctionsImposed><ShipDetails><Ship><IMONumbers><IMONumber>9562233</IMONumber></IMONumbers></Ship></ShipDetails>`,
      ),
    );
    expect({ ...table, raw: '' }).toEqual({ ...tree, raw: '' });
  });

  it('refuses rows without a number or of no known type, and pages of the web', async () => {
    expect(await faultsOf(uk, csv({ ...row, 'Unique ID': '' }, { ...row, 'Designation Type': 'Robot' }))).toEqual([
      { code: 'VALUE_MISSING', row: 3, column: 'Unique ID' },
      { code: 'VALUE_UNKNOWN', row: 4, column: 'Designation Type' },
    ]);
    expect(await faultsOf(uk, '<!DOCTYPE html><html/>')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(uk, '')).toMatchObject([{ code: 'FILE_EMPTY' }]);
  });
});
