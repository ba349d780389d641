import { Controller, Res } from '@nestjs/common';
import { sendTable } from '@downstream/access/server';
import { exportHits } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { ExportHits } from '../export/export-hits';

/** The room's lists as files. */
@Controller()
export class ExportsController {
  constructor(private readonly hits: ExportHits) {}

  @Endpoint(exportHits)
  @Allow('hit:export')
  async list(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof exportHits>,
    @Res() response: Response,
  ): Promise<void> {
    await sendTable(response, await this.hits.run(ctx, body));
  }
}
