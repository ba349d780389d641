import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptInvitation,
  changePassword,
  completeSecondFactor,
  forgotPassword,
  inviteUser,
  readInvitation,
  readProfile,
  resetPassword,
  signIn,
  suspendUser,
  whoAmI,
} from '@downstream/contracts';
import { DAY, HOUR } from '@downstream/kernel';
import { AccessWorld, ANOTHER_PASSWORD, PASSWORD, type Member } from '../testing/access-world';

let access: AccessWorld;
let admin: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
});
afterAll(() => access.world.close());

const askFor = async (member: Member): Promise<string> => {
  await access.browser().ok(forgotPassword, { body: { email: member.email } });
  return access.linkTo(member.email);
};

describe('a forgotten password', () => {
  it('is answered alike for every address, and mail goes only where there is an account in use', async () => {
    const barred = await access.member(admin);
    await admin.browser.ok(suspendUser, { params: { id: barred.id }, body: {} });
    const member = await access.member(admin);
    await access.world.settle();
    const before = access.mail.sent.length;
    for (const email of [member.email, barred.email, 'nobody@meridian.test']) {
      const { status, body } = await access.browser().call(forgotPassword, { body: { email } });
      expect([status, body]).toEqual([202, {}]);
    }
    await access.world.settle();
    expect(access.mail.sent.slice(before).map((mail) => mail.to.address)).toEqual([member.email]);
  });

  it('is chosen anew by the link: sessions end, nobody is signed in, the second factor is asked for', async () => {
    const member = await access.member(admin);
    const token = await askFor(member);
    const browser = access.browser();
    await browser.refused('PASSWORD_WEAK', resetPassword, { body: { token, password: 'short' } });
    await browser.ok(resetPassword, { body: { token, password: ANOTHER_PASSWORD } });
    expect(browser.cookie).toBeUndefined();
    expect(await browser.ok(whoAmI)).toMatchObject({ state: 'SIGNED_OUT' });
    await member.browser.refused('NOT_SIGNED_IN', readProfile);
    await browser.refused('SIGN_IN_FAILED', signIn, { body: { email: member.email, password: PASSWORD } });
    expect(await browser.ok(signIn, { body: { email: member.email, password: ANOTHER_PASSWORD } })).toEqual({
      state: 'SECOND_FACTOR',
    });
    await browser.refused('NOT_SIGNED_IN', readProfile);
    await browser.ok(completeSecondFactor, { body: { code: access.nextCode(member.secret) } });
    await browser.refused('LINK_USED', resetPassword, { body: { token, password: PASSWORD } });
    await access.world.settle();
    expect(access.mail.to(member.email).at(-1)?.subject).toBe('Your password was changed');
  });

  it('has links that are replaced by newer ones, expire within an hour and open nothing else', async () => {
    const member = await access.member(admin);
    const [first, second] = [await askFor(member), await askFor(member)];
    const browser = access.browser();
    const reset = (token: string) => ({ body: { token, password: ANOTHER_PASSWORD } });
    await browser.refused('LINK_REPLACED', resetPassword, reset(first));
    await browser.refused('LINK_UNKNOWN', acceptInvitation, reset(second));
    await browser.refused('LINK_UNKNOWN', resetPassword, reset('x'.repeat(43)));
    access.world.clock.advance(HOUR);
    const expired = await browser.refused('LINK_EXPIRED', resetPassword, reset(second));
    expect(expired.status).toBe(404);
    admin.browser.cookie = (await access.signIn(admin)).cookie;
  });

  it('is not opened by a link of before a suspension', async () => {
    const member = await access.member(admin);
    const token = await askFor(member);
    await admin.browser.ok(suspendUser, { params: { id: member.id }, body: {} });
    await access.browser().refused('LINK_REPLACED', resetPassword, { body: { token, password: ANOTHER_PASSWORD } });
  });

  it('can be asked for three times an hour', async () => {
    const email = access.address('asked');
    for (let i = 0; i < 3; i++) await access.browser().ok(forgotPassword, { body: { email } });
    expect((await access.browser().refused('TOO_MANY_REQUESTS', forgotPassword, { body: { email } })).status).toBe(429);
  });

  it('keeps the link in the fragment, its token out of the database, and sends it once', async () => {
    const member = await access.member(admin);
    const token = await askFor(member);
    const [mail] = access.mail.to(member.email).slice(-1);
    expect(mail?.text).toContain(`https://downstream.test/reset#${token}`);
    const rows: { text: string }[] = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      tx.query(`select row_to_json(l)::text as text from one_time_link l union all select bytes from audit_event
        union all select value::text from personal_value union all select row_to_json(d)::text from front_door d`),
    );
    expect(rows.filter((row) => row.text.includes(token))).toEqual([]);
    const sent = access.mail.sent.length;
    const jobs: { tenant_id: typeof member.tenantId; id: string }[] = await access.world.tenants.within(
      access.context(admin.tenantId),
      (tx) => tx.query(`select tenant_id, id from audit_event where type = 'link.issued'`),
    );
    for (const { tenant_id: tenantId, id } of jobs)
      await access.world.delivery.deliver('access.mail-link', { tenantId, eventId: id as never });
    expect(access.mail.sent).toHaveLength(sent);
  });
});

