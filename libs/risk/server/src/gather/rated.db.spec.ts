import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, later, type DistributorId } from '@downstream/kernel';
import request from 'supertest';
import { OnListPublished } from '../events/on-list-published';
import { RiskDirectory, type FiledRating } from '../index';
import { openRiskDesk, type RiskDesk } from '../testing/risk-desk';
import { bringListIn, settleChecks } from '../testing/settled-checks';
import { RateByCalendar } from '../use-cases/rate-by-calendar';

let desk: RiskDesk;
beforeAll(async () => {
  desk = await openRiskDesk();
  await bringListIn(desk);
});
afterAll(() => desk.world.close());

const latest = (id: DistributorId): Promise<FiledRating | undefined> =>
  desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(RiskDirectory).latest(tx, id));
const rated = async (id: DistributorId): Promise<FiledRating> => {
  const filed = await latest(id);
  if (!filed) throw new Error('Not rated');
  return filed;
};
/** An ordinary company of Finland that sells at home. */
const finnish = {
  ...{ legalName: { native: 'Quiet Harbour Instruments', latin: null, language: null }, country: 'FI' },
  ...{ registryNumber: { scheme: null, value: '1234567-8' }, territory: ['FI'], productLines: ['Laboratory scales'] },
  expectedAnnualVolume: [{ item: 'Laboratory scales', quantity: 10, unit: 'pieces' }],
  address: { lines: ['Mannerheimintie 12'], city: 'Helsinki', postalCode: '00100', country: 'FI' },
  website: 'https://quiet-harbour.example',
  contact: { name: 'Aino Virtanen', email: 'aino@quiet-harbour.example', phone: '+358401234567' },
};
const gapsOf = ({ rating }: FiledRating) => rating.gaps.map((gap) => ('check' in gap ? gap.check : gap.code));

describe('a distributor whose checks are settled', () => {
  it('is rated by what they found, each line with its source and day; before, it is unrated and says what is missing', async () => {
    const id = await desk.submitted(finnish);
    const before = await rated(id);
    expect(before.rating.tier).toBe('UNRATED');
    expect(gapsOf(before)).toEqual(expect.arrayContaining(['K02', 'K07', 'K10', 'K11']));
    await settleChecks(desk, id);
    const { rating, reason } = await rated(id);
    expect([gapsOf(await rated(id)), rating.tier, reason]).toEqual([[], 'MEDIUM', 'CHECK_ANSWERED']);
    const sources = new Map(rating.lines.map(({ fact, source, asOf }) => [fact, [source, asOf]]));
    const day = desk.world.clock.now().slice(0, 10);
    expect(sources.get('party.adverse')).toEqual(['K11_EVIDENCE', day]);
    expect(sources.get('party.addressClass')).toEqual(['K07_EVIDENCE', day]);
    const record = await request(desk.world.app.getHttpServer())
      .get(`/api/v1/distributors/${id}`)
      .set('x-test-principal', 'Ana');
    expect(record.body).toMatchObject({ tier: 'MEDIUM' });
  });

  it('is rated again by the calendar when its evidence expires, and nothing is written when nothing is different', async () => {
    const id = await desk.submitted({ ...finnish, legalName: { ...finnish.legalName, native: 'Rauma Scales' } });
    await settleChecks(desk, id, 30);
    const before = await rated(id);
    await desk.world.get(RateByCalendar).look();
    expect((await rated(id)).number).toBe(before.number);
    desk.world.clock.advance(31 * DAY);
    await desk.world.get(RateByCalendar).look();
    const after = await rated(id);
    expect([before.rating.tier, after.rating.tier, after.reason]).toEqual(['MEDIUM', 'UNRATED', 'DAY_PASSED']);
    expect(gapsOf(after)).toContain('K11');
    await desk.world.get(RateByCalendar).look();
    expect((await rated(id)).number).toBe(after.number);
  });

  it('has everybody rated again by a version of a list on the day it comes into force', async () => {
    const dueOf = (id: DistributorId): Promise<{ reason: string; on: string }[]> =>
      desk.world.tenants.within(desk.ana.context, (tx) =>
        tx.query(`select reason, due_on::text as on from rating_due where distributor_id = $1`, [id]),
      );
    const id = await desk.submitted({ ...finnish, legalName: { ...finnish.legalName, native: 'Pori Scales' } });
    const at = later(desk.world.clock.now(), 2 * DAY);
    const published = { state: { effectiveFrom: at } } as Parameters<OnListPublished['handle']>[1];
    await desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(OnListPublished).handle(tx, published));
    expect(await dueOf(id)).toEqual([{ reason: 'LIST_CHANGE', on: at.slice(0, 10) }]);
    const { number } = await rated(id);
    desk.world.clock.advance(2 * DAY);
    await desk.world.get(RateByCalendar).look();
    // Looked at, found the same, not written, and its next day is another one.
    expect((await rated(id)).number).toBe(number);
    expect(await dueOf(id)).not.toContainEqual({ reason: 'LIST_CHANGE', on: at.slice(0, 10) });
  });
});
