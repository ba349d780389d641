import { Inject, Injectable } from '@nestjs/common';
import { templateHash } from '@downstream/attestations/core';
import { templateLanguageReviewed } from '@downstream/contracts';
import { actOf, authorOf } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type Language } from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import type { TemplateReview } from '../persistence/own-template.row';
import { OwnTemplates, type TemplateVersion } from '../persistence/own-templates';
import { TemplateReviews } from '../persistence/template-reviews';
import { sha256 } from '../use-cases/answer-sheet-records';
import { KnownTemplates } from '../use-cases/known-templates';

/** Marks that a person has read a language of a published version against the text that governs. */
@Injectable()
export class ReviewTemplateLanguage {
  constructor(
    private readonly tenants: Tenants,
    private readonly known: KnownTemplates,
    private readonly own: OwnTemplates,
    private readonly reviews: TemplateReviews,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND; TRANSITION_NOT_ALLOWED for the text that governs, a draft, or whoever is no person */
  run(ctx: Context, { template, number }: TemplateVersion, language: Language): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      const found = await this.known.find(tx, template, number);
      const draft = found === undefined && (await this.own.find(tx, { template, number })) !== undefined;
      if (draft) throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: 'DRAFT', to: 'REVIEWED' }));
      if (!found) throw new RefusalError(refusal('NOT_FOUND'));
      if (language === found.governing || ctx.actor.personId === undefined)
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: 'GOVERNING', to: 'REVIEWED' }));
      if ((await this.reviews.languages(tx, template, number)).includes(language)) return;
      const review: TemplateReview = {
        id: this.ids.next<TemplateReview['id']>(),
        ...{ template, version: number, language },
        sha256: templateHash(found, sha256),
        by: authorOf(actOf(ctx, this.clock.now())),
      };
      const { id } = await this.outbox.add(tx, templateLanguageReviewed, {
        subject: review.id,
        state: writable(review),
      });
      await this.reviews.insert(tx, review, id);
    });
  }
}
