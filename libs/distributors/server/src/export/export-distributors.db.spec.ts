import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Body, exportDistributors } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import { createTenant } from '@downstream/platform/testing';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { readTable } from '../import/thread/read-table';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered, submitted } from '../testing/facts';
import { PlaceHold } from '../use-cases/place-hold';

let desk: Desk;
let ana: Colleague;
const hostile = [
  '=HYPERLINK("http://evil.example";"Click")',
  '+49 30 GmbH',
  '-2+3 Trading',
  '@SUM(A1:A9) Ltd',
  ' =1+1 Optics',
  '＝cmd Photonik',
  'Acme;=1+1',
  'Quote "and, comma" LLC',
  '深圳光学有限公司',
];
const ids: DistributorId[] = [];
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  await desk.hire('Lars', 'logistics');
  for (const [i, native] of hostile.entries()) {
    const facts = {
      legalName: { native, latin: i === 8 ? 'Shenzhen Optics' : null, language: null },
      country: i % 2 ? 'KZ' : 'NO',
    };
    ids.push(i === 1 ? await submitted(desk, ana.context, facts) : (await registered(desk, ana.context, facts)).id);
  }
  const [distributorId] = ids as [DistributorId];
  await desk.world.get(PlaceHold).run(ana.context, { distributorId, basis: 'PRECAUTION', reason: 'Wait.' });
});
afterAll(() => desk.world.close());

type Asked = Partial<Body<typeof exportDistributors>>;
const take = (asked: Asked, who = 'Ana') =>
  request(desk.world.app.getHttpServer())
    .post('/api/v1/exports/distributors')
    .set('x-test-principal', who)
    .send({ format: 'CSV', columns: ['name', 'state'], sort: 'name', ...asked })
    .buffer(true)
    .parse((answer, done) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => done(null, Buffer.concat(pieces)));
    });
