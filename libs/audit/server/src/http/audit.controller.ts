import { Controller, Inject, Res } from '@nestjs/common';
import { hex } from '@downstream/audit/core';
import {
  downloadDossier,
  exportDossier,
  listCheckpoints,
  listDossiers,
  readDossier,
  readLog,
  readPopulation,
  type Reply,
} from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import {
  Allow,
  Caller,
  Ctx,
  Cursors,
  Endpoint,
  Input,
  sendFile,
  type InputOf,
  type Principal,
} from '@downstream/platform/http';
import { BlobStore } from '@downstream/platform/storage';
import type { Response } from 'express';
import { DossierRuns, type DossierRun } from '../persistence/dossier-runs';
import { Population } from '../persistence/population';
import type { KeptCheckpoint } from '../persistence/sealed-log';
import { ExportDossier } from '../use-cases/export-dossier';
import { ReadLog } from '../use-cases/read-log';
import { RecordView } from '../use-cases/record-view';

/** The audit room: reading, and asking for dossiers. Nothing here changes a record. */
@Controller()
export class AuditController {
  constructor(
    private readonly tenants: Tenants,
    private readonly log: ReadLog,
    private readonly exports: ExportDossier,
    private readonly runs: DossierRuns,
    private readonly population: Population,
    private readonly views: RecordView,
    private readonly blobs: BlobStore,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(readLog)
  @Allow('audit:read')
  async readLog(@Ctx() context: Context): Promise<Reply<typeof readLog>> {
    const { newest, ...facts } = await this.log.facts(context);
    return { ...facts, newest: newest ? checkpointView(newest) : null };
  }

  @Endpoint(listCheckpoints)
  @Allow('audit:read')
  async listCheckpoints(@Ctx() context: Context, @Input() { query }: InputOf<typeof listCheckpoints>) {
    const below = query.cursor === undefined ? undefined : Number(this.cursors.open('checkpoints', query.cursor)[0]);
    const { rows, total } = await this.log.checkpoints(context, below, query.limit);
    const last = rows.length === query.limit ? rows.at(-1) : undefined;
    return { rows: rows.map(checkpointView), total, next: last ? this.cursors.seal('checkpoints', [last.size]) : null };
  }

  @Endpoint(readPopulation)
  @Allow('audit:read')
  readPopulation(@Ctx() context: Context, @Input() { query }: InputOf<typeof readPopulation>) {
    const list = `population ${query.q ?? ''}`;
    const after = query.cursor === undefined ? undefined : String(this.cursors.open(list, query.cursor)[0]);
    return this.tenants.within(context, async (tx) => {
      const { rows, total } = await this.population.page(tx, query.q, after, query.limit);
      const summary = await this.population.summary(tx);
      await this.views.in(tx, 'POPULATION');
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        asOf: this.clock.now(),
        ...summary,
        rows,
        total,
        next: last ? this.cursors.seal(list, [last.id]) : null,
      };
    });
  }

  @Endpoint(exportDossier)
  @Allow('audit:export')
  async exportDossier(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { body }: InputOf<typeof exportDossier>,
  ) {
    return dossierView(await this.exports.run(context, body.scope, caller.name));
  }

  @Endpoint(listDossiers)
  @Allow('audit:export')
  listDossiers(@Ctx() context: Context, @Input() { query }: InputOf<typeof listDossiers>) {
    const [at, id] = query.cursor === undefined ? [] : this.cursors.open('dossiers', query.cursor);
    const before = at === undefined ? undefined : { at: String(at), id: String(id) };
    return this.tenants.within(context, async (tx) => {
      const rows = await this.runs.list(tx, before, query.limit);
      await this.views.in(tx, 'DOSSIERS');
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        rows: rows.map(dossierView),
        total: await this.runs.count(tx),
        next: last ? this.cursors.seal('dossiers', [last.requestedAt, last.id]) : null,
      };
    });
  }

  @Endpoint(readDossier)
  @Allow('audit:export')
  async readDossier(@Ctx() context: Context, @Input() { params }: InputOf<typeof readDossier>) {
    return dossierView(await this.tenants.within(context, async (tx) => found(await this.runs.find(tx, params.id))));
  }

  @Endpoint(downloadDossier)
  @Allow('audit:export')
  async download(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof downloadDossier>,
    @Res() response: Response,
  ): Promise<void> {
    const run = await this.tenants.within(context, async (tx) => {
      const run = found(await this.runs.find(tx, params.id));
      await this.views.in(tx, 'DOSSIER_FILE', run.id);
      return run;
    });
    if (run.sha256 === null) throw new RefusalError(refusal('LOG_NOT_SEALED'));
    const { stream: content } = await this.blobs.get(context.tenantId, run.sha256);
    const bytes = run.bytes ?? undefined;
    await sendFile(response, { name: `dossier-${run.id}.zip`, mediaType: 'application/zip', bytes, content });
  }
}

const found = (run: DossierRun | undefined): DossierRun => {
  if (!run) throw new RefusalError(refusal('NOT_FOUND'));
  return run;
};

const checkpointView = ({ size, root, at, keyId, note }: KeptCheckpoint) => ({
  size,
  root: hex(root),
  at,
  keyId,
  note,
});

const dossierView = ({ checkpoint: _, ...run }: DossierRun): Reply<typeof readDossier> => ({
  ...run,
  scope: run.scope as Reply<typeof readDossier>['scope'],
  asOf: run.asOf ?? run.requestedAt,
  omissions: [...run.omissions],
});
