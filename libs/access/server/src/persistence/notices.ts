import { Injectable } from '@nestjs/common';
import type { EventId, Id, Instant, NoticeKind, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A notice as its reader sees it. */
export interface Notice {
  readonly id: Id<'notice'>;
  readonly kind: NoticeKind;
  readonly objectId: string;
  readonly aboutDistributor: string | null;
  readonly times: number;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** A notice to be kept. */
export interface NewNotice extends Omit<Notice, 'times' | 'readAt'> {
  readonly userId: UserId;
  readonly event: EventId;
  /** When it goes out by e-mail; null when it does not. */
  readonly mailDueAt: Instant | null;
}

/** Notices of one person that go out together. */
export interface NoticeMail {
  readonly mailId: Id<'mail'>;
  readonly userId: UserId;
}

/** The place of a notice in the list: when, then the id. */
export type NoticePlace = readonly [at: string, id: string];

const stamp = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const columns = `id, kind, object_id as "objectId", about_distributor as "aboutDistributor", times,
  ${stamp('at')} as at, ${stamp('read_at')} as "readAt"`;

/** What people are told of. */
@Injectable()
export class Notices {
  /** Keeps a notice, or counts it on top of an unread one about the same; no second e-mail goes out for that. */
  async tell(tx: Tx, { id, userId, kind, objectId, aboutDistributor, at, event, mailDueAt }: NewNotice): Promise<void> {
    await tx.query(
      `insert into notice (id, user_id, kind, object_id, about_distributor, at, last_event, mail_state, mail_due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (tenant_id, user_id, kind, object_id) where read_at is null do update
         set times = notice.times + 1, at = excluded.at, last_event = excluded.last_event
         where notice.last_event <> excluded.last_event`,
      [id, userId, kind, objectId, aboutDistributor, at, event, mailDueAt ? 'WAITING' : 'NONE', mailDueAt],
    );
  }

  /** A page of somebody's notices, the newest first. */
  page(
    tx: Tx,
    userId: UserId,
    filter: { readonly unread: boolean; readonly kind?: NoticeKind | undefined },
    after: NoticePlace | undefined,
    limit: number,
  ): Promise<Notice[]> {
    return tx.query(
      `select ${columns} from notice
       where user_id = $1 and (not $2::boolean or read_at is null) and ($3::text is null or kind = $3)
         and ($4::timestamptz is null or (at, id) < ($4::timestamptz, $5::uuid))
       order by at desc, id desc limit $6`,
      [userId, filter.unread, filter.kind ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async unread(tx: Tx, userId: UserId): Promise<number> {
    const rows: { n: number }[] = await tx.query(
      `select count(*)::int as n from notice where user_id = $1 and read_at is null`,
      [userId],
    );
    return rows[0]?.n ?? 0;
  }

  /** Marks somebody's own notices, or all of them. What is read goes out by no e-mail any more. */
  async markRead(tx: Tx, userId: UserId, ids: readonly Id<'notice'>[] | null, at: Instant): Promise<void> {
    await tx.query(
      `update notice set read_at = $3, mail_state = case mail_state when 'WAITING' then 'NONE' else mail_state end
       where user_id = $1 and read_at is null and ($2::uuid[] is null or id = any ($2::uuid[]))`,
      [userId, ids, at],
    );
  }

  /** Puts everything that is due into one mail per person, and says which mails are to be sent. */
  async gather(tx: Tx, now: Instant, newMailId: () => Id<'mail'>): Promise<NoticeMail[]> {
    const due: { user_id: UserId }[] = await tx.query(
      `select distinct user_id from notice where mail_state = 'WAITING' and mail_id is null and mail_due_at <= $1`,
      [now],
    );
    for (const { user_id } of due) {
      await tx.query(
        `update notice set mail_id = $2 where user_id = $1 and mail_state = 'WAITING' and mail_id is null and mail_due_at <= $3`,
        [user_id, newMailId(), now],
      );
    }
    return tx.query(
      `select distinct mail_id as "mailId", user_id as "userId" from notice where mail_state = 'WAITING' and mail_id is not null`,
    );
  }

  /** What goes out with a mail, the oldest first. */
  inMail(tx: Tx, mailId: Id<'mail'>): Promise<Notice[]> {
    return tx.query(`select ${columns} from notice where mail_id = $1 and mail_state = 'WAITING' order by at, id`, [
      mailId,
    ]);
  }

  /** Notes what became of a mail. */
  async mailed(tx: Tx, mailId: Id<'mail'>, state: 'NONE' | 'SENT' | 'REFUSED'): Promise<void> {
    await tx.query(`update notice set mail_state = $2 where mail_id = $1 and mail_state = 'WAITING'`, [mailId, state]);
  }
}
