import { computed, DestroyRef, effect, inject, linkedSignal, Service, signal, untracked } from '@angular/core';
import {
  cancelDistributorImport,
  checkDistributorImport,
  commitDistributorImport,
  readDistributorImport,
  readDistributorsAgain,
  undoDistributorImport,
} from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import type { ImportField, ImportState, ImportWordField, RowRepair } from '@downstream/kernel';
import { Api, Attempt, type Input, type Problem, toProblem } from '@downstream/ui/client';
import { FOLLOW } from './follow';

/** An import as far as it is. */
export type Import = Received<typeof readDistributorImport>;
export type Decisions = Import['decisions'];
type Reading = NonNullable<Input<typeof readDistributorsAgain>['body']>;
/** A cell that somebody has put right. */
export interface Fix {
  readonly row: number;
  readonly place: number;
  readonly value: string;
}

const working: readonly ImportState[] = ['READING', 'CHECKING', 'COMMITTING', 'UNDOING'];
const plain = (word: string): string => word.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** One import: what is known of it, what was decided and not yet checked, and the step that is under way. */
@Service({ autoProvided: false })
export class ImportStore {
  private readonly api = inject(Api);
  private readonly follow = inject(FOLLOW);
  readonly id = signal<string | undefined>(undefined);
  readonly import = signal<Import | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  /** The line over which progress comes is broken. */
  readonly broken = signal(false);
  readonly act = new Attempt();
  private stop: (() => void) | undefined;

  /** Decisions on the page; those of the server until somebody changes one. */
  readonly draft = linkedSignal<Decisions | undefined>(() => this.import()?.decisions);
  readonly fixes = linkedSignal<Import | undefined, readonly Fix[]>({ source: this.import, computation: () => [] });
  readonly underWay = computed(() => working.includes(this.import()?.state ?? 'READ'));
  /** Whether the page says something that was not checked. */
  readonly changed = computed(
    () => this.fixes().length > 0 || JSON.stringify(this.draft()) !== JSON.stringify(this.import()?.decisions),
  );
  readonly missing = computed(() => {
    const fields = Object.values(this.draft()?.columns ?? {});
    return (['legalName', 'country'] as const).filter((field) => !fields.includes(field));
  });
  /** Rows that can be brought in as they were checked. */
  readonly ready = computed(() => {
    const { CREATE = 0, UPDATE = 0 } = this.import()?.report?.outcomes ?? {};
    return CREATE + UPDATE;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop?.());
    effect(() => {
      const id = this.id();
      if (id) untracked(() => void this.load(id));
    });
  }

  async load(id = this.id()): Promise<void> {
    if (!id) return;
    try {
      this.show(await this.api.call(readDistributorImport, { params: { id } }));
      this.problem.set(undefined);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    }
  }

  /** Takes a column for a field, or for none; a field is taken away from the column that had it. */
  mapColumn(place: number, field: ImportField | ''): void {
    this.change(({ columns, ...rest }) => {
      const others = Object.entries(columns).filter(([at, held]) => at !== String(place) && held !== field);
      return { ...rest, columns: Object.fromEntries(field ? [...others, [String(place), field]] : others) };
    });
  }

  /** Says what a word stands for; `null` leaves it out, undefined leaves it open. */
  decideWord(field: ImportWordField, word: string, means: string | null | undefined): void {
    this.change(({ words, ...rest }) => {
      const { [plain(word)]: _, ...others } = words[field] ?? {};
      return {
        ...rest,
        words: { ...words, [field]: means === undefined ? others : { ...others, [plain(word)]: means } },
      };
    });
  }

  /** What a word was decided to stand for. */
  meaning(field: ImportWordField, word: string): string | null | undefined {
    return this.draft()?.words[field]?.[plain(word)];
  }

  decideRepair(key: string, repair: RowRepair | ''): void {
    this.change(({ repairs, ...rest }) => {
      const { [key]: _, ...others } = repairs;
      return { ...rest, repairs: repair ? { ...others, [key]: repair } : others };
    });
  }

  decideExisting(existing: Decisions['existing']): void {
    this.change((draft) => ({ ...draft, existing }));
  }

  fix(row: number, place: number, value: string): void {
    this.fixes.update((all) => [...all.filter((one) => one.row !== row || one.place !== place), { row, place, value }]);
  }

  readAgain(body: Reading): Promise<boolean> {
    return this.step((id) => this.api.call(readDistributorsAgain, { params: { id }, body }));
  }

  check(): Promise<boolean> {
    const draft = this.draft();
    if (!draft) return Promise.resolve(false);
    const body = { ...draft, cells: [...this.fixes()] };
    return this.step((id) => this.api.call(checkDistributorImport, { params: { id }, body }));
  }

  commit(): Promise<boolean> {
    return this.step((id) => this.api.call(commitDistributorImport, { params: { id } }));
  }

  cancel(): Promise<boolean> {
    return this.step((id) => this.api.call(cancelDistributorImport, { params: { id } }));
  }

  undo(): Promise<boolean> {
    return this.step((id) => this.api.call(undoDistributorImport, { params: { id } }));
  }

  private change(change: (draft: Decisions) => Decisions): void {
    this.draft.update((draft) => draft && change(draft));
  }

  private async step(ask: (id: string) => Promise<Import>): Promise<boolean> {
    const id = this.id();
    if (!id) return false;
    const done = await this.act.run(async () => this.show(await ask(id)));
    // Whatever was refused, the page then shows where the import stands.
    if (!done && this.act.problem()?.code === 'IMPORT_NOT_READY') await this.load();
    return done;
  }

  private show(view: Import): void {
    this.stop?.();
    this.stop = undefined;
    this.import.set(view);
    if (!working.includes(view.state)) return;
    this.stop = this.follow(
      view.id,
      (look) => {
        this.broken.set(false);
        if (look.state !== view.state) void this.load(view.id);
        else this.import.update((now) => now && { ...now, done: look.done, total: look.total });
      },
      () => this.broken.set(true),
    );
  }
}
