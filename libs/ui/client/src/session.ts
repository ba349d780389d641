import { computed, inject, InjectionToken, Service, signal } from '@angular/core';
import type { ApproverGrade, Role, Shell } from '@downstream/kernel';
import { type Problem, toProblem } from './problem';

/** Something every screen of this session must say on top. */
export const sessionBanners = ['SECOND_FACTOR_OFF', 'DEMO'] as const;
export type SessionBanner = (typeof sessionBanners)[number];

/** Who is signed in, as far as the screens need to know. The server decides; this only draws. */
export interface WhoAmI {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly tenant: { readonly id: string; readonly name: string };
  readonly shell: Shell;
  readonly roles: readonly Role[];
  readonly grade?: ApproverGrade | null;
  readonly permissions: readonly string[];
  readonly banners: readonly SessionBanner[];
  /** The audit room's frame; only for auditors. */
  readonly engagement?: { readonly scope: string; readonly asOf: string; readonly expiresAt: string };
}

/** How the session is asked for and ended; the app wires it to the contracts of `access`. */
export interface SessionSource {
  /** The person behind the cookie, or null when nobody is signed in. Throws {@link Problem} when it cannot be told. */
  who(): Promise<WhoAmI | null>;
  /** Ends the session on the server. */
  end(): Promise<void>;
}

export const SESSION_SOURCE = new InjectionToken<SessionSource>('SESSION_SOURCE');

/** The one signed-in person, as signals. */
@Service()
export class Session {
  private readonly source = inject(SESSION_SOURCE);
  private readonly _who = signal<WhoAmI | null | undefined>(undefined);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private asking: Promise<WhoAmI | null> | undefined;

  /** The person; null when nobody is signed in; undefined before the first answer. */
  readonly who = this._who.asReadonly();
  readonly problem = this._problem.asReadonly();
  readonly signedIn = computed(() => !!this._who());
  readonly roles = computed<readonly Role[]>(() => this._who()?.roles ?? []);
  readonly permissions = computed(() => new Set(this._who()?.permissions ?? []));

  /** Whether the person holds a permission. For drawing only: the server asks again. */
  can(permission: string): boolean {
    return this.permissions().has(permission);
  }

  /** Asks once; further callers wait for the same answer. `again` forgets the old answer first (after sign-in). */
  load(again = false): Promise<WhoAmI | null> {
    if (again) this.asking = undefined;
    this.asking ??= this.source.who().then(
      (who) => {
        this._problem.set(undefined);
        this._who.set(who);
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

  /** Forgets the person without asking the server (the session has ended there already). */
  forget(): void {
    this.asking = undefined;
    this._who.set(null);
  }

  /** Signs out on the server, then forgets. */
  async end(): Promise<void> {
    await this.source.end();
    this.forget();
  }
}
