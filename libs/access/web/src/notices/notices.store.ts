import { computed, inject, Service, signal } from '@angular/core';
import { changeNoticeSettings, listNotices, markNoticesRead, readNoticeSettings } from '@downstream/contracts/access';
import type { Body, Received } from '@downstream/contracts/route';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';
import type { OneNotice } from './notice-line';

export type NoticeSettings = Received<typeof readNoticeSettings>;

/** The person's notices by filter, page after page, and when they get e-mail about them. */
@Service({ autoProvided: false })
export class NoticesStore {
  private readonly api = inject(Api);
  readonly state = signal<'UNREAD' | 'ALL'>('ALL');
  readonly kind = signal<OneNotice['kind'] | undefined>(undefined);
  readonly notices = resourceOf(listNotices, () => ({ query: { state: this.state(), kind: this.kind() } }));
  readonly settings = resourceOf(readNoticeSettings, () => ({}));
  readonly acting = new Attempt();
  readonly saving = new Attempt();
  /** Rows that were asked for beyond the first page, and where they go on. */
  private readonly further = signal<{ of: unknown; rows: readonly OneNotice[]; next: string | null } | undefined>(
    undefined,
  );
  private readonly mine = computed(() => (this.further()?.of === this.notices.value() ? this.further() : undefined));
  readonly rows = computed(() => {
    const first = this.notices.value();
    return first && [...first.rows, ...(this.mine()?.rows ?? [])];
  });
  readonly next = computed(() => (this.mine() ? this.mine()?.next : this.notices.value()?.next) ?? undefined);
  readonly unread = computed(() => this.notices.value()?.unread ?? 0);

  async more(): Promise<void> {
    const [of, cursor] = [this.notices.value(), this.next()];
    await this.acting.run(async () => {
      const page = await this.api.call(listNotices, { query: { state: this.state(), kind: this.kind(), cursor } });
      this.further.set({ of, rows: [...(this.mine()?.rows ?? []), ...page.rows], next: page.next });
    });
  }

  /** Marks one as read, or all. */
  async mark(ids: OneNotice['id'][] | null): Promise<void> {
    await this.acting.run(() => this.api.call(markNoticesRead, { body: { ids } }));
    this.notices.reload();
  }

  /** Whether it was saved. */
  save(body: Body<typeof changeNoticeSettings>): Promise<boolean> {
    return this.saving.run(async () => this.settings.set(await this.api.call(changeNoticeSettings, { body })));
  }
}
