import { describe, expect, it } from '@jest/globals';
import { ftm } from './ftm';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';

const file = (...records: readonly object[]): string => records.map((record) => JSON.stringify(record)).join('\n');
const one = (id: string, schema: string, properties: object, more: object = {}) => ({
  id,
  schema,
  properties,
  ...more,
});
const ada = one(
  'p',
  'Person',
  { name: ['Ада', 'Ada Sample'], weakAlias: ['Addy'], previousName: ['Ada Old'] },
  { caption: 'Ada Sample' },
);

describe('ftm', () => {
  it('takes the caption for the main name and knows weak and former names', async () => {
    const { first, report } = await readWell(ftm, file(ada));
    expect(namesOf(first)).toEqual(['PRIMARY Ada Sample', 'AKA Ада', 'FKA Ada Old', 'WEAK Addy']);
    expect(first).toMatchObject({ ref: 'p', kind: 'INDIVIDUAL' });
    expect(report.notes).toMatchObject([{ code: 'TERMS' }]);
  });

  it('gathers sanctions, documents, addresses and links from their own records', async () => {
    const { entries, report } = await readWell(
      ftm,
      file(
        {
          ...ada,
          properties: {
            ...ada.properties,
            addressEntity: ['a', 'gone'],
            birthDate: ['1970-03'],
            nationality: ['ru'],
            gender: ['female'],
          },
        },
        one(
          'c',
          'Company',
          { name: ['Firm'], jurisdiction: ['ru'], innCode: ['7707083893'], registrationNumber: ['12-3'] },
          { caption: 'Firm' },
        ),
        one('a', 'Address', { full: ['1 Sample Street, Moscow'], country: ['ru'] }),
        one('s', 'Sanction', { entity: ['p'], programId: ['GB-RUS'], reason: ['Why'] }),
        one('d', 'Passport', { holder: ['p'], number: ['K 1'], country: ['ru'] }),
        one('o', 'Ownership', { owner: ['p'], asset: ['c'] }),
      ),
    );
    expect(entries[0]).toMatchObject({
      programmes: ['GB-RUS'],
      births: [{ from: '1970-03-01', to: '1970-03-31', circa: false }],
      nationalities: ['RU'],
      genders: ['FEMALE'],
      identifiers: [{ type: 'PASSPORT', number: 'K 1', country: 'RU' }],
      addresses: [{ street: '1 Sample Street, Moscow', country: 'RU' }],
      linkedTo: ['Firm'],
      remarks: ['Reason: Why'],
    });
    expect(entries[1]).toMatchObject({
      kind: 'ENTITY',
      linkedTo: ['Ada Sample'],
      identifiers: [
        { type: 'TAX', number: '7707083893', country: 'RU' },
        { type: 'REGISTRATION', number: '12-3', country: 'RU' },
      ],
    });
    expect(report).toMatchObject({ records: 2, skipped: [] });
    expect(report.notes.map(({ code }) => code)).toEqual(['TERMS', 'ADDRESSES_ABSENT']);
  });

  it('leaves out what is no target, no party or belongs to none, each with its reason', async () => {
    const { entries, report } = await readWell(
      ftm,
      file(
        ada,
        one('n', 'Company', { name: ['Bystander'] }, { target: false }),
        one('w', 'Company', { name: [' ', '-'] }),
        one('t', 'Address', { full: ['5 Listed Road'] }, { target: true }),
        one('l', 'Address', { full: ['Nowhere'] }),
        one('s', 'Sanction', { entity: ['n'] }),
        one('k', 'CryptoWallet', { publicKey: ['x'] }),
        one('z', 'constructor', {}),
      ),
    );
    expect(entries.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['p', 'INDIVIDUAL'],
      ['t', 'ADDRESS'],
    ]);
    expect(report.skipped).toEqual([
      { record: 'n', reason: 'It is no target of the list, only connected with one.' },
      { record: 'w', reason: 'It has no name.' },
      { record: 'l', reason: 'It is no target of the list, only connected with one.' },
      { record: 's', reason: 'What it belongs to is no entry.' },
      { record: 'k', reason: 'Its schema CryptoWallet is no party and no part of one.' },
      { record: 'z', reason: 'Its schema constructor is no party and no part of one.' },
    ]);
    expect(report.records).toBe(5);
  });

  it('takes words before a number away, and an IMO number of a firm for none of a ship', async () => {
    const { entries } = await readWell(
      ftm,
      file(
        one('v', 'Vessel', { name: ['Rosalin'], imoNumber: ['IMO9253325'], flag: ['lr'], callSign: ['3CAN5'] }),
        one('c', 'Company', { name: ['Ketee'], imoNumber: ['6319249'] }),
        one('p', 'Person', { name: ['A'], idNumber: ['TIN: 183111242572'] }),
      ),
    );
    expect(entries.map(({ identifiers: [first] }) => [first?.type, first?.number])).toEqual([
      ['IMO', '9253325'],
      ['OTHER', '6319249'],
      ['NATIONAL_ID', '183111242572'],
    ]);
    expect(entries[0]?.vessel).toMatchObject({ callSign: '3CAN5', flag: 'lr' });
  });

  it('refuses changes to a list, other JSON, broken lines and files that are cut off', async () => {
    expect(await faultsOf(ftm, file({ op: 'ADD', entity: ada }))).toMatchObject([{ code: 'NOT_THIS_LIST', row: 1 }]);
    expect(await faultsOf(ftm, '{"error":"not found"}')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(ftm, `${file(ada)}\n${file(ada)}`)).toEqual([{ code: 'NUMBER_TWICE', row: 2, column: 'id' }]);
    expect(await faultsOf(ftm, `${file(ada)}\n{oops}\n${file(ada)}`)).toMatchObject([{ code: 'JSON_BROKEN', row: 2 }]);
    expect(await faultsOf(ftm, `${file(ada)}\n${file({ ...ada, id: 'q' }).slice(0, -5)}`)).toMatchObject([
      { code: 'TRUNCATED', row: 2 },
    ]);
    expect(await faultsOf(ftm, `${file(ada)}\n{"schema":"Person","properties":{}}`)).toMatchObject([
      { code: 'VALUE_MISSING', row: 2, column: 'id' },
    ]);
    expect(await faultsOf(ftm, '<html></html>')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(ftm, file(one('s', 'Sanction', { entity: ['p'] })))).toMatchObject([{ code: 'FILE_EMPTY' }]);
    expect(await faultsOf(ftm, '')).toMatchObject([{ code: 'FILE_EMPTY' }]);
  });
});
