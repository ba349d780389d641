import { Injectable } from '@nestjs/common';
import { contentOf, renditionOf, type AttestationTemplate, type StatementContent } from '@downstream/attestations/core';
import { derivedTemplate, shippedTemplates, type OwnTemplate } from '@downstream/attestations/core/templates';
import type {
  listStatementTemplates,
  previewStatementTemplate,
  readStatementTemplate,
  Reply,
} from '@downstream/contracts';
import { makerName, writable } from '@downstream/distributors/server';
import { refusal, RefusalError, templateKinds, type Context, type Id, type Language } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { OwnTemplates, type TemplateVersion } from '../persistence/own-templates';
import { TemplateReviews } from '../persistence/template-reviews';
import { sha256 } from '../use-cases/answer-sheet-records';
import { KnownTemplates } from '../use-cases/known-templates';
import { TemplateRecords } from './template-records';
import { TemplateViews, type ShownTemplate } from './template-views';

type View = Reply<typeof readStatementTemplate>;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Templates as the desk reads them: a list, one version with all that can be changed, and how it reads. */
@Injectable()
export class ReadTemplates {
  constructor(
    private readonly tenants: Tenants,
    private readonly own: OwnTemplates,
    private readonly reviews: TemplateReviews,
    private readonly known: KnownTemplates,
    private readonly records: TemplateRecords,
    private readonly views: TemplateViews,
  ) {}

  list(ctx: Context): Promise<Reply<typeof listStatementTemplates>> {
    return this.tenants.within(ctx, async (tx) => {
      const shown: ShownTemplate[] = shippedTemplates.map((template) => ({ template, base: template }));
      for (const own of await this.own.all(tx)) shown.push(await this.shown(tx, own));
      const inForce = [];
      for (const kind of templateKinds) inForce.push(await this.known.inForce(tx, kind));
      const summaries = await this.views.summaries(tx, ctx, shown, await this.reviews.all(tx), inForce);
      return {
        templates: summaries.sort((a, b) => (a.kind === b.kind ? newestFirst(a, b) : a.kind < b.kind ? -1 : 1)),
      };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  one(ctx: Context, which: TemplateVersion, language: 'en' | 'de'): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const shown = await this.find(tx, which);
      const inForce = [await this.known.inForce(tx, shown.template.kind)];
      const [summary] = await this.views.summaries(tx, ctx, [shown], await this.reviews.all(tx), inForce);
      if (!summary) throw new RefusalError(refusal('NOT_FOUND'));
      return writable({ ...summary, ...this.views.content(shown, language) }) as View;
    });
  }

  /** @throws RefusalError NOT_FOUND */
  preview(ctx: Context, which: TemplateVersion, language: Language): Promise<Reply<typeof previewStatementTemplate>> {
    return this.tenants.within(ctx, async (tx) => {
      const { template } = await this.find(tx, which);
      const reviewed = await this.reviews.languages(tx, which.template, which.number);
      const content = emptyContent(template, await makerName(tx), language);
      const rendition = renditionOf(content, template, language, reviewed);
      return writable({ rendition }) as unknown as Reply<typeof previewStatementTemplate>;
    });
  }

  private async find(tx: Tx, which: TemplateVersion): Promise<ShownTemplate> {
    const shipped = shippedTemplates.find((one) => one.id === which.template && one.version === which.number);
    if (shipped) return { template: shipped, base: shipped };
    const own = await this.own.find(tx, which);
    if (!own) throw new RefusalError(refusal('NOT_FOUND'));
    return this.shown(tx, own);
  }

  private async shown(tx: Tx, own: OwnTemplate): Promise<ShownTemplate> {
    const base = await this.records.baseOf(tx, own);
    return { own, base, template: derivedTemplate(base, own.changes, own.version, own.renews) };
  }
}

const newestFirst = (a: { own: boolean; number: number }, b: { own: boolean; number: number }): number =>
  a.own === b.own ? b.number - a.number : a.own ? -1 : 1;

/** What nobody has answered yet, with every clause whatever it hangs on. */
function emptyContent(template: AttestationTemplate, supplier: string, language: Language): StatementContent {
  const nobody = { native: '…', latin: null, language: null };
  const draft = { id: NOBODY as Id<'attestation'>, number: 1, language, answers: {} };
  const parties = { supplier: { name: supplier }, distributor: { id: NOBODY as never, name: nobody } };
  const always = { ...template, clauses: template.clauses.map(({ id, texts }) => ({ id, texts })) };
  return contentOf(always, draft, parties, sha256);
}
