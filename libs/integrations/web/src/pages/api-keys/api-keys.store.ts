import { computed, inject, Service, signal } from '@angular/core';
import { KEY_LIFETIME_DEFAULT } from '@downstream/integrations/core';
import { createApiKey, listApiKeys, revokeApiKey } from '@downstream/contracts/integrations';
import type { Received } from '@downstream/contracts/route';
import { DAY, instant, later } from '@downstream/kernel';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';

/** An API key as it is listed. */
export type ApiKey = Received<typeof listApiKeys>['rows'][number];
/** A key that was just made; its secret is nowhere else. */
export type NewKey = Received<typeof createApiKey>;

/** Lives a new key is offered, in days; the longest is a year. */
export const lifetimes = [30, KEY_LIFETIME_DEFAULT / DAY, 365] as const;

/** The API keys of the workspace: made, shown once, revoked. */
@Service({ autoProvided: false })
export class ApiKeysStore {
  private readonly api = inject(Api);
  private readonly list = resourceOf(listApiKeys, () => ({}));
  private readonly act = new Attempt();
  private readonly _made = signal<NewKey | undefined>(undefined);

  readonly keys = computed<readonly ApiKey[]>(() => this.list.value()?.rows ?? []);
  /** What the caller may give to a new key. */
  readonly scopes = computed<readonly string[]>(() => this.list.value()?.scopes ?? []);
  readonly loading = this.list.loading;
  readonly problem = this.list.problem;
  readonly busy = this.act.busy;
  /** Why the last act did not happen. */
  readonly failure = this.act.problem;
  /** The key that was just made, until its secret was kept. */
  readonly made = this._made.asReadonly();

  reload(): void {
    this.list.reload();
  }

  key(id: string): ApiKey | undefined {
    return this.keys().find((key) => key.id === id);
  }

  /** Takes an old failure off the screen. */
  forget(): void {
    this.act.forget();
  }

  /** Makes a key that lives so many days from now. */
  create(name: string, scopes: readonly string[], days: number): Promise<boolean> {
    return this.try(async () => {
      const expiresAt = later(instant(Date.now()), days * DAY);
      this._made.set(await this.api.call(createApiKey, { body: { name, scopes: [...scopes], expiresAt } }));
    });
  }

  /** The secret is where it is kept: it leaves this page for good. */
  kept(): void {
    this._made.set(undefined);
  }

  revoke({ id }: ApiKey): Promise<boolean> {
    return this.try(() => this.api.call(revokeApiKey, { params: { id } }));
  }

  private async try(act: () => Promise<unknown>): Promise<boolean> {
    const done = await this.act.run(act);
    this.list.reload();
    return done;
  }
}
