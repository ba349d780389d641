import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeTenantPolicy, changeUser } from '@downstream/contracts';
import type { Instant, PartyId } from '@downstream/kernel';
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

const collect = (scope: EvidenceScope, asOf: Instant): Promise<EvidenceRecord[]> =>
  access.world.tenants.within(access.context(admin.tenantId), async (tx) => {
    const records: EvidenceRecord[] = [];
    for await (const record of access.world.get(AccessEvidence).collect(tx, scope, asOf)) records.push(record);
    return records;
  });

describe('this room’s part of a dossier', () => {
  it('equals, record for record, the state of each subject’s last event', async () => {
    await access.member(admin, ['approver'], { grade: 'senior' });
    const records = await collect({ kind: 'log' }, access.world.clock.now());
    expect(records.map((record) => record.subject.kind)).toEqual(['tenant', 'user', 'user']);
    for (const { subject, state } of records) {
      const events = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
        eventsOf(tx, subject.kind, subject.id),
      );
      expect(state).toEqual(events.at(-1)?.state);
    }
  });

  it('says who had which rights at an earlier time, and nothing of whom was not there', async () => {
    const member = await access.member(admin);
    const then = access.world.clock.now();
    await admin.browser.ok(
      changeUser,
      { params: { id: member.id }, body: { roles: ['approver'], grade: 'counsel' } },
      { 'if-match': '"3"' },
    );
    await admin.browser.ok(changeTenantPolicy, { body: { secondFactorRequired: false } }, { 'if-match': '"1"' });
    const later = await access.member(admin);
    const before = new Map((await collect({ kind: 'log' }, then)).map((one) => [one.subject.id, one.state]));
    expect(before.get(member.id)).toMatchObject({ roles: ['analyst'], grade: null, email: member.email });
    expect(before.get(admin.tenantId)).toMatchObject({ secondFactorRequired: true });
    expect(before.has(later.id)).toBe(false);
    const now = new Map(
      (await collect({ kind: 'log' }, access.world.clock.now())).map((one) => [one.subject.id, one.state]),
    );
    expect(now.get(member.id)).toMatchObject({ roles: ['approver'], grade: 'counsel' });
    expect(now.get(admin.tenantId)).toMatchObject({ secondFactorRequired: false });
  });

  it('holds only its own people in the dossier of a distributor', async () => {
    const partyId = crypto.randomUUID() as PartyId;
    const contact = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      access.world
        .get(InvitePortalUser)
        .in(tx, { partyId, email: access.address('own'), name: 'Chen Wei', role: 'signatory' }),
    );
    const records = await collect({ kind: 'party', party: partyId }, access.world.clock.now());
    expect(records.map((record) => record.subject)).toEqual([{ kind: 'user', id: contact.id }]);
  });
});