const bytesOf = async (asked: Asked): Promise<Buffer> => (await take(asked)).body as Buffer;
const lines = (csv: Buffer, delimiter = ','): string[][] =>
  parse(csv, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
/** What stands below the headings. */
const rowsOf = (csv: Buffer, delimiter?: string): string[][] => {
  const all = lines(csv, delimiter);
  return all.slice(all.findIndex(([first]) => first === '') + 2);
};
const lastEvent = async (): Promise<Record<string, unknown>> => {
  const rows = await desk.world.tenants.within(ana.context, (tx) =>
    tx.query<{ bytes: string; kept: unknown }[]>(
      `select e.bytes, (select p.value from personal_value p where p.event_id = e.id) as kept from audit_event e
       where e.type = 'table.exported' order by e.at desc, e.id desc limit 1`,
    ),
  );
  return { ...(JSON.parse(rows[0]?.bytes ?? '{}') as { state: object }).state, kept: rows[0]?.kept };
};

describe('the list of distributors as a file', () => {
  it('has the columns asked for, in the order of the list, and says who took what when', async () => {
    const csv = await bytesOf({ columns: ['name', 'country', 'hold', 'tier'] });
    const all = lines(csv);
    expect(all.slice(0, 7)).toEqual([
      ['Distributors'],
      ['Workspace', 'Halden Optics'],
      ['Exported by', 'Ana'],
      ['Exported at', expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)],
      ['Filter', 'none: all rows'],
      ['Order', 'Name, ascending'],
      [''],
    ]);
    expect(all[7]).toEqual(['Name', 'Name in Latin letters', 'Country', 'Hold', 'Risk tier']);
    expect(all).toHaveLength(8 + hostile.length);
    expect(rowsOf(csv).find(([name]) => name === '深圳光学有限公司')).toEqual([
      ...['深圳光学有限公司', 'Shenzhen Optics', 'Norway (NO)', 'none', 'Medium'],
    ]);
    const page = await request(desk.world.app.getHttpServer())
      .get('/api/v1/distributors?sort=name')
      .set('x-test-principal', 'Ana');
    const plain = (name = ''): string => name.replaceAll("'", '');
    expect(rowsOf(csv).map(([name]) => plain(name))).toEqual(
      (page.body as { rows: { legalName: { native: string } }[] }).rows.map(({ legalName }) => plain(legalName.native)),
    );
  });

  it('holds no cell that a spreadsheet would calculate, in raw bytes', async () => {
    const raw = (await bytesOf({ columns: ['name'] })).toString('utf8');
    for (const cell of raw.split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]/u);
    expect(raw).toContain(`"'=HYPERLINK(""http://evil.example"";""Click"")"`);
    expect(raw).toContain("\r\n'+49 30 GmbH,");
    expect(raw).toContain(`"Acme;'=1+1"`);
  });

  it('as a workbook is read back to the letter, every cell a text', async () => {
    const bytes = await bytesOf({ format: 'XLSX', columns: ['name', 'state'] });
    const rows: string[][] = [];
    const marks: unknown[] = [];
    const { reading } = await readTable(bytes, { header: 1 }, (some) => {
      for (const row of some) {
        rows.push([...row.cells]);
        if (row.marks) marks.push(row.marks);
      }
      return Promise.resolve();
    });
    expect(reading.sheets.map(({ name }) => name)).toEqual(['Distributors', 'Info']);
    expect(rows[0]).toEqual(['Name', 'Name in Latin letters', 'State']);
    expect(
      rows
        .slice(1)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...hostile].sort());
    expect(marks).toEqual([]);
  });

  it('follows the filter and says so, in German with the delimiter of German spreadsheets', async () => {
    const csv = await bytesOf({ language: 'de', state: ['SUBMITTED'], country: ['KZ'], q: 'gmbh' });
    expect(lines(csv, ';').slice(4, 6)).toEqual([
      ['Filter', 'Stand: Eingereicht; Land: Kasachstan (KZ); Suche: gmbh'],
      ['Reihenfolge', 'Name, aufsteigend'],
    ]);
    expect(rowsOf(csv, ';')).toEqual([["'+49 30 GmbH", '', 'Eingereicht']]);
  });

  it('is sealed with who, what, how many and the hash of the very file', async () => {
    const answer = await take({ q: 'GmbH', state: ['SUBMITTED'] });
    const body = answer.body as Buffer;
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="distributors-\d{4}-\d\d-\d\d\.csv"/);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(await lastEvent()).toMatchObject({
      ...{ table: 'DISTRIBUTORS', format: 'CSV', language: 'en', columns: ['name', 'state'], sort: 'name' },
      ...{ filter: { state: ['SUBMITTED'] }, rows: 1, bytes: body.length },
      sha256: createHash('sha256').update(body).digest('hex'),
      // What somebody looked for may be a name: it can be erased.
      q: { $commitment: expect.anything() },
      kept: 'GmbH',
    });
  });

  it('is read some at a time, each row once', async () => {
    const { DistributorList } = await import('../persistence/distributor-list');
    const seen: string[] = [];
    await desk.world.tenants.within(ana.context, async (tx) => {
      for await (const some of desk.world.get(DistributorList).all(tx, { sort: '-name' }, 2)) {
        expect(some.length).toBeLessThanOrEqual(2);
        seen.push(...some.map(({ id }) => id));
      }
    });
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('goes to nobody without the right, and holds nothing of another maker', async () => {
    expect((await take({}, 'Lars')).status).toBe(403);
    const other = await createTenant(desk.world, 'other-optics');
    desk.admit('Olga', { ...ana.principal, tenantId: other });
    const csv = (await take({}, 'Olga')).body as Buffer;
    expect(rowsOf(csv)).toEqual([]);
  });

  it('takes no column that the list does not have, and not none', async () => {
    expect((await take({ columns: ['contact'] as never })).status).toBe(422);
    expect((await take({ columns: [] })).status).toBe(422);
  });
});
