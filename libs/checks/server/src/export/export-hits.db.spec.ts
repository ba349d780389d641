import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Body, exportHits } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import { parse } from 'csv-parse/sync';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { ExportHits } from './export-hits';

let desk: ScreeningDesk;
let listed: DistributorId;
beforeAll(async () => {
  desk = await openScreeningDesk();
  await desk.bringIn();
  listed = await desk.submit('Sayan Instruments', 'RU', { name: 'Gennady Sorokhtin', born: '1979-03-14' });
  await desk.submit('Nordlys Export', 'NO', { name: 'Ingrid Solheim' });
  await desk.world.settle();
});
afterAll(() => desk.world.close());

const lines = async (asked: Partial<Body<typeof exportHits>>): Promise<string[][]> => {
  const { file } = await desk.world
    .get(ExportHits)
    .run(desk.ana.context, { format: 'CSV', language: 'en', columns: ['party', 'entry', 'score', 'state'], ...asked });
  const all = parse(await text(file.stream()), { bom: true, relax_column_count: true, skip_empty_lines: false });
  return all.slice(all.findIndex(([first]) => first === '') + 1);
};

describe('the list of hits as a file', () => {
  it('has every hit, the highest score first, with whose it is and the entry’s list and number', async () => {
    const [headings, ...rows] = await lines({});
    expect(headings).toEqual(['Party', 'Distributor', 'List entry', 'List', 'Number on the list', 'Score', 'State']);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    const scores = rows.map((row) => Number.parseInt(row[5] ?? '', 10));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(rows).toContainEqual([
      ...['Gennady Sorokhtin', 'Sayan Instruments', expect.any(String), 'ofac-sdn', expect.stringMatching(/^\d+$/)],
      ...[expect.stringMatching(/^\d+ High$/), 'Open'],
    ]);
  });

  it('follows the filter', async () => {
    const all = await lines({});
    expect((await lines({ distributor: listed })).length).toBeLessThan(all.length);
    expect(await lines({ state: ['TRUE_MATCH'] })).toHaveLength(1);
  });
});
