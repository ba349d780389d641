import { computed, inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import type { Body, Received } from '@downstream/contracts/route';
import {
  changePassword,
  changeProfile,
  listSessions,
  readProfile,
  revokeSession,
  signOutEverywhere,
} from '@downstream/contracts/access';
import { Api, Attempt, resourceOf, Session, Words } from '@downstream/ui/client';
import { etagOf } from '../../etag';

/** The caller's own account. */
export type Profile = Received<typeof readProfile>;
/** One of the caller's sessions. */
export type OwnSession = Received<typeof listSessions>['rows'][number];

/** The caller's own account, password and sessions. */
@Service({ autoProvided: false })
export class ProfileStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  readonly profile = resourceOf(readProfile, () => ({}));
  readonly sessions = resourceOf(listSessions, () => ({}));
  readonly saving = new Attempt();
  readonly changing = new Attempt();
  readonly ending = new Attempt();

  /** Newest use first, the asking one on top. */
  readonly rows = computed(() =>
    [...(this.sessions.value()?.rows ?? [])].sort(
      (a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt),
    ),
  );

  /**
   * Saves name and language. Somebody else's change in between is fetched, so that both can be shown.
   * @returns whether it was saved
   */
  async save(change: Body<typeof changeProfile>): Promise<boolean> {
    const saved = await this.saving.run(async () => {
      const before = this.profile.value();
      const now = await this.api.call(changeProfile, { body: change, ifMatch: etagOf(before?.version) });
      this.profile.set(now);
      if (this.words.languages().includes(now.language)) await this.words.speak(now.language);
      await this.session.load(true);
    });
    if (this.saving.problem()?.code === 'VERSION_STALE') this.profile.reload();
    return saved;
  }

  /** Whether it was changed; every other session has ended then. */
  async password(current: string, next: string): Promise<boolean> {
    const changed = await this.changing.run(() => this.api.call(changePassword, { body: { current, next } }));
    if (changed) {
      this.profile.reload();
      this.sessions.reload();
    }
    return changed;
  }

  /** Ends one other session. */
  async end(session: OwnSession): Promise<boolean> {
    const ended = await this.ending.run(() => this.api.call(revokeSession, { params: { id: session.id } }));
    this.sessions.reload();
    return ended;
  }

  /** Ends every session, this one too, and goes to where one signs in. */
  async endAll(): Promise<void> {
    await this.ending.run(async () => {
      const target = this.session.shell() === 'portal' ? '/portal/enter' : '/sign-in';
      await this.api.call(signOutEverywhere);
      this.session.forget();
      await this.router.navigateByUrl(target);
    });
  }
}
