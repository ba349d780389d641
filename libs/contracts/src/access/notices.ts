import { noticeKinds, noticeModes } from '@downstream/kernel';
import * as z from 'zod';
import { id, instant, line } from '../fields';
import { route } from '../route';

const kind = z.enum(noticeKinds);
const mode = z.enum(noticeModes);
/** A time on the wall, `22:00`. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 22:00');
const quiet = z.strictObject({ from: timeOfDay, until: timeOfDay }).nullable();

const noticeView = z.strictObject({
  id: id<'notice'>(),
  kind,
  /** What it is about: the distributor's name, or the code of a list; null where it may not be known any more. */
  about: z.string().nullable(),
  /** The page it leads to, below the desk. */
  link: z.string(),
  /** How often it happened since it was last read. */
  times: z.number().int().min(1),
  at: instant,
  readAt: instant.nullable(),
});
const unread = z.strictObject({ unread: z.number().int().min(0) });

/** How many notices a page of the list holds. */
export const NOTICES_PER_PAGE = 50;

export const listNotices = route({
  id: 'listNotices',
  method: 'GET',
  path: 'notices',
  summary: 'The caller’s notices, the newest first',
  query: z.strictObject({
    state: z.enum(['UNREAD', 'ALL']).default('ALL'),
    kind: kind.optional(),
    cursor: z.string().optional(),
  }),
  response: z.strictObject({ rows: z.array(noticeView), unread: z.number().int(), next: z.string().nullable() }),
  refusals: ['CURSOR_INVALID'],
});

/** For the bell: cheap enough to be asked every minute. */
export const countNotices = route({
  id: 'countNotices',
  method: 'GET',
  path: 'notices/unread',
  summary: 'How many notices the caller has not read',
  response: unread,
});

export const markNoticesRead = route({
  id: 'markNoticesRead',
  method: 'POST',
  path: 'notices/read',
  summary: 'Mark notices as read: those named, or all of them',
  body: z.strictObject({ ids: z.array(id<'notice'>()).max(200).nullable() }),
  response: unread,
});

const settings = z.strictObject({
  /** IANA, such as `Europe/Berlin`. */
  timeZone: z.string().max(64),
  quiet,
  kinds: z.array(z.strictObject({ kind, mode, modes: z.array(mode) })),
});

export const readNoticeSettings = route({
  id: 'readNoticeSettings',
  method: 'GET',
  path: 'notices/settings',
  summary: 'When the caller gets e-mail about notices, and what may be chosen',
  response: settings,
});

export const changeNoticeSettings = route({
  id: 'changeNoticeSettings',
  method: 'PUT',
  path: 'notices/settings',
  summary: 'Choose when to get e-mail about notices; a mode that a kind does not allow is refused',
  body: z.strictObject({
    timeZone: line(64),
    quiet,
    modes: z.partialRecord(kind, mode),
  }),
  response: settings,
  refusals: ['INPUT_INVALID'],
});

/** What mail programs post to (RFC 8058); the body they send says nothing more. */
export const endOptionalNotices = route({
  id: 'endOptionalNotices',
  method: 'POST',
  path: 'notices/unsubscribe/:token',
  summary: 'End every kind of e-mail that its reader may do without',
  params: z.strictObject({ token: line(200) }),
  status: 204,
  refusals: ['NOT_FOUND'],
});
