import { Controller } from '@nestjs/common';
import { askCorrections, closeChangeReport, readAnswers, readSubmission } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { AskForCorrections } from '../use-cases/ask-for-corrections';
import { CloseChangeReport } from '../use-cases/close-change-report';
import { ReadAnswers } from '../use-cases/read-answers';

/** A distributor's answers at the desk. */
@Controller()
export class AnswersDeskController {
  constructor(
    private readonly reading: ReadAnswers,
    private readonly asking: AskForCorrections,
    private readonly closing: CloseChangeReport,
  ) {}

  @Endpoint(readAnswers)
  @Allow('answer:read')
  read(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readAnswers>) {
    return this.reading.run(ctx, params.id);
  }

  @Endpoint(readSubmission)
  @Allow('answer:read')
  submission(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readSubmission>) {
    return this.reading.submission(ctx, params.id, params.number);
  }

  @Endpoint(askCorrections)
  @Allow('answer:correct')
  async correct(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof askCorrections>) {
    await this.asking.run(ctx, params.id, body.items);
    return this.reading.run(ctx, params.id);
  }

  @Endpoint(closeChangeReport)
  @Allow('answer:correct')
  async close(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof closeChangeReport>) {
    await this.closing.run(ctx, params.id, params.report, body);
    return this.reading.run(ctx, params.id);
  }
}
