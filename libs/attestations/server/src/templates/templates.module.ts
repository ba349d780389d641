import { Module } from '@nestjs/common';
import { DistributorsModule } from '@downstream/distributors/server';
import { registerRows } from '@downstream/platform/database';
import { OwnTemplateRow, TemplateReviewRow } from '../persistence/own-template.row';
import { OwnTemplates } from '../persistence/own-templates';
import { TemplateReviews } from '../persistence/template-reviews';
import { KnownTemplates } from '../use-cases/known-templates';
import { ReadTemplates } from './read-templates';
import { ReviewTemplateLanguage } from './review-template-language';
import { TemplateRecords } from './template-records';
import { TemplateViews } from './template-views';
import { TemplatesEvidence } from './templates-evidence';
import { TemplatesController } from './templates.controller';
import { WriteTemplates } from './write-templates';

registerRows(OwnTemplateRow, TemplateReviewRow);

/** What attestations are asked by: the templates of the house, and a maker's own. */
@Module({
  imports: [DistributorsModule],
  controllers: [TemplatesController],
  providers: [
    ...[OwnTemplates, TemplateReviews, KnownTemplates],
    ...[TemplateRecords, TemplateViews, ReadTemplates, WriteTemplates, ReviewTemplateLanguage, TemplatesEvidence],
  ],
  exports: [KnownTemplates],
})
export class TemplatesModule {}
