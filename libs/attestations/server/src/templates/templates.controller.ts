import { Controller } from '@nestjs/common';
import {
  draftStatementTemplate,
  listStatementTemplates,
  previewStatementTemplate,
  proposeStatementTemplate,
  publishStatementTemplate,
  readStatementTemplate,
  retireStatementTemplate,
  returnStatementTemplate,
  reviewTemplateLanguage,
  reviseStatementTemplate,
  type Reply,
} from '@downstream/contracts';
import type { OwnTemplate } from '@downstream/attestations/core/templates';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import type { TemplateVersion } from '../persistence/own-templates';
import { ReadTemplates } from './read-templates';
import { ReviewTemplateLanguage } from './review-template-language';
import { WriteTemplates } from './write-templates';

type View = Promise<Reply<typeof readStatementTemplate>>;

/** Templates of end-use statements: those of the house, the maker's own, and who has read a translation. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly reading: ReadTemplates,
    private readonly writing: WriteTemplates,
    private readonly reviewing: ReviewTemplateLanguage,
  ) {}

  @Endpoint(listStatementTemplates)
  @Allow('statement:read')
  list(@Ctx() ctx: Context) {
    return this.reading.list(ctx);
  }

  @Endpoint(readStatementTemplate)
  @Allow('statement:read')
  read(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readStatementTemplate>): View {
    return this.reading.one(ctx, params, query.language);
  }

  @Endpoint(previewStatementTemplate)
  @Allow('statement:read')
  preview(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof previewStatementTemplate>) {
    return this.reading.preview(ctx, params, query.language);
  }

  @Endpoint(draftStatementTemplate)
  @Allow('statement:ask')
  draft(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof draftStatementTemplate>): View {
    return this.shown(ctx, this.writing.draft(ctx, body.kind));
  }

  @Endpoint(reviseStatementTemplate)
  @Allow('statement:ask')
  revise(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof reviseStatementTemplate>,
    @IfMatch() seen: number,
  ): View {
    const written = body as unknown as Pick<OwnTemplate, 'changes' | 'renews'>;
    return this.shown(ctx, this.writing.revise(ctx, { ...params, seen }, written));
  }

  @Endpoint(proposeStatementTemplate)
  @Allow('statement:ask')
  propose(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof proposeStatementTemplate>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.writing.propose(ctx, { ...params, seen }));
  }

  @Endpoint(publishStatementTemplate)
  @Allow('statement:decide')
  publish(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof publishStatementTemplate>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.writing.publish(ctx, { ...params, seen }));
  }

  @Endpoint(returnStatementTemplate)
  @Allow('statement:decide')
  return(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof returnStatementTemplate>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.writing.return(ctx, { ...params, seen }, body.reason));
  }

  @Endpoint(retireStatementTemplate)
  @Allow('statement:decide')
  retire(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof retireStatementTemplate>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.writing.retire(ctx, { ...params, seen }));
  }

  @Endpoint(reviewTemplateLanguage)
  @Allow('statement:decide')
  async review(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof reviewTemplateLanguage>): View {
    const { language, ...which } = params;
    await this.reviewing.run(ctx, which, language);
    return this.reading.one(ctx, which, 'en');
  }

  private async shown(ctx: Context, written: Promise<TemplateVersion>): View {
    return this.reading.one(ctx, await written, 'en');
  }
}
