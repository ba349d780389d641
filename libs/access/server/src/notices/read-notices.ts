import { Inject, Injectable } from '@nestjs/common';
import { noticeLink } from '@downstream/access/core';
import { NOTICES_PER_PAGE } from '@downstream/contracts';
import type { Clock, Context, Id, NoticeKind, UserId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import { Notices, type Notice, type NoticePlace } from '../persistence/notices';
import { NoticeNames } from './notice-names';

interface Wanted {
  readonly state: 'UNREAD' | 'ALL';
  readonly kind?: NoticeKind | undefined;
  readonly cursor?: string | undefined;
}

/** A notice with the name of what it is about, and the page it leads to. */
export type NamedNotice = Omit<Notice, 'objectId' | 'aboutDistributor'> & {
  readonly about: string | null;
  readonly link: string;
};

export interface NoticePage {
  readonly rows: NamedNotice[];
  readonly unread: number;
  readonly next: string | null;
}

const me = (ctx: Context): UserId => ctx.actor.id as string as UserId;

/** The caller's own notices: a page of them, how many are unread, and marking them read. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly tenants: Tenants,
    private readonly notices: Notices,
    private readonly names: NoticeNames,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  page(ctx: Context, { state, kind, cursor }: Wanted): Promise<NoticePage> {
    const list = `notices ${JSON.stringify([me(ctx), state, kind])}`;
    const after = cursor === undefined ? undefined : (this.cursors.open(list, cursor) as unknown as NoticePlace);
    return this.tenants.within(ctx, async (tx) => {
      const filter = { unread: state === 'UNREAD', kind };
      const found = await this.notices.page(tx, me(ctx), filter, after, NOTICES_PER_PAGE + 1);
      const rows = found.slice(0, NOTICES_PER_PAGE);
      const last = found.length > rows.length ? rows.at(-1) : undefined;
      return {
        rows: await this.named(tx, rows),
        unread: await this.notices.unread(tx, me(ctx)),
        next: last ? this.cursors.seal(list, [last.at, last.id]) : null,
      };
    });
  }

  unread(ctx: Context): Promise<number> {
    return this.tenants.within(ctx, (tx) => this.notices.unread(tx, me(ctx)));
  }

  /** @param ids null for all; those of somebody else are left alone */
  mark(ctx: Context, ids: readonly Id<'notice'>[] | null): Promise<number> {
    return this.tenants.within(ctx, async (tx) => {
      await this.notices.markRead(tx, me(ctx), ids, this.clock.now());
      return this.notices.unread(tx, me(ctx));
    });
  }

  private async named(tx: Tx, rows: readonly Notice[]): Promise<NamedNotice[]> {
    const names = await this.names.of(tx, rows);
    return rows.map(({ objectId, aboutDistributor: _, ...notice }, i) => ({
      ...notice,
      about: names[i] ?? null,
      link: noticeLink(notice.kind, objectId),
    }));
  }
}
