import { inject, Service, signal } from '@angular/core';
import { registerDistributor } from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { Api, newKey, type Problem, Session, toProblem } from '@downstream/ui/client';
import { emptyFacts, type FactsModel, type Registration, registrationOf } from '../facts/facts-model';
import { DraftKeeper } from './kept-draft';

/** Registering a distributor: the entries, their draft in this tab, and the call. */
@Service({ autoProvided: false })
export class RegisterStore {
  private readonly api = inject(Api);
  private readonly drafts = new DraftKeeper<FactsModel>('register', inject(Session).user()?.personId ?? '');
  private readonly kept = this.drafts.read(emptyFacts());
  private readonly _busy = signal(false);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private readonly _keptAt = signal(this.kept?.at);
  private done = false;
  private sent: { body: string; key: string } | undefined;

  readonly model = signal<FactsModel>(this.kept?.value ?? emptyFacts());
  /** Whether the page began with what was typed before. */
  readonly restored = signal(this.kept !== undefined);
  readonly busy = this._busy.asReadonly();
  readonly problem = this._problem.asReadonly();
  /** When the draft was last kept; undefined while there is none. */
  readonly keptAt = this._keptAt.asReadonly();

  /** Keeps the entries; an empty form is no draft, and what is registered needs none. */
  keep(model: FactsModel): void {
    if (this.done) return;
    if (JSON.stringify(model) === JSON.stringify(emptyFacts())) return this.forget();
    const at = Date.now();
    this._keptAt.set(this.drafts.keep(model, at) ? at : undefined);
  }

  /** Begins anew with an empty form. */
  clear(): void {
    this.model.set(emptyFacts());
    this.restored.set(false);
    this._problem.set(undefined);
    this.forget();
  }

  /**
   * Registers; undefined when it was refused, and {@link problem} says why.
   * @param explanation why one goes on although others are alike, and which others
   */
  async register(
    explanation: Registration['explanation'] = null,
  ): Promise<Received<typeof registerDistributor> | undefined> {
    const body = registrationOf(this.model(), explanation);
    const text = JSON.stringify(body);
    // The same entries sent again after a broken line are the same request: it is not done twice.
    if (this.sent?.body !== text) this.sent = { body: text, key: newKey() };
    this._busy.set(true);
    this._problem.set(undefined);
    try {
      const registered = await this.api.call(registerDistributor, { body, key: this.sent.key });
      this.done = true;
      this.forget();
      return registered;
    } catch (cause) {
      this._problem.set(toProblem(cause));
      return undefined;
    } finally {
      this._busy.set(false);
    }
  }

  private forget(): void {
    this.drafts.forget();
    this._keptAt.set(undefined);
  }
}
