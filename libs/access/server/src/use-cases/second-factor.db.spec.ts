import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptInvitation,
  beginSecondFactor,
  completeSecondFactor,
  confirmSecondFactor,
  inviteUser,
  listUsers,
  readProfile,
  resetUserSecondFactor,
  signIn,
  whoAmI,
} from '@downstream/contracts';
import { AccessWorld, PASSWORD, type Member } from '../testing/access-world';
import type { Browser } from '../testing/browser';

let access: AccessWorld;
let admin: Member;
let member: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
  member = await access.member(admin);
});
afterAll(() => access.world.close());

const withPassword = async (who: Member): Promise<Browser> => {
  const browser = access.browser();
  await browser.ok(signIn, { body: { email: who.email, password: PASSWORD } });
  return browser;
};

describe('the second factor', () => {
  it('must be set up at the first sign-in, and opens nothing before', async () => {
    const email = access.address('new');
    await admin.browser.ok(inviteUser, { body: { email, name: 'Nia New', roles: ['analyst'] } });
    const browser = access.browser();
    const accepted = await browser.ok(acceptInvitation, {
      body: { token: await access.linkTo(email), password: PASSWORD },
    });
    expect(accepted).toEqual({ state: 'ENROL_SECOND_FACTOR' });
    await browser.refused('NOT_SIGNED_IN', readProfile);
    await browser.refused('NOT_SIGNED_IN', completeSecondFactor, { body: { code: '123456' } });
    await browser.refused('NOT_SIGNED_IN', confirmSecondFactor, { body: { code: '123456' } });

    const begun = await browser.ok(beginSecondFactor, { body: {} });
    expect(begun['secret']).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun['uri']).toContain('otpauth://totp/');
    expect(begun['uri']).toContain(encodeURIComponent(email));
    expect(begun['qrSvg']).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    await browser.refused('SECOND_FACTOR_FAILED', confirmSecondFactor, { body: { code: '000000' } });
    await browser.refused('NOT_SIGNED_IN', readProfile);

    const half = browser.cookie;
    const confirmed = await browser.ok(confirmSecondFactor, { body: { code: access.code(begun['secret']) } });
    expect(new Set(confirmed['recoveryCodes'] as string[]).size).toBe(10);
    expect(browser.cookie).not.toBe(half);
    expect(await browser.ok(readProfile)).toMatchObject({ secondFactor: true, recoveryCodesLeft: 10 });

    // The session of before is over, not only left.
    const left = access.browser();
    left.cookie = half;
    expect(await left.ok(whoAmI)).toMatchObject({ state: 'SIGNED_OUT' });
    // The code that confirmed is used up.
    await (
      await withPassword({ ...member, email })
    ).refused('SECOND_FACTOR_FAILED', completeSecondFactor, {
      body: { code: access.code(begun['secret']) },
    });
  });

  it('keeps its secret sealed and its recovery codes hashed', async () => {
    const rows: { text: string }[] = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      tx.query(`select row_to_json(c)::text as text from user_credential c
        union all select row_to_json(r)::text from recovery_code r
        union all select row_to_json(s)::text from user_session s
        union all select bytes from audit_event union all select value::text from personal_value`),
    );
    const text = rows.map((row) => row.text).join('\n');
    for (const secret of [member.secret, ...member.recoveryCodes, PASSWORD]) expect(text).not.toContain(secret);
    expect(text).toContain('$argon2id$');
  });

  it('takes a code once, also when it comes from two browsers at once', async () => {
    const code = access.nextCode(member.secret);
    const browsers = await Promise.all([withPassword(member), withPassword(member)]);
    const answers = await Promise.all(browsers.map((one) => one.call(completeSecondFactor, { body: { code } })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
    await (await withPassword(member)).refused('SECOND_FACTOR_FAILED', completeSecondFactor, { body: { code } });
  });

  it('refuses a code that is too old', async () => {
    const code = access.nextCode(member.secret);
    access.world.clock.advance(61_000);
    await (await withPassword(member)).refused('SECOND_FACTOR_FAILED', completeSecondFactor, { body: { code } });
  });

  it('takes each recovery code once, however it is written', async () => {
    const [first = ''] = member.recoveryCodes;
    const browser = await withPassword(member);
    expect(
      await browser.ok(completeSecondFactor, { body: { recoveryCode: ` ${first.toLowerCase().replace(/-/g, ' ')} ` } }),
    ).toEqual({ state: 'SIGNED_IN', recoveryCodesLeft: 9 });
    await (
      await withPassword(member)
    ).refused('SECOND_FACTOR_FAILED', completeSecondFactor, {
      body: { recoveryCode: first },
    });
    await (
      await withPassword(member)
    ).refused('SECOND_FACTOR_FAILED', completeSecondFactor, {
      body: { recoveryCode: 'not-one-of-them' },
    });
  });

  it('takes no code and no recovery code of another person', async () => {
    await (
      await withPassword(member)
    ).refused('SECOND_FACTOR_FAILED', completeSecondFactor, {
      body: { code: access.nextCode(admin.secret) },
    });
    await (
      await withPassword(member)
    ).refused('SECOND_FACTOR_FAILED', completeSecondFactor, {
      body: { recoveryCode: admin.recoveryCodes[0] ?? '' },
    });
  });

  it('can be tried ten times in a quarter of an hour, from wherever', async () => {
    const victim = await access.member(admin);
    const codes = [];
    for (let i = 0; i < 11; i++) {
      const { body } = await (await withPassword(victim)).call(completeSecondFactor, { body: { code: '000000' } });
      codes.push(body.code as string);
    }
    expect(codes).toEqual([...Array(10).fill('SECOND_FACTOR_FAILED'), 'TOO_MANY_REQUESTS']);
    expect((await access.events(admin.tenantId)).filter((type) => type === 'sign-in.refused').length).toBeGreaterThan(
      9,
    );
  });

  it('is changed from the profile with the password, and ends every other session', async () => {
    const other = await access.signIn(member);
    const browser = await access.signIn(member);
    await browser.refused('PASSWORD_WRONG', beginSecondFactor, { body: {} });
    await browser.refused('PASSWORD_WRONG', beginSecondFactor, { body: { password: 'not the password' } });
    await browser.ok(readProfile);
    const { secret } = await browser.ok(beginSecondFactor, { body: { password: PASSWORD } });
    await browser.ok(confirmSecondFactor, { body: { code: access.code(secret) } });
    await browser.ok(readProfile);
    await other.refused('NOT_SIGNED_IN', readProfile);
    const late = await withPassword(member);
    await late.refused('SECOND_FACTOR_FAILED', completeSecondFactor, {
      body: { code: access.nextCode(member.secret) },
    });
    await late.ok(completeSecondFactor, { body: { code: access.code(secret) } });
    await access.world.settle();
    expect(access.mail.to(member.email).map((mail) => mail.subject)).toContain(
      'A second factor was set up for your account',
    );
  });

  it('is taken off by an admin, but not off the own account; the next sign-in sets up another', async () => {
    const person = await access.member(admin);
    await admin.browser.refused('OWN_ACCOUNT', resetUserSecondFactor, { params: { id: admin.id } });
    const view = await admin.browser.ok(resetUserSecondFactor, { params: { id: person.id } });
    expect(view).toMatchObject({ secondFactor: false, state: 'ACTIVE' });
    await person.browser.refused('NOT_SIGNED_IN', readProfile);
    const browser = access.browser();
    expect(await browser.ok(signIn, { body: { email: person.email, password: PASSWORD } })).toEqual({
      state: 'ENROL_SECOND_FACTOR',
    });
    await browser.refused('NOT_SIGNED_IN', completeSecondFactor, {
      body: { recoveryCode: person.recoveryCodes[0] ?? '' },
    });
    await access.world.settle();
    expect(access.mail.to(person.email).at(-1)?.subject).toBe('The second factor of your account was reset');
    expect((await admin.browser.ok(listUsers, { query: { q: person.email } }))['rows'][0].secondFactor).toBe(false);
  });

  it('does not wait for ever between password and code', async () => {
    const browser = await withPassword(admin);
    access.world.clock.advance(10 * 60_000);
    await browser.refused('NOT_SIGNED_IN', completeSecondFactor, { body: { code: access.code(admin.secret) } });
  });
});
