import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { programOf } from './run-command';

const sample = join(import.meta.dirname, '../../../../libs/checks/list-formats/src/sample-sdn');
const list = `ofac-sdn:${sample}`;
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'downstream-screen-'))));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void (process.exitCode = undefined));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Runs a command; what it said. */
async function said(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await programOf({ env: {}, say: (line) => void lines.push(line) }).parseAsync(args, { from: 'user' });
  return lines.join('\n');
}
const screened = async (...args: string[]) =>
  JSON.parse(await said('screen', '--list', list, ...args, '--json')) as {
    asked: object;
    threshold: number;
    lists: object[];
    hits: { ref: string; kind: string; score: number; band: string; features: { id: string }[] }[];
  };

describe('screen', () => {
  it('finds who may be meant, says what was searched, and ends with 0', async () => {
    const { threshold, lists, hits } = await screened('--name', 'Gennadij Sorokhtin');
    expect({ threshold, lists }).toEqual({
      threshold: 0.8,
      lists: [{ format: 'ofac-sdn', path: sample, entries: 40, names: expect.any(Number), generatedAt: null }],
    });
    expect(hits[0]).toMatchObject({ ref: '900001', kind: 'INDIVIDUAL', band: 'HIGH' });
    expect(process.exitCode).toBeUndefined();
  });

  it('weighs what else is known, and with --exit-code ends with 1 when there are hits', async () => {
    const plain = await screened('--name', 'Genady Sorokhtin', '--type', 'person');
    const args = ['--name', 'Genady Sorokhtin', '--type', 'person', '--exit-code'];
    const born = await screened(...args, '--dob', '1979-03-14', '--country', 'Russia');
    expect(born.asked).toMatchObject({ type: 'person', countries: ['RU'], dateOfBirth: '1979-03-14' });
    expect(born.hits[0]?.score).toBeGreaterThan(plain.hits[0]?.score ?? 1);
    expect(process.exitCode).toBe(1);
  });

  it('takes several names for spellings of one party, and a company for none but by its name', async () => {
    const { hits } = await screened('--name', 'Nobody at all', 'Zabaykal Bronya Snab', '--type', 'Organization');
    expect(hits.map(({ ref }) => ref)).toContain('900002');
    expect(await said('screen', '--list', list, '--name', 'Nordlys Termografi')).toMatch(
      /^Searched ofac-sdn in .*: 40 entries, \d+ names\nNo hits from 0.8 on$/,
    );
  });

  it('finds a ship under its name, whether or not it is said to be one', async () => {
    const report = JSON.parse(await said('lists', 'check', 'ofac-sdn', sample, '--json')) as {
      byType: { VESSEL: number };
    };
    expect(report.byType.VESSEL).toBeGreaterThan(0);
    const [ship = ''] = /^\d+,"([^"]+)","vessel"/m.exec(readFileSync(join(sample, 'sdn.csv'), 'utf8'))?.slice(1) ?? [];
    for (const type of [[], ['--type', 'vessel']]) {
      const { hits } = await screened('--name', ship, ...type);
      expect(hits[0]).toMatchObject({ kind: 'VESSEL', score: 1, band: 'HIGH' });
    }
  });

  it('finds a ship under its number, whatever it is called', async () => {
    const ships = readFileSync(join(sample, 'sdn.csv'), 'utf8');
    const imo = /IMO (\d{7})/.exec(ships)?.[1] ?? '';
    expect(imo).toHaveLength(7);
    const { hits } = await screened('--name', 'Ocean Pearl', '--type', 'vessel', '--id', `imo:${imo}`);
    expect(hits).toMatchObject([{ kind: 'VESSEL', score: 1, band: 'HIGH', wouldChange: [] }]);
  });

  it('finds an entry that is only an address, by a party there and by the address alone', async () => {
    const header =
      '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,' +
      'standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,' +
      'vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,' +
      'places_of_birth,source_information_url,ids';
    const address = 'Flat 9, 3/F, Sample Centre, 7 Harbour Lane, Wan Chai, HK';
    const source = 'Entity List (EL) - Bureau of Industry and Security';
    const csl = file('csl.csv', `${header}\n1,${source},,,,Address 01,,"${address}",,2024-06-12${','.repeat(19)}`);
    const ask = async (...args: string[]) =>
      JSON.parse(await said('screen', '--list', `us-csl:${csl}`, ...args, '--json')) as { hits: object[] };
    const there = ['--address', '7 Harbour Ln., Room 9, 3rd floor, Hong Kong'];
    for (const name of [[], ['--name', 'Anybody Limited', '--type', 'organisation']]) {
      expect((await ask(...name, ...there)).hits).toMatchObject([{ kind: 'ADDRESS', score: 0.95, band: 'HIGH' }]);
    }
    const near = await ask('--address', '7 Harbour Lane, Hong Kong');
    expect(near.hits).toMatchObject([
      { score: 0.85, wouldChange: [{ id: 'ADDRESS_UNIT_SAME', score: 0.95, standing: 'HIGH' }] },
    ]);
    expect((await ask('--address', '8 Harbour Lane, Hong Kong')).hits).toEqual([]);
  });

  it('says what else would change a hit', async () => {
    const words = await said('screen', '--list', list, '--name', 'Gennady Pavlovich Sorokhtin', '--type', 'person');
    expect(words).toMatch(/a date of birth that \S+ rules out would make it 0\.8\d, a possible hit/);
  });

  it.each([
    [[], 'Say whom to search for'],
    [['--address', 'Kowloon', '--list', list], 'names no building'],
    [['--id', 'shoe:44', '--list', list], 'is no number: write'],
    [['--id', 'imo:-', '--list', list], 'is no number: write'],
    [['--id', 'tax:12345:Atlantis', '--list', list], 'is no country'],
    [['--name', 'X'], 'Say which lists to search'],
    [['--name', '🙂 - ()', '--list', list], 'no letter or digit'],
    [['--name', 'X', '--list', 'ofac-sdn'], 'write <format>:<path>'],
    [['--name', 'X', '--list', `nothing:${sample}`], 'There is no format "nothing". There are: ofac-sdn'],
    [['--name', 'X', '--list', 'ofac-sdn:/nowhere/at/all'], '/nowhere/at/all is not there'],
    [['--name', 'X', '--list', `ofac-xml:${sample}`], 'is one file; there are 5'],
    [['--name', 'X', '--list', list, '--type', 'ghost'], 'There is no type "ghost"'],
    [['--name', 'X', '--list', list, '--dob', '1970-02-30'], 'is no date such as'],
    [['--name', 'X', '--list', list, '--country', 'Atlantis'], 'is no country'],
  ])('never answers what it could not search: %j', async (args, why) => {
    await expect(said('screen', ...args)).rejects.toMatchObject({
      message: expect.stringContaining(why),
      exitCode: 2,
    });
  });

  it('searches nothing when a list is broken', async () => {
    const page = file('sdn.csv', '<!doctype html><p>Service unavailable</p>');
    await expect(said('screen', '--list', list, `ofac-sdn:${page}`, '--name', 'Sorokhtin')).rejects.toMatchObject({
      message: expect.stringContaining('nothing was searched'),
      exitCode: 2,
    });
  });
});

