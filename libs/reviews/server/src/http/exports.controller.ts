import { Controller, Res } from '@nestjs/common';
import { sendTable } from '@downstream/access/server';
import { exportReviews } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { ExportReviews } from '../export/export-reviews';

/** The room's lists as files. */
@Controller()
export class ExportsController {
  constructor(private readonly reviews: ExportReviews) {}

  @Endpoint(exportReviews)
  @Allow('review:export')
  async list(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof exportReviews>,
    @Res() response: Response,
  ): Promise<void> {
    await sendTable(response, await this.reviews.run(ctx, body));
  }
}
