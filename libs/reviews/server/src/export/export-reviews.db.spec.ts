import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';

let desk: ReviewDesk;
beforeAll(async () => {
  desk = await openReviewDesk();
  await desk.hire('Lars', 'logistics');
  await desk.pending('HIGH');
  await desk.open('LOW', { legalName: { native: '=cmd() Optik', latin: null, language: null } });
});
afterAll(() => desk.world.close());

const take = (body: object, who = 'Ana') =>
  request(desk.world.app.getHttpServer())
    .post('/api/v1/exports/reviews')
    .set('x-test-principal', who)
    .send({ format: 'CSV', columns: ['distributor', 'state', 'signatures', 'mine'], ...body })
    .buffer(true)
    .parse((stream, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => done(null, Buffer.concat(pieces)));
    });
const linesOf = async (body: object): Promise<string[][]> => {
  const all = parse((await take(body)).body as Buffer, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return all.slice(all.findIndex(([first]) => first === '') + 1);
};

describe('the list of reviews as a file', () => {
  it('has every review in the order of the page, under its words, and nothing that runs in a spreadsheet', async () => {
    const [headings, ...rows] = await linesOf({});
    expect(headings).toEqual(['Distributor', 'State', 'Signatures', 'Taken by']);
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(["'=cmd() Optik", 'Open', '0 of 1', 'nobody yet']);
    expect(rows).toContainEqual([expect.stringContaining('Baikal'), 'Signature needed', '0 of 2', 'Ana']);
  });

  it('follows the filter', async () => {
    expect(await linesOf({ state: ['OPEN'] })).toHaveLength(2);
    expect((await linesOf({ mine: true })).slice(1).map(([, state]) => state)).toEqual(['Signature needed']);
    expect(await linesOf({ state: ['REJECTED'] })).toHaveLength(1);
  });

  it('is sealed with who took it and what, and goes to nobody without the right', async () => {
    expect((await take({}, 'Lars')).status).toBe(403);
    const rows: { n: number }[] = await desk.world.tenants.within(desk.ana.context, (tx) =>
      tx.query(`select count(*)::int as n from audit_event where type = 'table.exported'`),
    );
    await take({ state: ['OPEN'] });
    const [event] = await desk.world.tenants.within(desk.ana.context, (tx) =>
      tx.query<{ bytes: string; n: number }[]>(
        `select bytes, count(*) over ()::int as n from audit_event where type = 'table.exported' order by at desc, id desc limit 1`,
      ),
    );
    expect(event?.n).toBe((rows[0]?.n ?? 0) + 1);
    expect(JSON.parse(event?.bytes ?? '{}')).toMatchObject({
      state: { table: 'REVIEWS', rows: 1, filter: { state: ['OPEN'] } },
    });
  });
});
