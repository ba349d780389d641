import { Controller, Res } from '@nestjs/common';
import { sendTable } from '@downstream/access/server';
import { exportDistributors } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { ExportDistributors } from '../export/export-distributors';

/** The room's lists as files. */
@Controller()
export class ExportsController {
  constructor(private readonly distributors: ExportDistributors) {}

  @Endpoint(exportDistributors)
  @Allow('distributor:export')
  async list(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof exportDistributors>,
    @Res() response: Response,
  ): Promise<void> {
    await sendTable(response, await this.distributors.run(ctx, body));
  }
}
