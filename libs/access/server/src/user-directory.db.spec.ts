import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { suspendUser } from '@downstream/contracts';
import { systemActors, type Actor, type ActorId, type PartyId, type PersonId } from '@downstream/kernel';
import { asParty, withoutTrigger } from '@downstream/platform/testing';
import { AccessWorld, type Member } from './testing/access-world';
import { InvitePortalUser } from './use-cases/invite-portal-user';
import { UserDirectory } from './user-directory';

let access: AccessWorld;
let admin: Member;
let directory: UserDirectory;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
  directory = access.world.get(UserDirectory);
});
afterAll(() => access.world.close());

const actor = (kind: Actor['kind'], id: string): Actor => ({ kind, id: id as ActorId });

describe('UserDirectory', () => {
  it('names users, keys and the system, and passes over whom it does not know', async () => {
    directory.nameKeysBy((_, ids) => Promise.resolve(new Map(ids.map((id) => [id, 'Order system']))));
    const key = crypto.randomUUID();
    const names = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      directory.namesOf(tx, [
        actor('user', admin.id),
        actor('key', key),
        actor('system', systemActors.screener),
        actor('user', crypto.randomUUID()),
      ]),
    );
    expect([...names]).toEqual([
      [systemActors.screener, 'Downstream (screener)'],
      [admin.id, 'Ada Admin'],
      [key, 'Order system'],
    ]);
  });

  it('finds who may sign, with grade, offices and person, as long as they are in use', async () => {
    const offices = ['EXPORT_CONTROL_OFFICER'];
    const signer = await access.member(admin, ['approver'], { grade: 'director', offices });
    const gone = await access.member(admin, ['approver'], { grade: 'manager' });
    await admin.browser.ok(suspendUser, { params: { id: gone.id }, body: {} });
    const { approvers, people } = await access.world.tenants.within(access.context(admin.tenantId), async (tx) => ({
      approvers: await directory.withRole(tx, 'approver'),
      people: await directory.byIds(tx, [signer.id, gone.id, signer.id]),
    }));
    expect(approvers).toMatchObject([{ id: signer.id, grade: 'director', offices, state: 'ACTIVE' }]);
    expect(people.get(gone.id)).toMatchObject({ state: 'SUSPENDED', grade: 'manager' });
    expect(people.size).toBe(2);
  });

  it('names a person by the oldest of several accounts, suspended or not', async () => {
    // The database lets no account go to another person; records of before could have.
    await withoutTrigger(access.world.database, 'user_account', 'user_account_person');
    const [first, second, other] = [
      await access.member(admin),
      await access.member(admin, ['approver'], { grade: 'senior' }),
      await access.member(admin),
    ];
    await admin.browser.ok(suspendUser, { params: { id: first.id }, body: {} });
    const people = await access.world.tenants.within(access.context(admin.tenantId), async (tx) => {
      const [mine, another] = [await directory.find(tx, first.id), await directory.find(tx, other.id)];
      await tx.query('update user_account set person_id = $1 where id = $2', [mine?.personId, second.id]);
      const unknown = crypto.randomUUID() as PersonId;
      const persons = [mine?.personId ?? unknown, unknown, another?.personId ?? unknown];
      return directory.byPersons(tx, persons);
    });
    expect([...people.values()].map(({ id }) => id).sort()).toEqual([first.id, other.id].sort());
  });

  it('shows a portal user the people of the own distributor only', async () => {
    const partyId = crypto.randomUUID() as PartyId;
    const contact = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      access.world
        .get(InvitePortalUser)
        .in(tx, { partyId, email: access.address('own'), name: 'Chen Wei', role: 'contact' }),
    );
    const names = await access.world.tenants.within(asParty(admin.tenantId, partyId), (tx) =>
      directory.namesOf(tx, [actor('user', admin.id), actor('user', contact.id)]),
    );
    expect([...names]).toEqual([[contact.id, 'Chen Wei']]);
  });
});
