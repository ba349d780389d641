import { Controller, Res } from '@nestjs/common';
import { followDistributorImport, rejectedRowsCsv, rejectedRowsWorkbook } from '@downstream/contracts';
import { isUnderWay } from '@downstream/distributors/core/import';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, sendFile, toldLooks, type InputOf } from '@downstream/platform/http';
import { batched, tableFiles, type TableFormat } from '@downstream/platform/tables';
import type { Response } from 'express';
import { RejectedRows } from '../rejected/rejected-rows';
import { StepLooks } from '../views/step-looks';

/** What goes out of an import that is no JSON: its progress as events, and the rows that are held back as files. */
@Controller()
export class ImportFilesController {
  constructor(
    private readonly tenants: Tenants,
    private readonly rejected: RejectedRows,
    private readonly steps: StepLooks,
  ) {}

  @Endpoint(followDistributorImport)
  @Allow('distributor:register')
  async follow(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof followDistributorImport>,
    @Res() response: Response,
  ): Promise<void> {
    await toldLooks(
      response,
      () => this.steps.look(context, params.id),
      ({ state }) => isUnderWay(state),
    );
  }

  @Endpoint(rejectedRowsCsv)
  @Allow('distributor:register')
  async csv(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof rejectedRowsCsv>,
    @Res() response: Response,
  ): Promise<void> {
    const table = await this.tenants.within(context, (tx) => this.rejected.table(tx, params.id, query.language));
    await send(response, 'CSV', table);
  }

  @Endpoint(rejectedRowsWorkbook)
  @Allow('distributor:register')
  async workbook(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof rejectedRowsWorkbook>,
    @Res() response: Response,
  ): Promise<void> {
    const table = await this.tenants.within(context, (tx) => this.rejected.table(tx, params.id, query.language));
    await send(response, 'XLSX', table);
  }
}

async function send(response: Response, format: TableFormat, [headings = [], ...rows]: string[][]): Promise<void> {
  const { extension, mediaType, write } = tableFiles[format];
  const content = write({ title: 'Held back', about: [], headings, rows: batched(rows) });
  await sendFile(response, { name: `held-back.${extension}`, mediaType, content });
}
