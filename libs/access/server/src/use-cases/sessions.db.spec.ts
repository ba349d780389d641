import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptInvitation,
  changePassword,
  changeTenantPolicy,
  changeUser,
  completeSecondFactor,
  inviteUser,
  listSessions,
  readProfile,
  readTenant,
  reinstateUser,
  revokeSession,
  signIn,
  signOutEverywhere,
  suspendUser,
  whoAmI,
} from '@downstream/contracts';
import { HOUR, later, MINUTE } from '@downstream/kernel';
import { AccessWorld, ANOTHER_PASSWORD, PASSWORD, type Member } from '../testing/access-world';

let access: AccessWorld;
let admin: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
});
afterAll(() => access.world.close());

const fresh = async (): Promise<void> => {
  admin.browser.cookie = (await access.signIn(admin)).cookie;
};
const lastSeen = async (member: Member): Promise<Date[]> => {
  const rows: { last_seen_at: Date }[] = await access.world.tenants.within(access.context(member.tenantId), (tx) =>
    tx.query(`select last_seen_at from user_session where user_id = $1`, [member.id]),
  );
  return rows.map((row) => row.last_seen_at);
};
const endings = async (member: Member): Promise<string[]> => {
  const rows: { ended: string }[] = await access.world.tenants.within(access.context(member.tenantId), (tx) =>
    tx.query(
      `select bytes::jsonb -> 'state' ->> 'ended' as ended from audit_event
       where type = 'session.ended' and bytes::jsonb -> 'state' ->> 'userId' = $1 order by at, id`,
      [member.id],
    ),
  );
  return rows.map((row) => row.ended);
};

