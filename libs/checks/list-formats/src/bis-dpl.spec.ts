import { describe, expect, it } from '@jest/globals';
import { bisDpl } from './bis-dpl';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';

const header =
  'Name Street_Address City State Country Postal_Code Effective_Date Expiration_Date Standard_Order Last_Update Action FR_Citation';
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join('\t');
const row = (changes: Readonly<Record<string, string>> = {}): readonly string[] => {
  const cells: Record<string, string> = {
    Name: ' JANE SAMPLE',
    Street_Address: '1 SAMPLE ROAD',
    City: 'EL PASO',
    State: 'TX',
    Postal_Code: '79905',
    Effective_Date: '08/24/2022',
    Expiration_Date: '01/14/2026',
    Standard_Order: 'Y',
    Last_Update: '2022-08-29',
    Action: 'F.R. NOTICE ADDED',
    FR_Citation: '87 F.R. 1 8/29/2022',
    ...changes,
  };
  return header.split(' ').map((column) => cells[column] ?? '');
};
const file = (...rows: readonly (readonly string[])[]): string => [header.split(' '), ...rows].map(line).join('\r\n');

describe('bis-dpl', () => {
  it('keeps begin, end and citation, and knows addresses without a country', async () => {
    const { first } = await readWell(bisDpl, file(row()));
    expect(namesOf(first)).toEqual(['PRIMARY JANE SAMPLE']);
    expect(first).toMatchObject({
      ref: 'JANE SAMPLE, 2022-08-24',
      kind: 'UNKNOWN',
      addresses: [{ street: '1 SAMPLE ROAD', city: 'EL PASO TX 79905', country: 'US', countryText: null }],
      remarks: [
        'Denial begins: 2022-08-24',
        'Denial ends: 2026-01-14',
        'Standard order: Y',
        'Last update: 2022-08-29',
        'Action: F.R. NOTICE ADDED',
        'Federal Register citation: 87 F.R. 1 8/29/2022',
      ],
    });
  });

  it('makes one entry of a name and an order, and another of the next order', async () => {
    const { entries, report } = await readWell(
      bisDpl,
      file(
        row(),
        row({ Street_Address: 'P.O. BOX 5', City: 'DUBAI', State: '', Country: 'AE', Postal_Code: '' }),
        row({ Effective_Date: '01/02/2023' }),
      ),
    );
    expect(entries.map(({ ref, addresses }) => [ref, addresses.map(({ country }) => country)])).toEqual([
      ['JANE SAMPLE, 2022-08-24', ['US', 'AE']],
      ['JANE SAMPLE, 2023-01-02', ['US']],
    ]);
    expect(report).toMatchObject({ records: 2, notes: [{ code: 'ROWS_JOINED' }] });
  });

  it('keeps a denial that has ended as an entry that says so, whatever slips the years hold', async () => {
    const { entries, report } = await readWell(
      bisDpl,
      file(
        row({ Expiration_Date: '08/25/2022' }),
        row({ Name: 'OTHER', Expiration_Date: '' }),
        row({ Name: 'THIRD', Last_Update: '3017-08-22' }),
      ),
    );
    const ended = entries.map(({ remarks }) => remarks.some((remark) => remark.startsWith('The denial has ended')));
    expect(ended).toEqual([true, false, false]);
    expect(report.notes).toMatchObject([{ code: 'ORDERS_ENDED' }]);
  });

  it('takes a state in the country column for the United States, where no country has the letters', async () => {
    const { first } = await readWell(bisDpl, file(row({ State: '', Country: 'NM' })));
    expect(first.addresses[0]).toMatchObject({ country: 'US', countryText: 'NM' });
  });

  it('refuses days that do not exist, names that are missing, and files that are cut off', async () => {
    expect(await faultsOf(bisDpl, file(row({ Effective_Date: '02/30/2022' }), row({ Name: '' })))).toEqual([
      { code: 'NOT_A_DATE', row: 2, column: 'Effective_Date' },
      { code: 'VALUE_MISSING', row: 3, column: 'Name' },
    ]);
    expect(await faultsOf(bisDpl, file(row()).slice(0, -40))).toMatchObject([{ code: 'TRUNCATED' }]);
    expect(await faultsOf(bisDpl, file(row()).replaceAll('\t', ','))).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
  });
});