describe('screen eval', () => {
  const header = 'name_a,name_b,schema,expected_match,source';

  it('prints the quality of the shipped threshold, and writes the scores', async () => {
    const rows = ['Olaf Scholz,"SCHOLZ, Olaf",person,1,desk', 'Olaf Scholz,Angela Merkel,person,0,desk'];
    const pairs = file('pairs.csv', [header, ...rows].join('\n'));
    const out = join(folder, 'scores.csv');
    const one = { n: 2, precision: 1, recall: 1, f1: 1 };
    expect(JSON.parse(await said('screen', 'eval', '--pairs', pairs, '--json', '--out', out))).toEqual({
      threshold: 0.8,
      overall: one,
      bySource: { desk: one },
      bySchema: { person: one },
      byScript: { Latin: one },
    });
    const [first, ...scores] = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(first).toBe(`${header},score,alert`);
    expect(scores.map((line) => line.at(-1))).toEqual(['1', '0']);
    expect(await said('screen', 'eval', '--pairs', pairs)).toMatch(/^Threshold 0.8\n.*\nall +2 +100.0 %/);
  });

  it('says everything that is wrong with the pairs', async () => {
    const pairs = file('wrong.csv', [header, 'a,b,person,yes,x', 'a,b,person,no,x'].join('\n'));
    const told = said('screen', 'eval', '--pairs', pairs);
    await expect(told).rejects.toMatchObject({
      message: expect.stringMatching(/- Pair 1: .*"yes".*\n- Pair 2: .*"no"/),
      exitCode: 2,
    });
    await expect(said('screen', 'eval', '--pairs', '/nowhere.csv')).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('lists formats and lists check', () => {
  it('name every format', async () => {
    const formats = JSON.parse(await said('lists', 'formats', '--json')) as { id: string }[];
    const told = await said('lists', 'formats');
    for (const { id } of formats) expect(told).toContain(`${id} `);
    expect(formats[0]).toEqual({ id: 'ofac-sdn', title: expect.any(String), input: 'SET', terms: null });
  });

  it('count what is in a list, by folder, by file and packed', async () => {
    const whole = JSON.parse(await said('lists', 'check', 'ofac-sdn', sample, '--json')) as object;
    expect(whole).toMatchObject({ entries: 40, records: 40, byType: { ENTITY: expect.any(Number) }, skipped: [] });
    const packed = file('sdn.csv.gz', gzipSync(readFileSync(join(sample, 'sdn.csv'))));
    const alone = JSON.parse(await said('lists', 'check', 'ofac-sdn', packed, '--json')) as { notes: object[] };
    expect(alone).toMatchObject({ entries: 40 });
    expect(alone.notes).toContainEqual(expect.objectContaining({ code: 'FILE_ABSENT', file: 'alt.csv' }));
    expect(await said('lists', 'check', 'ofac-sdn', packed)).toMatch(/^40 entries of 40 records\n/);
  });

  it('say what is wrong with one, where, and as JSON too', async () => {
    const broken = file('alt.csv', '1,2,"aka","X",-0- \r\n');
    const lines: string[] = [];
    const program = programOf({ env: {}, say: (line) => void lines.push(line) });
    const check = program.parseAsync(['lists', 'check', 'ofac-sdn', broken, '--json'], { from: 'user' });
    await expect(check).rejects.toMatchObject({
      message: expect.stringMatching(/^The list cannot be read\.\n- sdn\.csv/),
    });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ errors: [{ file: 'sdn.csv', code: 'FILE_MISSING' }] });
  });
});
