import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changeProfile,
  changeUser,
  inviteUser,
  listUsers,
  readInvitation,
  readProfile,
  readTenant,
  reinstateUser,
  resendInvitation,
  suspendUser,
} from '@downstream/contracts';
import { eventsOf } from '@downstream/platform/messaging';
import { AccessWorld, type Member } from '../testing/access-world';
import type { Body } from '../testing/browser';

let access: AccessWorld;
let admin: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
});
afterAll(() => access.world.close());

const version = async (id: string): Promise<Record<string, string>> => {
  const { rows } = await admin.browser.ok(listUsers, { query: { limit: 200 } });
  const user = (rows as Body[]).find((row) => row['id'] === id);
  return { 'if-match': `"${user?.['version'] as number}"` };
};

describe('user administration', () => {
  it('lists by name, filtered, page by page, with a cursor that cannot be forged or moved', async () => {
    const maker = await access.tenant();
    for (const [name, roles] of [
      ['Zoe Äpfel', ['analyst']],
      ['adam low', ['analyst', 'sponsor']],
      ['Bea 100%', ['sponsor']],
    ] as const) {
      await maker.browser.ok(inviteUser, { body: { email: access.address('listed'), name, roles: [...roles] } });
    }
    const names = (body: Body) => (body['rows'] as { name: string }[]).map((row) => row.name);
    const first = await maker.browser.ok(listUsers, { query: { limit: 3 } });
    expect([names(first), first['total']]).toEqual([['Ada Admin', 'adam low', 'Bea 100%'], 4]);
    const next = first['next'] as string;
    expect(await maker.browser.ok(listUsers, { query: { limit: 3, cursor: next } })).toMatchObject({
      total: 4,
      next: null,
    });
    expect(names(await maker.browser.ok(listUsers, { query: { limit: 3, cursor: next } }))).toEqual(['Zoe Äpfel']);
    expect(names(await maker.browser.ok(listUsers, { query: { role: 'sponsor' } }))).toEqual(['adam low', 'Bea 100%']);
    expect(names(await maker.browser.ok(listUsers, { query: { state: 'ACTIVE' } }))).toEqual(['Ada Admin']);
    expect(names(await maker.browser.ok(listUsers, { query: { q: '100%' } }))).toEqual(['Bea 100%']);
    await maker.browser.refused('CURSOR_INVALID', listUsers, { query: { cursor: `${next}x` } });
    await maker.browser.refused('CURSOR_INVALID', listUsers, { query: { cursor: next, role: 'sponsor' } });
  });

  it('invites with rights that fit together, and an address once', async () => {
    const email = access.address('twice');
    const invite = (body: object) => ({ body: { email, name: 'Tim', roles: ['analyst' as const], ...body } });
    const refuse = async (faults: string[], body: object) => {
      const response = await admin.browser.refused('ROLE_NOT_ALLOWED', inviteUser, invite(body));
      expect(response.body.faults).toEqual(faults);
    };
    await refuse(['GRADE_MISSING'], { roles: ['approver'] });
    await refuse(['GRADE_WITHOUT_APPROVER'], { grade: 'senior' });
    await refuse(['EXPIRY_MISSING'], { roles: ['auditor'] });
    await refuse(['SHELLS_MIXED', 'EXPIRY_MISSING'], { roles: ['auditor', 'admin'] });
    await refuse(['PARTY_MISSING'], { roles: ['contact'] });
    const view = await admin.browser.ok(inviteUser, invite({ roles: ['approver'], grade: 'counsel' }));
    expect(view).toMatchObject({ email, roles: ['approver'], grade: 'counsel', state: 'INVITED', version: 1 });
    await admin.browser.refused('EMAIL_IN_USE', inviteUser, invite({}));
    const races = await Promise.all(
      [1, 2].map(() =>
        admin.browser.call(inviteUser, { body: { email: 'race@x.test', name: 'R', roles: ['analyst'] } }),
      ),
    );
    expect(races.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('names approvers to an office, which is a right of its own', async () => {
    const offices = ['EXPORT_CONTROL_OFFICER' as const];
    const refused = await admin.browser.refused('ROLE_NOT_ALLOWED', inviteUser, {
      body: { email: access.address('officer'), name: 'O', roles: ['analyst'], offices },
    });
    expect(refused.body.faults).toEqual(['OFFICE_WITHOUT_APPROVER']);
    const member = await access.member(admin, ['approver'], { grade: 'director' });
    const change = (body: object) => ({ params: { id: member.id }, body });
    const named = await admin.browser.ok(changeUser, change({ offices }), await version(member.id));
    expect(named).toMatchObject({ grade: 'director', offices });
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    const taken = await admin.browser.ok(
      changeUser,
      change({ roles: ['analyst'], grade: null, offices: [] }),
      await version(member.id),
    );
    expect(taken).toMatchObject({ roles: ['analyst'], offices: [] });
  });

  it('sends an invitation again with a new link, until it is accepted', async () => {
    const email = access.address('again');
    const { id } = await admin.browser.ok(inviteUser, { body: { email, name: 'Ann', roles: ['analyst'] } });
    const old = await access.linkTo(email);
    await admin.browser.ok(resendInvitation, { params: { id } });
    const newer = await access.linkTo(email);
    await access.browser().refused('LINK_REPLACED', readInvitation, { body: { token: old } });
    await access.browser().ok(readInvitation, { body: { token: newer } });
    await admin.browser.refused('TRANSITION_NOT_ALLOWED', resendInvitation, { params: { id: admin.id } });
  });

  it('lets nobody change rights of the own account, nor leave the workspace without an admin', async () => {
    const own = { params: { id: admin.id } };
    await admin.browser.refused('OWN_ACCOUNT', suspendUser, { ...own, body: {} });
    const roles = ['admin' as const, 'approver' as const];
    const seen = await version(admin.id);
    await admin.browser.refused('OWN_ACCOUNT', changeUser, { ...own, body: { roles, grade: 'counsel' } }, seen);
    await admin.browser.ok(changeUser, { ...own, body: { name: 'Ada Renamed' } }, seen);
    await admin.browser.ok(readProfile);

    const other = await access.member(admin, ['admin']);
    const both = await Promise.all([
      admin.browser.call(suspendUser, { params: { id: other.id }, body: {} }),
      other.browser.call(suspendUser, { params: { id: admin.id }, body: {} }),
    ]);
    const statuses = both.map(({ status }) => status);
    // One of them came first; the other was signed out by it, or was the last admin.
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    if (statuses[1] === 200) {
      await other.browser.ok(reinstateUser, { params: { id: admin.id } });
      admin.browser.cookie = (await access.signIn(admin)).cookie;
      await admin.browser.ok(suspendUser, { params: { id: other.id }, body: {} });
    }
  });

  it('lets an operator only give the grant of the deployment', async () => {
    const member = await access.member(admin);
    const change = (operator: boolean) => ({ params: { id: member.id }, body: { operator } });
    await admin.browser.refused('OPERATOR_REQUIRED', changeUser, change(true), await version(member.id));
    await admin.browser.refused('OPERATOR_REQUIRED', inviteUser, {
      body: { email: access.address('op'), name: 'O', roles: ['analyst'], operator: true },
    });
    const operator = await access.tenant({ operator: true });
    const helper = await access.member(operator, ['analyst'], { operator: true });
    const { rows } = await operator.browser.ok(listUsers);
    expect((rows as Body[]).find((row) => row['id'] === helper.id)).toMatchObject({ operator: true });
  });

  it('refuses a change that rests on an older version, or that names none', async () => {
    const member = await access.member(admin);
    const change = { params: { id: member.id }, body: { name: 'Mara Sommer' } };
    await admin.browser.refused('IF_MATCH_REQUIRED', changeUser, change);
    const seen = await version(member.id);
    await admin.browser.ok(changeUser, change, seen);
    expect((await admin.browser.refused('VERSION_STALE', changeUser, change, seen)).status).toBe(412);
    await member.browser.refused('VERSION_STALE', changeProfile, { body: { language: 'de' } }, seen);
    const profile = await member.browser.call(readProfile);
    const changed = await member.browser.ok(
      changeProfile,
      { body: { language: 'de' } },
      { 'if-match': profile.headers['etag'] as string },
    );
    expect(changed).toMatchObject({ name: 'Mara Sommer', language: 'de' });
  });

  it('is for admins, of this workspace', async () => {
    const member = await access.member(admin);
    await member.browser.refused('NOT_ALLOWED', listUsers);
    await member.browser.refused('NOT_ALLOWED', readTenant);
    await member.browser.refused('NOT_ALLOWED', inviteUser, {
      body: { email: 'x@x.test', name: 'X', roles: ['admin'] },
    });
    const foreign = await access.tenant();
    for (const route of [suspendUser, reinstateUser] as const) {
      expect((await foreign.browser.refused('NOT_FOUND', route, { params: { id: member.id } })).status).toBe(404);
    }
    await member.browser.ok(readProfile);
  });

  it('writes every change as an event with the full state, names and addresses as commitments', async () => {
    const member = await access.member(admin);
    await admin.browser.ok(suspendUser, { params: { id: member.id }, body: { reason: 'Laptop stolen' } });
    const { events, sealed } = await access.world.tenants.within(access.context(admin.tenantId), async (tx) => ({
      events: await eventsOf(tx, 'user', member.id),
      sealed: (await tx.query(`select bytes from audit_event where subject_id = $1`, [member.id])) as {
        bytes: string;
      }[],
    }));
    expect(events.map(({ type, actor }) => [type, actor.id])).toEqual([
      ['user.invited', admin.id],
      ['user.activated', member.id],
      ['user.second-factor-enrolled', member.id],
      ['user.suspended', admin.id],
    ]);
    expect(events.at(-1)?.state).toMatchObject({
      email: member.email,
      state: 'SUSPENDED',
      suspendedFor: 'Laptop stolen',
    });
    const bytes = sealed.map((row) => row.bytes).join('\n');
    for (const secret of [member.email, 'Mara Lind', 'Laptop stolen']) expect(bytes).not.toContain(secret);
  });
});
