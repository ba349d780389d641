import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { readHit, Reply } from '@downstream/contracts';
import { ReviseDistributor } from '@downstream/distributors/server';
import { registered } from '@downstream/distributors/server/testing';
import { SubmitDistributor } from '@downstream/distributors/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, HitId } from '@downstream/kernel';
import { withoutTrigger } from '@downstream/platform/testing';
import { CheckDirectory } from './check-directory';
import { Hits, type FiledHit } from './persistence/hits';
import { openListDesk, type ListDesk } from './testing/list-desk';
import { HitViews } from './views/hit-views';
import { standing } from './views/screening-standing';

const columns = (
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,' +
  'license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,' +
  'remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids'
).split(',');
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const row = (cells: Readonly<Record<string, string>>): string => line(columns.map((column) => cells[column] ?? ''));
const source = 'Entity List (EL) - Bureau of Industry and Security';
const UNIT = 'Unit 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street';

/** A screening list with an address that stands there alone, and somebody elsewhere. */
const listWith = (...rows: string[]) => [
  {
    name: 'consolidated.csv',
    bytes: Buffer.from([line(columns), ...rows].join('\n')),
  },
];
const somebody = row({ _id: 'k2', source, name: 'SOMEBODY ELSE LIMITED', addresses: '18 Luard Road, Wanchai, HK' });
const alone = row({ _id: 'k1', source, name: 'Address 01', addresses: `${UNIT}, Mongkok, HK` });

let lists: ListDesk;
let ana: Colleague;
beforeAll(async () => {
  lists = await openListDesk();
  ana = await lists.desk.hire('Ana', 'analyst');
  // What is approved here, no review has approved.
  await withoutTrigger(lists.desk.world.database, 'distributor', 'distributor_approved_on_update');
});
afterAll(() => lists.desk.world.close());

const within = <T>(work: Parameters<ListDesk['desk']['world']['tenants']['within']>[1]): Promise<T> =>
  lists.desk.world.tenants.within(ana.context, work) as Promise<T>;
const hitsOf = (id: DistributorId) => within<FiledHit[]>((tx) => lists.desk.world.get(Hits).ofDistributor(tx, id));
const viewOf = (hit: FiledHit) =>
  within<Reply<typeof readHit>>(async (tx) =>
    lists.desk.world
      .get(HitViews)
      .view(tx, await lists.desk.world.get(Hits).lock(tx, hit.record.id as HitId), ana.principal.personId),
  );
async function resultOf(id: DistributorId): Promise<string> {
  const now = await within<Awaited<ReturnType<CheckDirectory['standing']>>>((tx) =>
    lists.desk.world.get(CheckDirectory).standing(tx, id),
  );
  if (!now) throw new Error('No such distributor');
  return standing(now).result;
}
const address = (street: string) => ({
  ...{ lines: [street, '2-16 Fa Yuen St'], city: 'Kowloon', postalCode: null, country: 'HK' },
});
/** A distributor at an address, under a name that is on no list, submitted. */
async function at(street: string, native: string): Promise<DistributorId> {
  const legalName = { native, latin: null, language: null };
  const { id } = await registered(lists.desk, ana.context, { legalName, country: 'HK', address: address(street) });
  await lists.desk.world.get(SubmitDistributor).run(ana.context, id);
  await lists.desk.world.settle();
  return id;
}

describe('a list entry that is only an address', () => {
  it('is imported, and is a hit on whoever is in its unit or its building, under whatever name', async () => {
    const run = await lists.importing('us-csl', listWith(alone, somebody), { sample: true });
    expect(run).toMatchObject({ state: 'DONE', errors: [] });
    const unit = await at('Rm 2309, Ho King Comm. Ctr', 'Zabava Trading Limited');
    const [hit, ...more] = await hitsOf(unit);
    expect(more).toEqual([]);
    expect(hit?.record).toMatchObject({
      partyRole: 'DISTRIBUTOR',
      partyName: 'Zabava Trading Limited',
      entry: { list: 'us-csl', ref: 'EL/k1', name: `${UNIT}, Mongkok, HK` },
      score: 0.95,
      features: [{ id: 'ADDRESS_UNIT_SAME', weight: 0.95 }],
    });
    expect(await resultOf(unit)).toBe('POTENTIAL_MATCH');
    const building = await at('Flat A, 5/F', 'Velvet Instruments Limited');
    expect((await hitsOf(building)).map(({ record }) => [record.score, record.features[0]?.id])).toEqual([
      [0.85, 'ADDRESS_BUILDING_SAME'],
    ]);
  });

  it('stands beside the party by address and by no name, with what the list does', async () => {
    const [hit] = await hitsOf(await at('Room 2309, 23/F', 'Quartz Optical Limited'));
    if (!hit) throw new Error('There is no hit');
    const view = await viewOf(hit);
    expect(view.entry.name).toBe(`${UNIT}, Mongkok, HK`);
    expect(view.names).toEqual([]);
    const rows = Object.fromEntries(view.comparison.map((one) => [one.field, one]));
    expect(rows['ADDRESS']).toMatchObject({
      ours: 'Room 2309, 23/F, 2-16 Fa Yuen St, Kowloon, HK',
      theirs: `${UNIT}, Mongkok, HK`,
      agreement: 'AGREES',
    });
    expect(rows['KIND']).toMatchObject({ theirs: 'ADDRESS', agreement: 'UNKNOWN' });
    expect(rows['NAME']?.theirs ?? null).toBeNull();
    expect(view.effects).toMatchObject([{ id: 'BIS_EL' }]);
    expect(view.proposedFacts).toEqual([]);
  });

  it('is no hit any more once the distributor has moved, and is one again for whoever moves in', async () => {
    const id = await at('Flat 2309', 'Heron Supplies Limited');
    await within((tx) => tx.query(`update distributor set state = 'APPROVED' where id = $1`, [id]));
    const move = async (to: ReturnType<typeof address>) => {
      const [{ version } = { version: 0 }] = await within<{ version: number }[]>((tx) =>
        tx.query(`select version from distributor where id = $1`, [id]),
      );
      await lists.desk.world.get(ReviseDistributor).run(ana.context, { id, details: { address: to }, seen: version });
      expect(['STALE', 'POTENTIAL_MATCH']).toContain(await resultOf(id));
      await lists.desk.world.settle();
    };
    await move({ ...address('9/F'), lines: ['9/F', '77 Nathan Road'] });
    expect(await resultOf(id)).toBe('CLEAR');
    await move(address('Flat 2309'));
    expect(await resultOf(id)).toBe('POTENTIAL_MATCH');
  });
});
