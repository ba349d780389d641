import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeTenantPolicy, changeUser } from '@downstream/contracts';
import type { PartyId } from '@downstream/kernel';
import type { EvidenceRecord, EvidenceScope } from '@downstream/platform/evidence';
import { eventsOf } from '@downstream/platform/messaging';
import { AccessEvidence } from './evidence';
import { AccessWorld, type Member } from './testing/access-world';
import { InvitePortalUser } from './use-cases/invite-portal-user';

let access: AccessWorld;
let admin: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
});
afterAll(() => access.world.close());

const collect = (scope: EvidenceScope): Promise<EvidenceRecord[]> =>
  access.world.tenants.within(access.context(admin.tenantId), async (tx) => {
    const records: EvidenceRecord[] = [];
    for await (const record of access.world.get(AccessEvidence).collect(tx, scope)) records.push(record);
    return records;
  });

describe('this room’s part of a dossier', () => {
  it('equals, record for record, the state of each subject’s last event', async () => {
    await access.member(admin, ['approver'], { grade: 'senior' });
    const records = await collect({ kind: 'log' });
    expect(records.map((record) => record.subject.kind)).toEqual(['tenant', 'user', 'user']);
    for (const { subject, state } of records) {
      const events = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
        eventsOf(tx, subject.kind, subject.id),
      );
      expect(state).toEqual(events.at(-1)?.state);
    }
  });

  it('says who has which rights after they were changed', async () => {
    const member = await access.member(admin);
    await admin.browser.ok(
      changeUser,
      { params: { id: member.id }, body: { roles: ['approver'], grade: 'counsel' } },
      { 'if-match': '"3"' },
    );
    await admin.browser.ok(changeTenantPolicy, { body: { secondFactorRequired: false } }, { 'if-match': '"1"' });
    const now = new Map((await collect({ kind: 'log' })).map((one) => [one.subject.id, one.state]));
    expect(now.get(member.id)).toMatchObject({ roles: ['approver'], grade: 'counsel', email: member.email });
    expect(now.get(admin.tenantId)).toMatchObject({ secondFactorRequired: false });
  });

  it('holds only its own people in the dossier of a distributor', async () => {
    const partyId = crypto.randomUUID() as PartyId;
    const contact = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      access.world
        .get(InvitePortalUser)
        .in(tx, { partyId, email: access.address('own'), name: 'Chen Wei', role: 'signatory' }),
    );
    const records = await collect({ kind: 'party', party: partyId });
    expect(records.map((record) => record.subject)).toEqual([{ kind: 'user', id: contact.id }]);
  });
});
