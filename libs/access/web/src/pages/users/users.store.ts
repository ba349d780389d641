import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { type Account, isWorkingAdmin, keepsAdmin } from '@downstream/access/core';
import type { Received } from '@downstream/contracts/route';
import {
  changeUser,
  inviteUser,
  listUsers,
  reinstateUser,
  resendInvitation,
  resetUserSecondFactor,
  suspendUser,
} from '@downstream/contracts/access';
import { instant, type Instant } from '@downstream/kernel';
import { Api, Attempt, type Input, pagesOf, type Problem, Session } from '@downstream/ui/client';
import { etagOf } from '../../etag';

/** A user as admins see one. */
export type User = Received<typeof listUsers>['rows'][number];

const accountOf = ({ party, ...user }: User): Account => ({
  ...user,
  partyId: party?.id ?? null,
});

/**
 * The users of the workspace and what admins do to them. All of them are here, page after page: a workspace has
 * hundreds at most, and so they sort, filter and count without asking again.
 */
@Service({ autoProvided: false })
export class UsersStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly pages = pagesOf(listUsers, () => ({ query: { limit: 200 } }));
  /** What a change answered, until the list is read anew: the newer version of each wins. */
  private readonly changed = signal<ReadonlyMap<string, User>>(new Map());

  readonly users = computed(() =>
    this.pages.rows().map((row) => {
      const newer = this.changed().get(row.id);
      return newer && newer.version > row.version ? newer : row;
    }),
  );
  readonly loading = this.pages.loading;
  readonly problem = computed<Problem | undefined>(() => this.pages.problem());
  /** Whether every user is here. */
  readonly complete = computed(() => this.pages.total() !== undefined && !this.pages.hasMore());
  readonly act = new Attempt();

  constructor() {
    effect(() => {
      if (this.pages.hasMore() && !this.pages.extending() && !this.pages.problem()) untracked(() => this.pages.more());
    });
  }

  reload(): void {
    this.pages.reload();
  }

  user(id: string): User | undefined {
    return this.users().find((user) => user.id === id);
  }

  /** Whether this is the caller's own account, or another of the same person. */
  isOwn(user: User): boolean {
    return user.personId === this.session.user()?.personId;
  }

  /** Names of the admins who work here now, the caller and one more left out: who can do what the caller cannot. */
  otherAdmins(except: User): readonly string[] {
    const at = this.now();
    return this.users()
      .filter((user) => !this.isOwn(user) && user.id !== except.id && isWorkingAdmin(accountOf(user), at))
      .map(({ name }) => name);
  }

  /** Whether the workspace would be left without a working admin. */
  leavesNoAdmin(changed: User): boolean {
    return this.complete() && !keepsAdmin(this.users().map(accountOf), accountOf(changed), this.now()).ok;
  }

  invite(body: Input<typeof inviteUser>['body']): Promise<boolean> {
    return this.act.run(async () => {
      await this.api.call(inviteUser, { body });
      this.pages.reload();
    });
  }

  /** Somebody else's change in between is fetched, so that both can be shown. */
  async change(user: User, body: Input<typeof changeUser>['body']): Promise<boolean> {
    const done = await this.act.run(async () =>
      this.keep(await this.api.call(changeUser, { params: { id: user.id }, body, ifMatch: etagOf(user.version) })),
    );
    if (this.act.problem()?.code === 'VERSION_STALE') this.pages.reload();
    return done;
  }

  suspend({ id }: User, reason: string): Promise<boolean> {
    const body = reason.trim() ? { reason: reason.trim() } : {};
    return this.act.run(async () => this.keep(await this.api.call(suspendUser, { params: { id }, body })));
  }

  reinstate({ id }: User): Promise<boolean> {
    return this.act.run(async () => this.keep(await this.api.call(reinstateUser, { params: { id } })));
  }

  resend({ id }: User): Promise<boolean> {
    return this.act.run(() => this.api.call(resendInvitation, { params: { id } }));
  }

  resetFactor({ id }: User): Promise<boolean> {
    return this.act.run(async () => this.keep(await this.api.call(resetUserSecondFactor, { params: { id } })));
  }

  private keep(user: User): void {
    this.changed.update((all) => new Map(all).set(user.id, user));
  }

  private now(): Instant {
    return instant(Date.now());
  }
}
