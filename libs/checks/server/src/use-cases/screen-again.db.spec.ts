import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddParty, DistributorDirectory, RemoveParty, ReviseDistributor } from '@downstream/distributors/server';
import { aSignatory, aSite } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { withoutTrigger } from '@downstream/platform/testing';
import { CheckDirectory, type ScreeningStanding } from '../check-directory';
import { CheckRuns } from '../persistence/check-runs';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { checkCardView } from '../views/check-card';
import { standing } from '../views/screening-standing';

let desk: ScreeningDesk;
beforeAll(async () => {
  desk = await openScreeningDesk();
  await desk.bringIn();
  // What is approved here, no review has approved.
  await withoutTrigger(desk.world.database, 'distributor', 'distributor_approved_on_update');
});
afterAll(() => desk.world.close());

const LISTED = 'Gennady Sorokhtin';
const listed = { native: LISTED, latin: null, language: null };
const signing = () => {
  const { id: _, ...facts } = aSignatory({ name: listed, dateOfBirth: '1979-03-14', nationality: 'RU' });
  return facts;
};

async function standingOf(id: DistributorId): Promise<ScreeningStanding> {
  const now = await desk.world.tenants.within(desk.ana.context, (tx) =>
    desk.world.get(CheckDirectory).standing(tx, id),
  );
  if (!now) throw new Error('No such distributor');
  return now;
}
const resultOf = async (id: DistributorId) => standing(await standingOf(id)).result;
/** Role, name, whether searched, and number of hits of everybody on the card. */
const cardOf = async (id: DistributorId) =>
  checkCardView(await standingOf(id), [], []).subjects.map(
    ({ role, name, searched, hits }) => `${role} ${name}: ${searched ? 'searched' : 'not searched'}, ${hits}`,
  );
const runsOf = (id: DistributorId) =>
  desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(CheckRuns).ofDistributor(tx, id, 20));

let submissions = 0;
/** A distributor of whom nothing is found, as a decision leaves it: under watch, with facts that may be changed. */
async function approved(): Promise<DistributorId> {
  submissions += 1;
  const id = await desk.submit(`Quiet Harbour ${submissions}`, 'FI');
  await desk.world.settle();
  await desk.world.tenants.within(desk.ana.context, (tx) =>
    tx.query(`update distributor set state = 'APPROVED' where id = $1`, [id]),
  );
  return id;
}
async function answeredBy(id: DistributorId, name: string, phone: string | null = null): Promise<void> {
  const { version } = await desk.world.tenants.within(desk.ana.context, (tx) =>
    desk.world.get(DistributorDirectory).lock(tx, id),
  );
  const contact = { name, email: 'office@quiet-harbour.example', phone };
  await desk.world.get(ReviseDistributor).run(desk.ana.context, { id, details: { contact }, seen: version });
}

describe('a screening', () => {
  it('looks for the contact too, and says so on the card and in the run', async () => {
    const id = await approved();
    expect(await cardOf(id)).toContain('CONTACT Aigerim Bekova: searched, 0');
    const [run] = await runsOf(id);
    expect(run?.state.subjects).toContainEqual(
      expect.objectContaining({ role: 'CONTACT', name: 'Aigerim Bekova', outcome: 'SEARCHED' }),
    );
    expect(await resultOf(id)).toBe('CLEAR');
  });
});

describe('a change of somebody under watch', () => {
  it('has every new party searched, whatever its role', async () => {
    const id = await approved();
    for (const role of ['SITE', 'BANK', 'FORWARDER', 'CONSIGNEE', 'END_USER'] as const) {
      const { id: _, ...party } = aSite({ role, name: { native: `Calm ${role} Oy`, latin: null, language: null } });
      await desk.world.get(AddParty).run(desk.ana.context, id, party);
    }
    await desk.world.settle();
    expect(await cardOf(id)).toEqual(
      expect.arrayContaining([
        'SITE Calm SITE Oy: searched, 0',
        'BANK Calm BANK Oy: searched, 0',
        'FORWARDER Calm FORWARDER Oy: searched, 0',
        'CONSIGNEE Calm CONSIGNEE Oy: searched, 0',
        'END_USER Calm END_USER Oy: searched, 0',
      ]),
    );
  });

  it('is out of date at once and searched soon: a listed signatory is found', async () => {
    const id = await approved();
    await desk.world.get(AddParty).run(desk.ana.context, id, signing());
    expect(await resultOf(id)).toBe('STALE');
    expect(await cardOf(id)).toContain(`SIGNATORY ${LISTED}: not searched, 0`);
    await desk.world.settle();
    expect(await resultOf(id)).toBe('POTENTIAL_MATCH');
    expect(await cardOf(id)).toContain(`SIGNATORY ${LISTED}: searched, 1`);
  });

  it('finds a listed contact, and one who gave way is no hit any more', async () => {
    const id = await approved();
    await answeredBy(id, LISTED);
    expect(await resultOf(id)).toBe('STALE');
    await desk.world.settle();
    expect(await cardOf(id)).toContain(`CONTACT ${LISTED}: searched, 1`);
    expect(await resultOf(id)).toBe('POTENTIAL_MATCH');
    await answeredBy(id, 'Wilhelmiina Ylander');
    await desk.world.settle();
    expect(await cardOf(id)).toContain('CONTACT Wilhelmiina Ylander: searched, 0');
    expect(await resultOf(id)).toBe('CLEAR');
  });

  it('takes the contact for the signatory of the very name, and looks once', async () => {
    const id = await approved();
    await desk.world.get(AddParty).run(desk.ana.context, id, signing());
    await answeredBy(id, LISTED);
    await desk.world.settle();
    expect((await cardOf(id)).filter((line) => line.includes(LISTED))).toEqual([`SIGNATORY ${LISTED}: searched, 1`]);
  });

  it('is searched again when somebody is taken off the list', async () => {
    const id = await approved();
    const { parties } = await desk.world.get(AddParty).run(desk.ana.context, id, signing());
    await desk.world.settle();
    const signatory = parties.find(({ role }) => role === 'SIGNATORY');
    if (!signatory) throw new Error('The signatory is missing');
    await desk.world.get(RemoveParty).run(desk.ana.context, id, signatory.id);
    expect(await resultOf(id)).not.toBe('CLEAR');
    await desk.world.settle();
    expect(await resultOf(id)).toBe('CLEAR');
  });

  it('leads to no run where nobody is searched by what changed, nor before the submission', async () => {
    const id = await approved();
    const before = await runsOf(id);
    await answeredBy(id, 'Aigerim Bekova', '+358 9 555 0100');
    await desk.world.settle();
    expect(await runsOf(id)).toHaveLength(before.length);
    await desk.world.tenants.within(desk.ana.context, (tx) =>
      tx.query(`update distributor set state = 'REGISTERING' where id = $1`, [id]),
    );
    await answeredBy(id, LISTED);
    await desk.world.settle();
    expect(await runsOf(id)).toHaveLength(before.length);
    expect(await resultOf(id)).toBe('STALE');
  });
});
