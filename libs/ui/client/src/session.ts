import { computed, inject, Service, signal } from '@angular/core';
import type { Received } from '@downstream/contracts/route';
import { signOut } from '@downstream/contracts/access/sign-out';
import { whoAmI } from '@downstream/contracts/access/who-am-i';
import type { Role, Shell } from '@downstream/kernel';
import { Api } from './api';
import { type Problem, toProblem } from './problem';

/** Who the browser's session belongs to and how far signing in has come; see the contract `whoAmI`. */
export type WhoAmI = Received<typeof whoAmI>;

/** Where this tab keeps who is signed in; it outlives a reload and not the tab. */
const HERE = 'ds.here';

function keepHere(id: string | undefined): void {
  try {
    if (id === undefined) sessionStorage.removeItem(HERE);
    else sessionStorage.setItem(HERE, id);
  } catch {
    // A browser that keeps nothing knows nobody without the server.
  }
}

/** The one session of this browser, as signals. */
@Service()
export class Session {
  private readonly api = inject(Api);
  private readonly _who = signal<WhoAmI | undefined>(undefined);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private readonly leaving = new Set<() => Promise<unknown>>();
  private asking: Promise<WhoAmI> | undefined;

  /** The last answer; undefined before the first. */
  readonly who = this._who.asReadonly();
  /** Why the last question failed. */
  readonly problem = this._problem.asReadonly();
  readonly user = computed(() => (this._who()?.state === 'SIGNED_IN' ? this._who()?.user : null) ?? null);
  readonly signedIn = computed(() => this.user() !== null);
  readonly tenant = computed(() => this._who()?.tenant ?? null);
  readonly shell = computed<Shell | null>(() => this._who()?.shell ?? null);
  readonly roles = computed<readonly Role[]>(() => this.user()?.roles ?? []);
  readonly permissions = computed(() => new Set(this._who()?.permissions ?? []));
  readonly banners = computed(() => this._who()?.banners ?? []);

  /** Whether the person holds a permission. For drawing only: the server asks again. */
  can(permission: string): boolean {
    return this.permissions().has(permission);
  }

  /**
   * Who was signed in in this tab when the server was last asked, for a page that cannot ask it now. It opens nothing of
   * the server's: it only says whose drafts on this device these are.
   */
  here(): string | null {
    try {
      return sessionStorage.getItem(HERE);
    } catch {
      return null;
    }
  }

  /** Does something before the person is signed out, as signing out takes what a browser kept; undone by the answer. */
  beforeLeaving(act: () => Promise<unknown>): () => void {
    this.leaving.add(act);
    return () => void this.leaving.delete(act);
  }

  /**
   * Asks once; further callers wait for the same answer. `again` forgets the old answer first (after each step of
   * signing in).
   * @throws Problem when it cannot be told
   */
  load(again = false): Promise<WhoAmI> {
    if (again) this.asking = undefined;
    this.asking ??= this.api.call(whoAmI).then(
      (who) => {
        this._problem.set(undefined);
        this._who.set(who);
        keepHere(who.state === 'SIGNED_IN' ? who.user?.id : undefined);
        return who;
      },
      (cause: unknown) => {
        this.asking = undefined;
        const problem = toProblem(cause);
        this._problem.set(problem);
        throw problem;
      },
    );
    return this.asking;
  }

  /** Forgets the person without asking the server: the session has ended there already. */
  forget(): void {
    this.asking = undefined;
    this._who.set(undefined);
    keepHere(undefined);
  }

  /**
   * Signs out on the server, then forgets.
   * @throws Problem
   */
  async end(): Promise<void> {
    await Promise.allSettled([...this.leaving].map((act) => act()));
    await this.api.call(signOut);
    this.forget();
  }
}
