import { computed, effect, inject, InjectionToken, Service, signal, untracked } from '@angular/core';
import {
  draftRiskModel,
  listRiskModels,
  publishRiskModel,
  readModelMoves,
  runShadow,
  withdrawRiskModel,
} from '@downstream/contracts/risk';
import type { Body, Received } from '@downstream/contracts/route';
import type { Instant } from '@downstream/kernel';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';

export type ModelsRecord = Received<typeof listRiskModels>;
export type ModelRecord = ModelsRecord['models'][number];
export type ModelSettings = ModelRecord['settings'];
export type ModelRun = NonNullable<ModelRecord['shadowRun']>;
export type ModelMove = Received<typeof readModelMoves>['moves'][number];

/** Milliseconds between two looks at a run that is under way. */
export const RUN_LOOK = new InjectionToken('RUN_LOOK', { providedIn: 'root', factory: () => 1500 });

const underWay = (run: ModelRun | null): boolean => run?.state === 'QUEUED' || run?.state === 'RUNNING';

/** The versions of the risk model, followed while a run over everybody is under way, and what people do with them. */
@Service({ autoProvided: false })
export class ModelStore {
  private readonly api = inject(Api);
  private readonly found = resourceOf(listRiskModels, () => ({}));
  readonly models = this.found.value;
  readonly problem = this.found.problem;
  readonly act = new Attempt();
  readonly draft = computed(() => this.models()?.models.find(({ state }) => state === 'DRAFT'));
  readonly inForce = computed(() => this.models()?.models.find((one) => one.inForce));
  private readonly moving = computed(
    () => this.models()?.models.some(({ shadowRun, rescoring }) => underWay(shadowRun) || underWay(rescoring)) ?? false,
  );
  /** The run whose moves are shown; another one is read anew. */
  private readonly tried = computed(() => {
    const draft = this.draft();
    return draft?.shadowRun?.state === 'DONE' ? `${draft.id} ${draft.shadowRun.id}` : undefined;
  });
  private readonly up = this.movesOf('UP');
  private readonly down = this.movesOf('DOWN');
  readonly moves = computed(() => ({ up: this.up.value()?.moves ?? [], down: this.down.value()?.moves ?? [] }));
  private readonly looked = signal(0);

  constructor() {
    const pause = inject(RUN_LOOK);
    effect((cleanUp) => {
      this.looked();
      if (!this.moving()) return;
      const timer = setTimeout(() => {
        untracked(() => this.found.reload());
        this.looked.update((n) => n + 1);
      }, pause);
      cleanUp(() => clearTimeout(timer));
    });
  }

  reload(): void {
    this.found.reload();
  }

  write(body: Body<typeof draftRiskModel>): Promise<boolean> {
    return this.done(() => this.api.call(draftRiskModel, { body }));
  }

  tryOut(id: ModelRecord['id']): Promise<boolean> {
    return this.done(() => this.api.call(runShadow, { params: { id } }));
  }

  withdraw(id: ModelRecord['id']): Promise<boolean> {
    return this.done(() => this.api.call(withdrawRiskModel, { params: { id } }));
  }

  publish(id: ModelRecord['id'], effectiveFrom: Instant | null): Promise<boolean> {
    return this.done(() => this.api.call(publishRiskModel, { params: { id }, body: { effectiveFrom } }));
  }

  private done(call: () => Promise<unknown>): Promise<boolean> {
    return this.act.run(async () => {
      await call();
      this.found.reload();
    });
  }

  private movesOf(direction: 'UP' | 'DOWN') {
    return resourceOf(readModelMoves, () => {
      const [id] = this.tried()?.split(' ') ?? [];
      return id === undefined ? undefined : { params: { id }, query: { direction } };
    });
  }
}
