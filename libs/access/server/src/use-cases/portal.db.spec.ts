import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  changeProfile,
  completePortalSignIn,
  listSessions,
  listUsers,
  inviteUser,
  openPortalLink,
  readProfile,
  requestPortalLink,
  signIn,
  signOutEverywhere,
  beginSecondFactor,
  suspendUser,
  whoAmI,
} from '@downstream/contracts';
import { DAY, MINUTE, type Language, type PartyId } from '@downstream/kernel';
import type { Browser } from '../testing/browser';
import { AccessWorld, PASSWORD, type Member } from '../testing/access-world';
import type { User } from '../persistence/user';
import { InvitePortalUser } from './invite-portal-user';

let access: AccessWorld;
let admin: Member;
let partyId: PartyId;
let email: string;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
});
afterAll(() => access.world.close());
beforeEach(() => {
  partyId = crypto.randomUUID() as PartyId;
  email = access.address('contact');
});

const invite = (language?: Language): Promise<User> =>
  access.world.tenants.within(access.context(admin.tenantId), (tx) =>
    access.world.get(InvitePortalUser).in(tx, { partyId, email, name: 'Chen Wei', role: 'contact', language }),
  );
const open = async (browser: Browser): Promise<void> => {
  const token = await access.linkTo(email);
  await browser.ok(openPortalLink, { body: { token } });
};

describe('an account of the portal', () => {
  it('is of the same person as every other account of its address in this workspace', async () => {
    const contact = await invite();
    partyId = crypto.randomUUID() as PartyId;
    const elsewhere = await invite();
    expect(elsewhere.id).not.toBe(contact.id);
    expect(elsewhere.personId).toBe(contact.personId);
    const desk = await admin.browser.ok(inviteUser, { body: { email, name: 'Chen Wei', roles: ['analyst'] } });
    expect(desk['personId']).toBe(contact.personId);
    const colleague = await access.member(admin);
    email = colleague.email;
    const { personId } = await invite();
    expect((await colleague.browser.ok(whoAmI))['user']).toMatchObject({ personId });
    expect(personId).not.toBe(contact.personId);
  });
});

