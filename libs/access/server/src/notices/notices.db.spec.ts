import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changeNoticeSettings,
  countNotices,
  endOptionalNotices,
  holdPlaced,
  listNotices,
  markNoticesRead,
  readNoticeSettings,
  suspendUser,
} from '@downstream/contracts';
import { DAY, HOUR, MINUTE, type EventId, type NoticeKind, type PartyId } from '@downstream/kernel';
import { Outbox } from '@downstream/platform/messaging';
import { AccessWorld, type Member } from '../testing/access-world';
import { NoticeNames } from './notice-names';
import { NoticeClock } from './notice-clock';
import { TellPeople } from './tell-people';

let access: AccessWorld;
let admin: Member;
const baikal = crypto.randomUUID();
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
  access.world
    .get(NoticeNames)
    .nameDistributorsBy((_, ids) => Promise.resolve(new Map(ids.map((id) => [id, 'Baikal Optika']))));
});
afterAll(() => access.world.close());

const tell = (kind: NoticeKind, more: { objectId?: string; users?: Member[] } = {}) =>
  access.world.tenants.within(access.context(admin.tenantId), (tx) =>
    access.world.get(TellPeople).in(tx, {
      ...{ kind, objectId: more.objectId ?? baikal, aboutDistributor: baikal },
      event: crypto.randomUUID() as EventId,
      ...(more.users && { users: more.users.map(({ id }) => id) }),
      except: [],
    }),
  );
const place = () =>
  access.world.tenants.within(access.context(admin.tenantId), (tx) => {
    const id = crypto.randomUUID();
    const author = { kind: 'system', actorId: crypto.randomUUID(), personId: null, onBehalfOf: null } as const;
    return access.world.get(Outbox).add(tx, holdPlaced, {
      subject: id as never,
      party: baikal as PartyId,
      state: {
        ...{
          id,
          distributorId: baikal,
          scope: 'PARTY',
          basis: 'PRECAUTION',
          cause: null,
          reason: 'A flat',
          version: 1,
        },
        ...{ placed: { ...author, at: access.world.clock.now() }, releaseVotes: [], releasedAt: null },
      } as never,
    });
  });
const lettersTo = (member: Member) =>
  access.mail.to(member.email).filter(({ subject }) => !/account|second factor/i.test(subject));
const post = () => access.world.get(NoticeClock).look();
const list = (member: Member, query: object = {}) => member.browser.ok(listNotices, { query } as never);