describe('an invitation', () => {
  const invite = async (): Promise<{ email: string; id: string }> => {
    const email = access.address('guest');
    const user = await admin.browser.ok(inviteUser, { body: { email, name: 'Gus Guest', roles: ['analyst'] } });
    return { email, id: user['id'] as string };
  };

  it('says who invites and what a password needs, and works once', async () => {
    const { email } = await invite();
    const token = await access.linkTo(email);
    const browser = access.browser();
    expect(await browser.ok(readInvitation, { body: { token } })).toEqual({
      makerName: 'Meridian Optics',
      email,
      name: 'Gus Guest',
      roles: ['analyst'],
      secondFactorRequired: true,
      passwordMinimum: 8,
    });
    await browser.refused('PASSWORD_WEAK', acceptInvitation, { body: { token, password: 'password1' } });
    await browser.refused('PASSWORD_WEAK', acceptInvitation, { body: { token, password: 'MeridianOptics' } });
    const both = await Promise.all(
      [access.browser(), access.browser()].map((one) =>
        one.call(acceptInvitation, { body: { token, password: PASSWORD, name: 'Gustav Guest' } }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    await browser.refused('LINK_USED', readInvitation, { body: { token } });
  });

  it('expires after 14 days', async () => {
    const { email } = await invite();
    const token = await access.linkTo(email);
    access.world.clock.advance(14 * DAY);
    await access.browser().refused('LINK_EXPIRED', readInvitation, { body: { token } });
    await access.browser().refused('LINK_EXPIRED', acceptInvitation, { body: { token, password: PASSWORD } });
    admin.browser.cookie = (await access.signIn(admin)).cookie;
  });

  it('waits for a mail server that is down, and then goes out as the same mail', async () => {
    access.mail.failures = 1;
    const { email } = await invite();
    await expect(access.world.settle()).rejects.toThrow('The mail server is down');
    expect(access.mail.to(email)).toEqual([]);
    await access.linkTo(email);
    expect(access.mail.to(email)).toHaveLength(1);
  });
});

describe('changing the password', () => {
  it('needs the present one, and a good one', async () => {
    const { browser } = await access.member(admin);
    const change = (current: string, next: string) => ({ body: { current, next } });
    expect((await browser.refused('PASSWORD_WRONG', changePassword, change('wrong', ANOTHER_PASSWORD))).status).toBe(
      422,
    );
    const weak = await browser.refused('PASSWORD_WEAK', changePassword, change(PASSWORD, 'qwerty12'));
    expect(weak.body).toMatchObject({ faults: ['EASY_TO_GUESS'], minimum: 8, maximum: 128 });
    await browser.ok(changePassword, change(PASSWORD, ANOTHER_PASSWORD));
    await browser.refused('PASSWORD_WRONG', changePassword, change(PASSWORD, ANOTHER_PASSWORD));
  });
});
