import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hitTable, partiesOf } from './party-table';
import { programOf } from './run-command';

const sample = join(import.meta.dirname, '../../../../libs/checks/list-formats/src/sample-sdn');
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'downstream-batch-'))));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void (process.exitCode = undefined));

async function batch(table: string, ...more: string[]): Promise<{ said: string; out: string }> {
  const [input, out] = [join(folder, 'parties.csv'), join(folder, 'hits.csv')];
  rmSync(out, { force: true });
  writeFileSync(input, table);
  const lines: string[] = [];
  const program = programOf({ env: {}, say: (line) => void lines.push(line) });
  const args = ['screen', 'batch', '--list', `ofac-sdn:${sample}`, '--in', input, '--out', out, ...more];
  await program.parseAsync(args, { from: 'user' });
  return { said: lines.join('\n'), out: readFileSync(out, 'utf8') };
}

describe('screen batch', () => {
  it('searches for every party, writes a line for each hit and says how many had none', async () => {
    const table = [
      'ref,name,type,country,dob,aliases',
      'A1,Gennady Sorokhtin,person,RU;Norway,1979-03-14,',
      'A2,Nordlys Termografi AS,organisation,NO,,Nordlys; Termografi Nord',
      'A3,Nobody,,,,Zabaykal Bronya Snab',
    ].join('\n');
    const { said, out } = await batch(table, '--json', '--exit-code');
    expect(JSON.parse(said)).toMatchObject({
      threshold: 0.8,
      lists: [{ format: 'ofac-sdn', entries: 40 }],
      parties: 3,
      withHits: 2,
      withoutHits: 1,
    });
    expect(process.exitCode).toBe(1);
    const [header, ...rows] = out.trim().split('\r\n');
    expect(header).toBe('row,ref,name,list,entry,kind,entry_name,score,band,name_asked,name_listed,programmes');
    expect(rows.some((row) => row.startsWith('1,A1,Gennady Sorokhtin,ofac-sdn,900001,INDIVIDUAL,'))).toBe(true);
    expect(rows.some((row) => row.startsWith('3,A3,Nobody,ofac-sdn,900002,ENTITY,ZABAYKAL BRONYA SNAB,'))).toBe(true);
    expect((await batch(table)).said).toMatch(/\n3 parties: 2 with hits, 1 without; \d+ hits in .*hits\.csv$/);
  });

  it('searches nothing when it cannot search for all of them', async () => {
    const table = ['name,dob', 'Baikal,', '"-",', 'Altan,1970-13-01'].join('\n');
    await expect(batch(table)).rejects.toMatchObject({
      message: expect.stringMatching(/nothing was searched\.\n- Party 2: .*no letter or digit.*\n- Party 3: .*no date/),
      exitCode: 2,
    });
    expect(existsSync(join(folder, 'hits.csv'))).toBe(false);
  });

  it.each([
    ['ref\nx', 'one of them "name"'],
    ['name,name\na,b', 'Columns named twice: name'],
    ['name', 'no parties'],
    ['name,ref\na', 'no CSV table'],
    ['name,address\nBaikal,somewhere', 'names no building'],
    ['name,ids\nBaikal,tax:1234567;shoe:44', '"shoe:44" is no number'],
  ])('refuses %j', (table, why) => {
    const read = () => partiesOf(new TextEncoder().encode(table), 'parties.csv');
    expect(read).toThrow(why);
  });

  it('reads addresses and numbers', () => {
    const table =
      'name,country,address,ids\nBaikal,HK,"18 Luard Road, Wan Chai",tax:1234567:HK; lei:5493001KJTIIGC8Y1R12';
    expect(partiesOf(new TextEncoder().encode(table), 'parties.csv')[0]?.asked).toMatchObject({
      addresses: ['18 Luard Road, Wan Chai'],
      identifiers: [
        { type: 'TAX', number: '1234567', country: 'HK' },
        { type: 'LEI', number: '5493001KJTIIGC8Y1R12', country: null },
      ],
    });
  });

  it('writes nothing that a spreadsheet would run', () => {
    const asked = { names: [' =cmd()'], type: null, countries: [], dateOfBirth: null, addresses: [], identifiers: [] };
    const hit = {
      list: 'own',
      ref: '-1',
      kind: 'ENTITY' as const,
      name: 'A "B", C',
      score: 1,
      band: 'HIGH' as const,
      ours: '\n@x',
      theirs: '+1',
      programmes: ['P', 'Q'],
      features: [],
      wouldChange: () => [],
    };
    const table = hitTable([{ party: { row: 1, ref: '\tx', asked }, hits: [hit] }]);
    expect(table.split('\r\n')[1]).toBe(`1,'\tx,' =cmd(),own,'-1,ENTITY,"A ""B"", C",1,HIGH,"'\n@x",'+1,P; Q`);
  });
});
