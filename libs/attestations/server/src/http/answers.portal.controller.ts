import { Controller } from '@nestjs/common';
import {
  readPortalAnswers,
  readPortalQuestionnaire,
  readPortalSubmission,
  readPortalSubmissions,
  savePortalAnswers,
  submitPortalAnswers,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { ReadPortalAnswers } from '../use-cases/read-portal-answers';
import { ReadSubmissions } from '../use-cases/read-submissions';
import { SaveAnswers } from '../use-cases/save-answers';
import { SubmitAnswers } from '../use-cases/submit-answers';

/** What a distributor is asked, answers and sends in. */
@Controller()
export class AnswersPortalController {
  constructor(
    private readonly reading: ReadPortalAnswers,
    private readonly saving: SaveAnswers,
    private readonly submitting: SubmitAnswers,
    private readonly submissions: ReadSubmissions,
  ) {}

  @Endpoint(readPortalQuestionnaire)
  @Allow('portal:own')
  questions(@Ctx() ctx: Context) {
    return this.reading.questions(ctx);
  }

  @Endpoint(readPortalAnswers)
  @Allow('portal:own')
  answers(@Ctx() ctx: Context) {
    return this.reading.run(ctx);
  }

  @Endpoint(savePortalAnswers)
  @Allow('portal:own')
  save(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof savePortalAnswers>) {
    return this.saving.run(ctx, body.patches);
  }

  @Endpoint(submitPortalAnswers)
  @Allow('portal:speak')
  submit(@Ctx() ctx: Context) {
    return this.submitting.run(ctx);
  }

  @Endpoint(readPortalSubmissions)
  @Allow('portal:own')
  sent(@Ctx() ctx: Context) {
    return this.submissions.all(ctx);
  }

  @Endpoint(readPortalSubmission)
  @Allow('portal:own')
  sentOne(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readPortalSubmission>) {
    return this.submissions.one(ctx, params.number);
  }
}
