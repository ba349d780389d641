import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someDetails } from '@downstream/distributors/core/testing';
import { eventsOf } from '@downstream/platform/messaging';
import { DistributorEvidence } from '../evidence';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered } from '../testing/facts';
import { gather } from '../testing/gather';
import { RegisterDistributor } from './register-distributor';
import { RemoveParty } from './remove-party';
import { ReviseDistributor } from './revise-distributor';
import { SubmitDistributor } from './submit-distributor';

let desk: Desk;
let ana: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
});
afterAll(() => desk.world.close());

const chain = (id: string) => desk.world.tenants.within(ana.context, (tx) => eventsOf(tx, 'distributor', id));

describe('SubmitDistributor', () => {
  it('walks the same states as the distributor would, each an event in its name', async () => {
    const { id } = await registered(desk, ana.context);
    const filed = await desk.world.get(SubmitDistributor).run(ana.context, id);
    expect(filed.state).toBe('SUBMITTED');
    const events = await chain(id);
    expect(events.map(({ type }) => type)).toEqual([
      'distributor.registered',
      'distributor.party-added',
      'distributor.party-added',
      'distributor.invited',
      'distributor.answering-started',
      'distributor.submitted',
    ]);
    expect(events.map(({ actor }) => actor.onBehalfOf ?? null)).toEqual([null, null, null, id, id, id]);
    expect(new Set(events.map(({ actor }) => actor.personId))).toEqual(new Set([ana.context.actor.personId]));
    expect(events.map(({ party }) => party)).toEqual(events.map(() => id));
    expect(events.map(({ state }) => (state as { version: number }).version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names everything that is missing at once, and writes nothing', async () => {
    const bare = { ...someDetails(), registryNumber: null, address: null, contact: null, territory: [] };
    const { id } = await desk.world.get(RegisterDistributor).run(ana.context, bare);
    await expect(desk.world.get(SubmitDistributor).run(ana.context, id)).rejects.toMatchObject({
      refusal: {
        code: 'DISTRIBUTOR_INCOMPLETE',
        details: {
          missing: expect.arrayContaining([
            { pointer: '/registryNumber/value', code: 'REQUIRED' },
            { pointer: '/contact/email', code: 'REQUIRED' },
            { pointer: '/territory', code: 'REQUIRED' },
            { pointer: '/parties', code: 'OWNER' },
            { pointer: '/parties', code: 'OFFICER' },
          ]),
        },
      },
    });
    expect(await chain(id)).toHaveLength(1);
  });

  it('locks the facts until the decision', async () => {
    const { id } = await registered(desk, ana.context);
    const { version } = await desk.world.get(SubmitDistributor).run(ana.context, id);
    const revise = desk.world
      .get(ReviseDistributor)
      .run(ana.context, { id, details: { country: 'DE' }, seen: version });
    await expect(revise).rejects.toMatchObject({ refusal: { code: 'DISTRIBUTOR_LOCKED' } });
  });
});

describe('the record', () => {
  it('says the same in its rows, its last event and a dossier', async () => {
    const { id, parties, version } = await registered(desk, ana.context);
    await desk.world.get(RemoveParty).run(ana.context, id, parties[0]!.id);
    await desk.world.get(ReviseDistributor).run(ana.context, {
      id,
      details: { website: null, territory: ['KZ', 'UZ'] },
      seen: version + 1,
    });
    const events = await chain(id);
    const evidence = await desk.world.tenants.within(ana.context, async (tx) => {
      const records = desk.world.get(DistributorEvidence).collect(tx, { kind: 'party', party: id as never });
      return gather(records);
    });
    expect(evidence).toEqual([{ subject: { kind: 'distributor', id }, state: events.at(-1)?.state }]);
    expect(events.at(-1)?.state).toMatchObject({ territory: ['KZ', 'UZ'], website: null });
    expect((events.at(-1)?.state as { parties: unknown[] }).parties).toHaveLength(1);
  });

  it('keeps what is personal out of the sealed bytes', async () => {
    const { id } = await registered(desk, ana.context);
    const rows: { bytes: string }[] = await desk.world.tenants.within(ana.context, (tx) =>
      tx.query(`select bytes from audit_event where subject_id = $1`, [id]),
    );
    const bytes = rows.map((row) => row.bytes).join('\n');
    expect(bytes).toContain('Baikal Optika LLP');
    for (const personal of ['Timur Sarsenov', 'Aigerim Bekova', 'aigerim@', '1979-05-17', '+77015550123']) {
      expect(bytes).not.toContain(personal);
    }
  });

  it('refuses a revision of a version that is not the latest', async () => {
    const { id } = await registered(desk, ana.context);
    const stale = desk.world.get(ReviseDistributor).run(ana.context, { id, details: { country: 'DE' }, seen: 1 });
    await expect(stale).rejects.toMatchObject({ refusal: { code: 'VERSION_STALE', details: { version: 3 } } });
  });
});