describe('signing in to the portal', () => {
  it('takes the link and the code that comes after it, and shows one distributor', async () => {
    const user = await invite();
    const token = await access.linkTo(email);
    expect(access.mail.to(email).at(-1)?.text).toContain(`https://downstream.test/portal/enter#${token}`);
    const browser = access.browser();
    expect(await browser.ok(openPortalLink, { body: { token } })).toEqual({
      state: 'CODE',
      makerName: 'Meridian Optics',
      emailHint: 'c…@meridian.test',
    });
    expect(await browser.ok(whoAmI)).toMatchObject({ state: 'CODE', user: null, emailHint: 'c…@meridian.test' });
    await browser.refused('NOT_SIGNED_IN', readProfile);
    const half = browser.cookie;
    const code = await access.codeTo(email);
    expect(await browser.ok(completePortalSignIn, { body: { code: `${code.slice(0, 3)} ${code.slice(3)}` } })).toEqual({
      state: 'SIGNED_IN',
    });
    expect(browser.cookie).not.toBe(half);
    expect(await browser.ok(whoAmI)).toMatchObject({
      state: 'SIGNED_IN',
      shell: 'portal',
      user: { id: user.id, roles: ['contact'] },
      party: { id: partyId },
      permissions: ['profile:own', 'portal:own', 'portal:speak', 'portal:sign'],
    });
    expect(await browser.ok(readProfile)).toMatchObject({ passwordChangedAt: null, secondFactor: false });
    expect((await browser.ok(listSessions))['rows']).toMatchObject([{ current: true, means: 'LINK_CODE' }]);
    await browser.refused('NOT_ALLOWED', listUsers);
    await browser.refused('NOT_ALLOWED', beginSecondFactor, { body: { password: 'none' } });
    await access.browser().refused('LINK_USED', openPortalLink, { body: { token } });
  });

  it('gives a distributor’s person the own profile and sessions', async () => {
    await invite();
    const browser = access.browser();
    await open(browser);
    await browser.ok(completePortalSignIn, { body: { code: await access.codeTo(email) } });
    const { headers } = await browser.call(readProfile);
    const seen = { 'if-match': headers['etag'] as string };
    expect(await browser.ok(changeProfile, { body: { language: 'zh' } }, seen)).toMatchObject({ language: 'zh' });
    const copy = access.browser();
    copy.cookie = browser.cookie;
    await browser.ok(signOutEverywhere);
    await copy.refused('NOT_SIGNED_IN', readProfile);
    const rows: { n: number }[] = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      tx.query(`select count(*)::int as n from audit_event where party_id = $1`, [partyId]),
    );
    // invited, link, code, link used, activated, session, changed, session ended
    expect(rows).toEqual([{ n: 8 }]);
  });

  it('is written to in the language of the invitation: why first, later the link alone', async () => {
    await invite('ar');
    await access.world.settle();
    const [invitation] = access.mail.to(email);
    expect(invitation).toMatchObject({ language: 'ar', senderName: 'Meridian Optics via Downstream' });
    expect(invitation?.text).toContain('تبيع شركة Meridian Optics');
    const browser = access.browser();
    await open(browser);
    await browser.ok(completePortalSignIn, { body: { code: await access.codeTo(email) } });
    await browser.ok(requestPortalLink, { body: { email } });
    await access.linkTo(email);
    const [, code, link] = access.mail.to(email);
    expect([code, link].map((mail) => mail?.language)).toEqual(['ar', 'ar']);
    expect(link?.text).not.toContain('تبيع شركة');
    expect([code, link].map((mail) => mail?.unsubscribe)).toEqual([undefined, undefined]);
  });

  it('needs both: a code in another browser, or a code of another link, opens nothing', async () => {
    await invite();
    const mine = access.browser();
    await open(mine);
    const code = await access.codeTo(email);
    await access.browser().refused('NOT_SIGNED_IN', completePortalSignIn, { body: { code } });
    // Opened again elsewhere: another session, another code.
    const theirs = access.browser();
    await theirs.ok(openPortalLink, { body: { token: linkOf(email) } });
    expect(await access.codeTo(email)).not.toBe(code);
    await theirs.refused('CODE_FAILED', completePortalSignIn, { body: { code } });
    await mine.ok(completePortalSignIn, { body: { code } });
    // The link was used meanwhile.
    await theirs.refused('LINK_USED', completePortalSignIn, { body: { code: await access.codeTo(email) } });
  });

  it('gives up after five wrong codes; the link gives a new one', async () => {
    await invite();
    const browser = access.browser();
    await open(browser);
    const right = await access.codeTo(email);
    const wrong = right === '000000' ? '000001' : '000000';
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const { body } = await browser.refused('CODE_FAILED', completePortalSignIn, { body: { code: wrong } });
      expect(body.triesLeft).toBe(triesLeft);
    }
    await browser.refused('CODE_EXPIRED', completePortalSignIn, { body: { code: right } });
    await browser.ok(openPortalLink, { body: { token: linkOf(email) } });
    await browser.refused('CODE_FAILED', completePortalSignIn, { body: { code: right } });
    await browser.ok(completePortalSignIn, { body: { code: await access.codeTo(email) } });
    expect((await access.events(admin.tenantId)).filter((type) => type === 'sign-in.refused')).toHaveLength(8);
  });

  it('sends five codes in a quarter of an hour and no more', async () => {
    await invite();
    const token = await access.linkTo(email);
    for (let i = 0; i < 5; i++) await access.browser().ok(openPortalLink, { body: { token } });
    await access.browser().refused('TOO_MANY_REQUESTS', openPortalLink, { body: { token } });
  });

  it('has codes that stand ten minutes and links that stand 14 days, and says when a newer link came', async () => {
    await invite();
    const browser = access.browser();
    await open(browser);
    const code = await access.codeTo(email);
    access.world.clock.advance(10 * MINUTE - 2_000);
    await access.browser().ok(requestPortalLink, { body: { email } });
    await access.browser().refused('LINK_REPLACED', openPortalLink, { body: { token: linkOf(email) } });
    access.world.clock.advance(2_000);
    await browser.refused('NOT_SIGNED_IN', completePortalSignIn, { body: { code } });
    const newer = await access.linkTo(email);
    access.world.clock.advance(14 * DAY);
    await access.browser().refused('LINK_EXPIRED', openPortalLink, { body: { token: newer } });
    await access.browser().refused('LINK_UNKNOWN', openPortalLink, { body: { token: 'y'.repeat(43) } });
    admin.browser.cookie = (await access.signIn(admin)).cookie;
  });

  it('is asked for with the same answer for every address, and sends a link for each distributor', async () => {
    await invite();
    partyId = crypto.randomUUID() as PartyId;
    await invite();
    await access.world.settle();
    const before = access.mail.to(email).length;
    for (const address of [email, admin.email, 'nobody@nowhere.test']) {
      const { status, body } = await access.browser().call(requestPortalLink, { body: { email: address } });
      expect([status, body]).toEqual([202, {}]);
    }
    await access.world.settle();
    expect(access.mail.to(email).length - before).toBe(2);
    expect(access.mail.to(admin.email).filter((mail) => mail.text.includes('/portal/enter'))).toEqual([]);
    expect(access.mail.to('nobody@nowhere.test')).toEqual([]);
  });

  it('knows no password, and no suspended person', async () => {
    const user = await invite();
    await access.browser().refused('SIGN_IN_FAILED', signIn, { body: { email, password: PASSWORD } });
    const token = await access.linkTo(email);
    const browser = access.browser();
    await browser.ok(openPortalLink, { body: { token } });
    const code = await access.codeTo(email);
    await admin.browser.ok(suspendUser, { params: { id: user.id }, body: {} });
    await browser.refused('NOT_SIGNED_IN', completePortalSignIn, { body: { code } });
    await access.browser().refused('LINK_REPLACED', openPortalLink, { body: { token } });
    await access.world.settle();
    const sent = access.mail.to(email).length;
    await access.browser().ok(requestPortalLink, { body: { email } });
    await invite();
    await access.world.settle();
    expect(access.mail.to(email)).toHaveLength(sent);
  });
});

/** The newest link that was sent, without waiting for more mail. */
const linkOf = (address: string): string => {
  const texts = access.mail.to(address).map((mail) => /#([A-Za-z0-9_-]{43})\b/.exec(mail.text)?.[1]);
  return texts.findLast((token) => token !== undefined) ?? '';
};
