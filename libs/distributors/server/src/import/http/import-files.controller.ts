import { Controller, Res } from '@nestjs/common';
import { followDistributorImport, rejectedRowsCsv, rejectedRowsWorkbook } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { RejectedRows } from '../rejected/rejected-rows';
import { csvOf, workbookOf } from '../rejected/table-files';
import { ProgressStream } from '../views/progress-stream';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What goes out of an import that is no JSON: its progress as events, and the rows that are held back as files. */
@Controller()
export class ImportFilesController {
  constructor(
    private readonly tenants: Tenants,
    private readonly rejected: RejectedRows,
    private readonly progress: ProgressStream,
  ) {}

  @Endpoint(followDistributorImport)
  @Allow('distributor:register')
  async follow(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof followDistributorImport>,
    @Res() response: Response,
  ): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const events = await this.progress.open(context, params.id, gone.signal);
    response.setHeader('Content-Type', 'text/event-stream');
    // Not to be packed or held back on its way: each event goes out when it is told.
    response.setHeader('Cache-Control', 'no-store, no-transform');
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    for await (const event of events) response.write(event);
    response.end();
  }

  @Endpoint(rejectedRowsCsv)
  @Allow('distributor:register')
  async csv(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof rejectedRowsCsv>,
    @Res() response: Response,
  ): Promise<void> {
    const table = await this.tenants.within(context, (tx) => this.rejected.table(tx, params.id, query.language));
    send(response, 'text/csv; charset=utf-8', 'held-back.csv', csvOf(table));
  }

  @Endpoint(rejectedRowsWorkbook)
  @Allow('distributor:register')
  async workbook(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof rejectedRowsWorkbook>,
    @Res() response: Response,
  ): Promise<void> {
    const table = await this.tenants.within(context, (tx) => this.rejected.table(tx, params.id, query.language));
    send(response, WORKBOOK, 'held-back.xlsx', await workbookOf('Held back', table));
  }
}

function send(response: Response, type: string, name: string, bytes: Uint8Array): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(bytes);
}
