import { computed, DestroyRef, effect, inject, InjectionToken, Service, signal, untracked } from '@angular/core';
import { exportDossier, listDossiers, readDossier } from '@downstream/contracts/audit';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, newKey, pagesOf, toProblem, type Problem } from '@downstream/ui/client';

/** A dossier that was asked for, and how far it is. */
export type Dossier = Received<typeof readDossier>;

/** Time between two looks at a running export, milliseconds; four times as long while the server does not answer. */
export const LOOK = new InjectionToken<number>('LOOK', { factory: () => 800 });
const runs = ({ state }: Dossier) => state === 'QUEUED' || state === 'RUNNING';

/** Dossiers exported so far; those still being made are looked at until they are done. */
@Service({ autoProvided: false })
export class DossiersStore {
  private readonly api = inject(Api);
  private readonly pause = inject(LOOK);
  /** One key per wish to export: repeating it after a broken line starts no second export. */
  private key = newKey();
  readonly pages = pagesOf(listDossiers, () => ({}));
  /** What a closer look said since the list was read. */
  private readonly newer = signal<ReadonlyMap<string, Dossier>>(new Map());
  readonly dossiers = computed<readonly Dossier[]>(() => {
    const newer = this.newer();
    const rows = this.pages.rows();
    const fresh = [...newer.values()].filter(({ id }) => !rows.some((row) => row.id === id));
    return [...fresh, ...rows.map((row) => newer.get(row.id) ?? row)];
  });
  readonly act = new Attempt();
  readonly lookProblem = signal<Problem | undefined>(undefined);
  private readonly running = computed(() =>
    this.dossiers()
      .filter(runs)
      .map(({ id }) => id)
      .join(' '),
  );
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      if (this.running()) untracked(() => this.later());
    });
  }

  /** Asks for a dossier of the whole log. */
  exportAll(): Promise<boolean> {
    return this.act.run(async () => {
      this.keep(await this.api.call(exportDossier, { body: { scope: { kind: 'log' } }, key: this.key }));
      this.key = newKey();
    });
  }

  private later(pause = this.pause): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), pause);
  }

  /** Looks at every export that runs. A broken line is looked over again later; a refusal is final, and is said. */
  private async look(): Promise<void> {
    let problem: Problem | undefined;
    for (const { id } of this.dossiers().filter(runs)) {
      try {
        this.keep(await this.api.call(readDossier, { params: { id } }));
      } catch (cause) {
        problem = toProblem(cause);
      }
    }
    this.lookProblem.set(problem);
    if (problem && !problem.retryable) return;
    if (this.dossiers().some(runs)) this.later(problem ? 4 * this.pause : this.pause);
  }

  private keep(dossier: Dossier): void {
    this.newer.update((all) => new Map(all).set(dossier.id, dossier));
  }
}
