import { computed, inject, Service, signal } from '@angular/core';
import { readDistributor, reviseDistributor } from '@downstream/contracts/distributors';
import { Api, type Problem, Session, toProblem } from '@downstream/ui/client';
import { type DistributorRecord, emptyFacts, factsOf, type FactsModel, revisionOf } from '../facts/facts-model';
import { DraftKeeper } from '../register/kept-draft';
import { changedFields, type FactField, threeWay } from './three-way';

interface Draft {
  readonly base: FactsModel;
  readonly mine: FactsModel;
  /** Fields that wait for a choice between mine and another's. */
  readonly both: readonly FactField[];
}

/** Changing a distributor's facts on the version that was seen; somebody else's change in between is brought together. */
@Service({ autoProvided: false })
export class EditStore {
  private readonly api = inject(Api);
  private readonly person = inject(Session).user()?.personId ?? '';
  private readonly _record = signal<DistributorRecord | undefined>(undefined);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private readonly _failed = signal<Problem | undefined>(undefined);
  private readonly _busy = signal(false);
  private readonly _both = signal<readonly FactField[]>([]);
  private readonly _taken = signal<readonly FactField[]>([]);
  private readonly base = signal<FactsModel>(emptyFacts());
  private drafts: DraftKeeper<Draft> | undefined;
  private opening = '';
  private etag: string | null = null;

  readonly model = signal<FactsModel>(emptyFacts());
  /** The record as it is on the server; undefined before it was read. */
  readonly record = this._record.asReadonly();
  /** Why it could not be read. */
  readonly failed = this._failed.asReadonly();
  /** Why it was not saved. */
  readonly problem = this._problem.asReadonly();
  readonly busy = this._busy.asReadonly();
  /** Fields that somebody else changed too; the form holds mine. */
  readonly both = this._both.asReadonly();
  /** Fields that somebody else changed and I did not: taken over. */
  readonly taken = this._taken.asReadonly();
  /** Whether anything differs from the record. */
  readonly dirty = computed(() => {
    const record = this._record();
    return record !== undefined && Object.keys(revisionOf(this.model(), record)).length > 0;
  });
  /** What the other's version says. */
  readonly theirs = computed(() => {
    const record = this._record();
    return record && factsOf(record);
  });

  /** Reads the record, and brings back what was typed before. */
  async open(id: string): Promise<void> {
    this.opening = id;
    this.drafts = new DraftKeeper<Draft>(`edit.${id}`, this.person);
    // Nothing of another record may be shown, kept or saved under this one.
    this._record.set(undefined);
    this._failed.set(undefined);
    this._problem.set(undefined);
    this._both.set([]);
    this._taken.set([]);
    try {
      const record = await this.read(id);
      if (id !== this.opening) return;
      const now = factsOf(record);
      const kept = this.drafts?.read({ base: now, mine: now, both: [] })?.value;
      this.base.set(kept?.base ?? now);
      this.model.set(kept?.mine ?? now);
      this._both.set(kept?.both ?? []);
      this._record.set(record);
      if (kept) this.rebase(record);
    } catch (cause) {
      if (id === this.opening) this._failed.set(toProblem(cause));
    }
  }

  /** Keeps what was typed in this tab; without a change there is nothing to keep. */
  keep(): void {
    if (!this._record()) return;
    if (changedFields(this.base(), this.model()).length === 0) this.drafts?.forget();
    else this.drafts?.keep({ base: this.base(), mine: this.model(), both: this._both() }, Date.now());
  }

  /** Takes the other's entry in one field. */
  takeTheirs(field: FactField): void {
    const theirs = this.theirs();
    if (theirs) this.model.update((mine) => ({ ...mine, [field]: theirs[field] }));
    this.settle(field);
  }

  /** Lets mine stand in one field. */
  keepMine(field: FactField): void {
    this.settle(field);
  }

  /** Throws away what was typed, for good. */
  forget(): void {
    this.drafts?.forget();
    this.drafts = undefined;
  }

  /** Saves; false when it was refused, and {@link problem} says why. */
  async save(): Promise<boolean> {
    const record = this._record();
    if (!record || this._busy()) return false;
    this._busy.set(true);
    this._problem.set(undefined);
    try {
      const body = revisionOf(this.model(), record);
      await this.api.call(reviseDistributor, { params: { id: record.id }, body, ifMatch: this.etag ?? '' });
      this.forget();
      return true;
    } catch (cause) {
      const problem = toProblem(cause);
      this._problem.set(problem);
      if (problem.code === 'VERSION_STALE') await this.meet(record.id);
      return false;
    } finally {
      this._busy.set(false);
    }
  }

  /** Somebody was faster: reads their version and brings the two together. */
  private async meet(id: string): Promise<void> {
    try {
      const record = await this.read(id);
      this._record.set(record);
      this.rebase(record);
    } catch (cause) {
      this._problem.set(toProblem(cause));
    }
  }

  private rebase(record: DistributorRecord): void {
    const theirs = factsOf(record);
    const { model, both, taken } = threeWay(this.base(), this.model(), theirs);
    // What waited for a choice before still does, unless the two have come to say the same.
    const waiting = this._both().filter((field) => changedFields(model, theirs).includes(field));
    this.model.set(model);
    this.base.set(theirs);
    this._both.set([...new Set([...waiting, ...both])]);
    this._taken.set(taken);
  }

  private async read(id: string): Promise<DistributorRecord> {
    const { value, etag } = await this.api.versioned(readDistributor, { params: { id } });
    this.etag = etag;
    return value;
  }

  private settle(field: FactField): void {
    this._both.update((fields) => fields.filter((one) => one !== field));
  }
}
