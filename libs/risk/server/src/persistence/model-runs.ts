import { Injectable } from '@nestjs/common';
import type { modelRunView, StateOf, rescoringAsked } from '@downstream/contracts';
import { instant, type Doer, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import type { RiskModelId } from './risk-models';

export type ModelRunKind = 'SHADOW_RUN' | 'RESCORING';
export type ModelRunId = StateOf<typeof rescoringAsked>['id'];
export type RunOutcome = NonNullable<z.input<typeof modelRunView>['outcome']>;

/** A distributor that a shadow run moves, by the number of the rating it was asked of. */
export interface RunMove {
  readonly id: string;
  readonly number: number;
}

/** A run over everybody: a draft tried on them, or everybody rated anew. */
export interface ModelRun {
  readonly id: ModelRunId;
  readonly kind: ModelRunKind;
  readonly modelId: RiskModelId;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly total: number | null;
  readonly queuedAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly asked: Doer;
  readonly outcome: RunOutcome | null;
  /** Of a shadow run: the version it was compared with. */
  readonly comparedWith: RiskModelId | null;
  /** Of a shadow run: those that move the most, at most some hundred each way. */
  readonly up: readonly RunMove[];
  readonly down: readonly RunMove[];
}

type Detail = Pick<ModelRun, 'asked' | 'outcome' | 'comparedWith' | 'up' | 'down'>;

interface Row {
  readonly id: ModelRunId;
  readonly kind: ModelRunKind;
  readonly subject_id: RiskModelId;
  readonly state: ModelRun['state'];
  readonly done: number;
  readonly total: number | null;
  readonly queued_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly detail: Detail;
}

const fromRow = (row: Row): ModelRun => ({
  ...row.detail,
  ...{ id: row.id, kind: row.kind, modelId: row.subject_id, state: row.state, done: row.done, total: row.total },
  queuedAt: instant(row.queued_at),
  startedAt: row.started_at && instant(row.started_at),
  endedAt: row.ended_at && instant(row.ended_at),
});

const underWay = `state in ('QUEUED', 'RUNNING')`;

/** Shadow runs and rescorings under way and done; kinds `SHADOW_RUN` and `RESCORING` of the job runs. */
@Injectable()
export class ModelRuns {
  async add(
    tx: Tx,
    run: Pick<ModelRun, 'id' | 'kind' | 'modelId' | 'asked' | 'queuedAt' | 'comparedWith'>,
  ): Promise<void> {
    const detail: Detail = { asked: run.asked, outcome: null, comparedWith: run.comparedWith, up: [], down: [] };
    await tx.query(
      `insert into job_run (id, kind, subject_id, state, queued_at, detail) values ($1, $2, $3, 'QUEUED', $4, $5)`,
      [run.id, run.kind, run.modelId, run.queuedAt, JSON.stringify(detail)],
    );
  }

  async find(tx: Tx, id: ModelRunId): Promise<ModelRun | undefined> {
    const [row]: Row[] = await tx.query(`select * from job_run where id = $1 and kind = any($2)`, [
      id,
      ['SHADOW_RUN', 'RESCORING'],
    ]);
    return row && fromRow(row);
  }

  /** The last run of a kind over each model that had one. */
  async latest(tx: Tx, kind: ModelRunKind): Promise<ReadonlyMap<RiskModelId, ModelRun>> {
    const rows: Row[] = await tx.query(
      `select distinct on (subject_id) * from job_run where kind = $1 order by subject_id, queued_at desc, id desc`,
      [kind],
    );
    return new Map(rows.map((row) => [row.subject_id, fromRow(row)]));
  }

  /** Notes how far it is. @returns whether it goes on: false once it was cancelled or has ended */
  async progress(tx: Tx, id: ModelRunId, done: number, total: number, at: Instant): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `with moved as (update job_run set state = 'RUNNING', done = $2, total = $3, started_at = coalesce(started_at, $4)
         where id = $1 and ${underWay} returning 1) select 1 from moved`,
      [id, done, total, at],
    );
    return made.length > 0;
  }

  /** Counts on, for parts that end in any order. @returns whether it goes on */
  async advance(tx: Tx, id: ModelRunId, by: number): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `with moved as (update job_run set done = done + $2 where id = $1 and ${underWay} returning 1) select 1 from moved`,
      [id, by],
    );
    return made.length > 0;
  }

  /** Keeps the outcome and ends it. @returns whether it was under way */
  async end(
    tx: Tx,
    id: ModelRunId,
    at: Instant,
    found: Pick<Detail, 'outcome'> & Partial<Pick<Detail, 'up' | 'down'>>,
  ): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `with moved as (update job_run set state = 'DONE', done = coalesce(total, done), ended_at = $2,
         detail = detail || $3::jsonb where id = $1 and ${underWay} returning 1) select 1 from moved`,
      [id, at, JSON.stringify(found)],
    );
    return made.length > 0;
  }

  /** Ends those of a model that are under way without an outcome. */
  async cancel(tx: Tx, modelId: RiskModelId, at: Instant): Promise<void> {
    await tx.query(
      `update job_run set state = 'CANCELLED', ended_at = $2
       where subject_id = $1 and kind = any($3) and ${underWay}`,
      [modelId, at, ['SHADOW_RUN', 'RESCORING']],
    );
  }
}
