import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { exportDossier, listDossiers, readDossier } from '@downstream/contracts/audit';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, pagesOf, toProblem, type Problem } from '@downstream/ui/client';

/** A dossier that was asked for, and how far it is. */
export type Dossier = Received<typeof readDossier>;

/** Time between two looks at a running export, milliseconds. */
const LOOK = 800;
const runs = ({ state }: Dossier) => state === 'QUEUED' || state === 'RUNNING';

/** Dossiers exported so far; those still being made are looked at until they are done. */
@Service({ autoProvided: false })
export class DossiersStore {
  private readonly api = inject(Api);
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
      this.keep(await this.api.call(exportDossier, { body: { scope: { kind: 'log' } } }));
    });
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), LOOK);
  }

  private async look(): Promise<void> {
    try {
      for (const { id } of this.dossiers().filter(runs)) {
        this.keep(await this.api.call(readDossier, { params: { id } }));
      }
      this.lookProblem.set(undefined);
    } catch (cause) {
      this.lookProblem.set(toProblem(cause));
    }
    if (this.dossiers().some(runs)) this.later();
  }

  private keep(dossier: Dossier): void {
    this.newer.update((all) => new Map(all).set(dossier.id, dossier));
  }
}
