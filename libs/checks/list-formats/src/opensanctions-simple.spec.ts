import { describe, expect, it } from '@jest/globals';
import { openSanctionsSimple } from './opensanctions-simple';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';

const header =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset';
const row = (...cells: readonly string[]): string =>
  [...cells, ...Array<string>(13 - cells.length).fill('')].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const file = (...rows: readonly string[]): string => [header, ...rows].join('\n');

describe('opensanctions-simple', () => {
  it('reads lists with semicolons, of which some values stand in quotation marks of their own', async () => {
    const { first, report } = await readWell(
      openSanctionsSimple,
      file(
        row(
          'NK-1',
          'Company',
          'ICMC "CHAIKA"',
          '"JSC ""ICMC ""CHAIKA""";"A; B";Чайка',
          '',
          'ru',
          '"Moscow; Lenina 1"',
          '7707083893;1027700132195',
        ),
      ),
    );
    expect(namesOf(first)).toEqual(['PRIMARY ICMC "CHAIKA"', 'AKA JSC "ICMC "CHAIKA"', 'AKA A; B', 'AKA Чайка']);
    expect(first.addresses).toEqual([{ street: 'Moscow; Lenina 1', city: null, country: 'RU', countryText: null }]);
    expect(first.identifiers.map(({ type, number }) => [type, number])).toEqual([
      ['TAX', '7707083893'],
      ['REGISTRATION', '1027700132195'],
    ]);
    expect(report.notes[0]).toMatchObject({ code: 'TERMS' });
    expect(openSanctionsSimple.terms).toContain('non-commercial');
  });

  it('takes schemas for kinds and numbers for what their form says', async () => {
    const { entries, report } = await readWell(
      openSanctionsSimple,
      file(
        row('a', 'Person', 'Ada', '', '1970;1971-02', 'ua-cri;su'),
        row('b', 'Vessel', 'Rosalin', '', '', 'lr', '', 'IMO9253325;631010101'),
        row('c', 'Company', 'Ketee', '', '', '', '', 'IMO6319249;2534005TJN9DX4YWVT97'),
        row('d', 'LegalEntity', 'Who'),
        row('e', 'Address', '1 Sample Street, Kowloon', '', '', 'hk'),
        row('f', 'Security', 'Bond'),
        row('g', 'Person', ''),
      ),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['INDIVIDUAL', 'VESSEL', 'ENTITY', 'UNKNOWN', 'ADDRESS']);
    expect(entries[0]).toMatchObject({
      births: [
        { from: '1970-01-01', to: '1970-12-31' },
        { from: '1971-02-01', to: '1971-02-28' },
      ],
      nationalities: ['UA'],
      remarks: ['Country: su'],
    });
    expect(entries.flatMap(({ identifiers }) => identifiers.map(({ type }) => type))).toEqual([
      'IMO',
      'MMSI',
      'OTHER',
      'LEI',
    ]);
    expect(entries[4]).toMatchObject({ names: [], addresses: [{ street: '1 Sample Street, Kowloon', country: 'HK' }] });
    expect(report.skipped).toEqual([
      { record: 'f', reason: 'Its schema Security is no party and no address.' },
      { record: 'g', reason: 'It has no name.' },
    ]);
    expect(report.records).toBe(7);
  });

  it('refuses ids that are missing or there twice, and tables of another kind', async () => {
    expect(
      await faultsOf(
        openSanctionsSimple,
        file(row('a', 'Person', 'A'), row('a', 'Person', 'B'), row('', 'Person', 'C')),
      ),
    ).toEqual([
      { code: 'NUMBER_TWICE', row: 3, column: 'id' },
      { code: 'VALUE_MISSING', row: 4, column: 'id' },
    ]);
    expect(await faultsOf(openSanctionsSimple, 'id;schema\n1;2')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(openSanctionsSimple, '{"id":"a"}')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
  });

  it('takes a lone quotation mark in a list as it stands', async () => {
    const { first } = await readWell(openSanctionsSimple, file(row('a', 'Person', 'A', '"open;B')));
    expect(namesOf(first)).toEqual(['PRIMARY A', 'AKA "open', 'AKA B']);
  });
});
