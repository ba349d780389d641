import { Controller, Res } from '@nestjs/common';
import { sendTable } from '@downstream/access/server';
import { exportItems } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { ExportItems } from '../export/export-items';

/** The room's lists as files. */
@Controller()
export class ItemExportsController {
  constructor(private readonly items: ExportItems) {}

  @Endpoint(exportItems)
  @Allow('item:export')
  async list(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof exportItems>,
    @Res() response: Response,
  ): Promise<void> {
    await sendTable(response, await this.items.run(ctx, body));
  }
}