describe('a session', () => {
  it('never takes a token over: one planted before the sign-in opens nothing after it', async () => {
    const planted = `__Host-sid=${'A'.repeat(43)}`;
    const browser = access.browser();
    browser.cookie = planted;
    await browser.ok(signIn, { body: { email: admin.email, password: PASSWORD } });
    const half = browser.cookie;
    await browser.ok(completeSecondFactor, { body: { code: access.nextCode(admin.secret) } });
    expect(new Set([planted, half, browser.cookie]).size).toBe(3);
    for (const cookie of [planted, half]) {
      const thief = access.browser();
      thief.cookie = cookie;
      await thief.refused('NOT_SIGNED_IN', readProfile);
    }
    // Signing in again in the same browser leaves no session behind.
    const before = browser.cookie;
    await browser.ok(signIn, { body: { email: admin.email, password: PASSWORD } });
    const thief = access.browser();
    thief.cookie = before;
    await thief.refused('NOT_SIGNED_IN', readProfile);
    expect((await endings(admin)).at(-1)).toBe('REPLACED');
  });

  it('keeps a hash of its token only', async () => {
    const browser = await access.signIn(admin);
    const token = browser.cookie?.split('=')[1] ?? '';
    const rows: { text: string }[] = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      tx.query(`select row_to_json(s)::text as text from user_session s union all select row_to_json(d)::text from front_door d
        union all select bytes from audit_event`),
    );
    expect(token).toHaveLength(43);
    expect(rows.filter((row) => row.text.includes(token))).toEqual([]);
  });

  it('ends after half an hour without a request, and stays while there are some', async () => {
    const member = await access.member(admin);
    for (let i = 0; i < 4; i++) {
      access.world.clock.advance(29 * MINUTE);
      await member.browser.ok(readProfile);
    }
    access.world.clock.advance(30 * MINUTE);
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    expect(await member.browser.ok(whoAmI)).toMatchObject({ state: 'SIGNED_OUT' });
    expect(await endings(member)).toEqual(['IDLE']);
    await fresh();
  });

  it('ends after twelve hours in any case', async () => {
    const member = await access.member(admin);
    for (let i = 0; i < 35; i++) {
      access.world.clock.advance(20 * MINUTE);
      await member.browser.ok(whoAmI);
    }
    await member.browser.ok(readProfile);
    access.world.clock.advance(20 * MINUTE);
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    expect(await endings(member)).toEqual(['TOO_OLD']);
    await fresh();
  });

  it('notes that it was used once a minute at most', async () => {
    const member = await access.member(admin);
    const [start] = await lastSeen(member);
    access.world.clock.advance(50_000);
    await member.browser.ok(readProfile);
    expect(await lastSeen(member)).toEqual([start]);
    access.world.clock.advance(11_000);
    await member.browser.ok(readProfile);
    const [touched] = await lastSeen(member);
    expect(touched?.getTime()).toBeGreaterThan((start?.getTime() ?? 0) + 60_000);
  });

  it('is listed to its owner, who ends one or all', async () => {
    const member = await access.member(admin);
    const phone = await access.signIn(member);
    const list = (await member.browser.ok(listSessions))['rows'] as { id: string; current: boolean; browser: string }[];
    expect(list.map((one) => [one.current, one.browser])).toEqual([
      [false, 'Firefox on Linux'],
      [true, 'Firefox on Linux'],
    ]);
    await member.browser.ok(revokeSession, { params: { id: list[0]?.id ?? '' } });
    await phone.refused('NOT_SIGNED_IN', readProfile);
    await member.browser.refused('NOT_FOUND', revokeSession, { params: { id: list[0]?.id ?? '' } });
    const foreign = (await admin.browser.ok(listSessions))['rows'] as { id: string }[];
    await member.browser.refused('NOT_FOUND', revokeSession, { params: { id: foreign[0]?.id ?? '' } });
    const another = await access.signIn(member);
    await member.browser.ok(signOutEverywhere);
    expect(member.browser.cookie).toBeUndefined();
    await another.refused('NOT_SIGNED_IN', readProfile);
    expect(await endings(member)).toEqual(['REVOKED', 'REVOKED', 'REVOKED']);
  });

  it('ends at once when the account is suspended', async () => {
    const member = await access.member(admin);
    await admin.browser.ok(suspendUser, { params: { id: member.id }, body: { reason: 'Left the company' } });
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    expect(await endings(member)).toEqual(['SUSPENDED']);
    await admin.browser.ok(reinstateUser, { params: { id: member.id } });
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    await access.signIn(member);
  });

  it('ends at once when roles change, and the next one has the new rights', async () => {
    const member = await access.member(admin);
    expect((await member.browser.ok(whoAmI))['permissions']).toContain('review:recommend');
    await admin.browser.ok(
      changeUser,
      { params: { id: member.id }, body: { roles: ['approver'], grade: 'senior' } },
      { 'if-match': '"3"' },
    );
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    expect(await endings(member)).toEqual(['ROLES_CHANGED']);
    const who = await (await access.signIn(member)).ok(whoAmI);
    expect(who['permissions']).toContain('review:sign');
    expect(who['permissions']).not.toContain('review:recommend');
  });

  it('ends everywhere else when the password changes', async () => {
    const member = await access.member(admin);
    const other = await access.signIn(member);
    await member.browser.ok(changePassword, { body: { current: PASSWORD, next: ANOTHER_PASSWORD } });
    await member.browser.ok(readProfile);
    await other.refused('NOT_SIGNED_IN', readProfile);
    expect(await endings(member)).toEqual(['PASSWORD_CHANGED']);
  });

  it('of an auditor ends with the engagement', async () => {
    const expiresAt = later(access.world.clock.now(), 2 * HOUR);
    const auditor = await access.member(admin, ['auditor'], { expiresAt });
    expect(await auditor.browser.ok(whoAmI)).toMatchObject({ shell: 'audit', engagement: { expiresAt } });
    for (let i = 0; i < 5; i++) {
      access.world.clock.advance(20 * MINUTE);
      await auditor.browser.ok(whoAmI);
    }
    await auditor.browser.ok(readProfile);
    access.world.clock.advance(21 * MINUTE);
    await auditor.browser.refused('NOT_SIGNED_IN', readProfile);
    expect(await endings(auditor)).toEqual(['ACCESS_EXPIRED']);
    await access.browser().refused('SIGN_IN_FAILED', signIn, { body: { email: auditor.email, password: PASSWORD } });
    await fresh();
  });

  it('begun without a second factor ends when the policy asks for one', async () => {
    const lax = await access.tenant();
    const policy = await lax.browser.call(readTenant);
    expect(policy.headers['etag']).toBe('"1"');
    await lax.browser.ok(changeTenantPolicy, { body: { secondFactorRequired: false } }, { 'if-match': '"1"' });
    await lax.browser.refused(
      'VERSION_STALE',
      changeTenantPolicy,
      { body: { secondFactorRequired: true } },
      { 'if-match': '"1"' },
    );
    const strong = await access.member(lax);
    expect(await strong.browser.ok(whoAmI)).toMatchObject({ banners: ['SECOND_FACTOR_OFF'] });
    const weak = access.browser();
    const email = access.address('weak');
    await lax.browser.ok(inviteUser, { body: { email, name: 'Wim', roles: ['analyst'] } });
    const accepted = await weak.ok(acceptInvitation, {
      body: { token: await access.linkTo(email), password: PASSWORD },
    });
    expect(accepted).toEqual({ state: 'SIGNED_IN' });
    await lax.browser.ok(changeTenantPolicy, { body: { secondFactorRequired: true } }, { 'if-match': '"2"' });
    await weak.refused('NOT_SIGNED_IN', readProfile);
    await strong.browser.ok(readProfile);
    await lax.browser.ok(readProfile);
  });
});