describe('notices', () => {
  it('are kept for everybody with the role, counted while unread, and go out as one mail', async () => {
    const [analyst, logistics] = [await access.member(admin), await access.member(admin, ['logistics'])];
    for (let n = 0; n < 3; n += 1) await place();
    await access.world.settle();
    expect(await list(analyst)).toMatchObject({
      rows: [
        { kind: 'HOLD_PLACED', about: 'Baikal Optika', link: `/desk/distributors/${baikal}`, times: 3, readAt: null },
      ],
      unread: 1,
      next: null,
    });
    await post();
    await post();
    expect(lettersTo(analyst).map(({ subject }) => subject)).toEqual(['On hold: Baikal Optika']);
    const [letter] = lettersTo(logistics);
    expect(letter?.text).toContain(
      `- On hold: Baikal Optika (3 times)\n  https://downstream.test/desk/distributors/${baikal}`,
    );
    // A hold is no kind that anybody may do without.
    expect(letter?.unsubscribe).toBeUndefined();
    expect((await list(admin)).rows).toEqual([]);
  });

  it('are read one by one or all at once, by their own reader alone', async () => {
    const [ana, ben] = [await access.member(admin), await access.member(admin)];
    for (const objectId of ['one', 'two', 'three']) await tell('HIT_RAISED', { objectId });
    const { rows } = (await list(ana)) as unknown as { rows: { id: string }[] };
    expect(rows).toHaveLength(3);
    const ids = [rows[0]?.id];
    expect(await ben.browser.ok(markNoticesRead, { body: { ids } } as never)).toEqual({ unread: 3 });
    expect(await ana.browser.ok(markNoticesRead, { body: { ids } } as never)).toEqual({ unread: 2 });
    expect(((await list(ana, { state: 'UNREAD' })) as { rows: unknown[] }).rows).toHaveLength(2);
    expect(((await list(ana, { kind: 'HOLD_PLACED' })) as { rows: unknown[] }).rows).toHaveLength(0);
    expect(await ana.browser.ok(markNoticesRead, { body: { ids: null } })).toEqual({ unread: 0 });
    expect(await ana.browser.ok(countNotices)).toEqual({ unread: 0 });
    // What was read needs no mail; what happens after is a new notice.
    await post();
    expect(lettersTo(ana)).toEqual([]);
    await tell('HIT_RAISED', { objectId: 'one' });
    expect(await ana.browser.ok(countNotices)).toEqual({ unread: 1 });
  });

  it('come page by page', async () => {
    const ana = await access.member(admin, ['approver'], { grade: 'senior' });
    for (let n = 0; n < 51; n += 1) await tell('APPROVAL_WAITING', { objectId: `r-${n}`, users: [ana] });
    const first = (await list(ana)) as unknown as { rows: { id: string }[]; next: string };
    const second = (await list(ana, { cursor: first.next })) as unknown as typeof first;
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(51);
    await ana.browser.refused('CURSOR_INVALID', listNotices, {
      query: { state: 'UNREAD', cursor: first.next },
    } as never);
  });

  it('wait for the end of quiet hours and for the digest, and then come together', async () => {
    const ana = await access.member(admin);
    await ana.browser.ok(changeNoticeSettings, {
      body: { timeZone: 'Europe/Berlin', quiet: { from: '00:00', until: '23:59' }, modes: { HIT_RAISED: 'DIGEST' } },
    } as never);
    await tell('HIT_RAISED', { users: [ana] });
    await tell('DISTRIBUTOR_SUBMITTED', { users: [ana] });
    await post();
    expect(lettersTo(ana)).toEqual([]);
    access.world.clock.advance(2 * DAY);
    await post();
    admin.browser.cookie = (await access.signIn(admin)).cookie;
    const [digest] = lettersTo(ana);
    expect(digest?.subject).toBe('2 things wait for you at Meridian Optics');
    expect(digest?.html).toContain('A screening result to look at: Baikal Optika');
  });

  it('are ended with one click where they may be, by whoever holds the mail', async () => {
    const ana = await access.member(admin);
    await ana.browser.ok(changeNoticeSettings, {
      body: { timeZone: 'UTC', quiet: null, modes: { REVIEW_DECIDED: 'INSTANT' } },
    } as never);
    await tell('REVIEW_DECIDED', { users: [ana] });
    await post();
    const address = lettersTo(ana).at(-1)?.unsubscribe ?? '';
    const token = /unsubscribe\/(.+)$/.exec(address)?.[1] ?? '';
    const program = access.browser();
    // As mail programs send it: a form of one field, from no page.
    const answer = await program.call(
      endOptionalNotices,
      { params: { token } },
      { 'sec-fetch-site': 'none', 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(answer.status).toBe(204);
    const { kinds } = (await ana.browser.ok(readNoticeSettings)) as unknown as {
      kinds: { kind: string; mode: string }[];
    };
    const modes = new Map(kinds.map(({ kind, mode }) => [kind, mode]));
    expect([modes.get('REVIEW_DECIDED'), modes.get('REVIEW_RETURNED'), modes.get('HOLD_PLACED')]).toEqual([
      'OFF',
      'OFF',
      'INSTANT',
    ]);
    for (const forged of ['', 'x.y.z', token.replace(ana.id, admin.id), `${token}x`]) {
      await program.refused('NOT_FOUND', endOptionalNotices, { params: { token: forged || '-' } });
    }
  });

  it('refuse what cannot be chosen', async () => {
    const body = { timeZone: 'Europe/Berlin', quiet: null, modes: {} };
    for (const wrong of [
      { timeZone: 'Mars/Olympus' },
      { modes: { HOLD_PLACED: 'OFF' } },
      { quiet: { from: '25:00', until: '07:00' } },
    ]) {
      await admin.browser.refused('INPUT_INVALID', changeNoticeSettings, { body: { ...body, ...wrong } } as never);
    }
    expect(await admin.browser.ok(readNoticeSettings)).toMatchObject({ timeZone: 'UTC', quiet: null });
  });

  it('are tried again while the mail server is down, and not sent to who is barred', async () => {
    const [ana, ben] = [await access.member(admin), await access.member(admin)];
    await tell('HIT_RAISED', { users: [ana] });
    access.mail.failures = 1;
    await post();
    expect(lettersTo(ana)).toEqual([]);
    await post();
    expect(lettersTo(ana)).toHaveLength(1);
    await tell('HIT_RAISED', { users: [ben] });
    await admin.browser.ok(suspendUser, { params: { id: ben.id } } as never);
    access.world.clock.advance(HOUR + MINUTE);
    await post();
    expect(lettersTo(ben)).toEqual([]);
  });
});
