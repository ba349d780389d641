import { Injectable } from '@nestjs/common';
import {
  draftTemplate,
  proposeTemplate,
  publishTemplate,
  retireTemplate,
  returnTemplate,
  reviseTemplate,
  type OwnTemplate,
} from '@downstream/attestations/core/templates';
import {
  templateDrafted,
  templateProposed,
  templatePublished,
  templateRetired,
  templateReturned,
  templateRevised,
} from '@downstream/contracts';
import type { Context, TemplateKind } from '@downstream/kernel';
import { Ids } from '@downstream/platform/database';
import { OwnTemplates, type TemplateVersion } from '../persistence/own-templates';
import { KnownTemplates } from '../use-cases/known-templates';
import { TemplateRecords, type SeenTemplate } from './template-records';

/** Templates of the maker's own: written by one person, published or returned by another, never edited after that. */
@Injectable()
export class WriteTemplates {
  constructor(
    private readonly records: TemplateRecords,
    private readonly templates: OwnTemplates,
    private readonly known: KnownTemplates,
    private readonly ids: Ids,
  ) {}

  /** @throws RefusalError TEMPLATE_VERSION_OPEN */
  draft(ctx: Context, kind: TemplateKind): Promise<TemplateVersion> {
    return this.records.begin(ctx, templateDrafted, async (tx, act) => {
      const versions = await this.templates.all(tx, kind);
      return draftTemplate(this.ids.next<OwnTemplate['id']>(), await this.known.inForce(tx, kind), versions, act);
    });
  }

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED */
  revise(ctx: Context, seen: SeenTemplate, written: Pick<OwnTemplate, 'changes' | 'renews'>): Promise<TemplateVersion> {
    return this.records.change(ctx, seen, templateRevised, (own, _, act) => reviseTemplate(own, written, act));
  }

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, TEMPLATE_INVALID */
  propose(ctx: Context, seen: SeenTemplate): Promise<TemplateVersion> {
    return this.records.change(ctx, seen, templateProposed, proposeTemplate);
  }

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, TEMPLATE_NEEDS_ANOTHER_PERSON */
  publish(ctx: Context, seen: SeenTemplate): Promise<TemplateVersion> {
    return this.records.change(ctx, seen, templatePublished, (own, _, act) => publishTemplate(own, act));
  }

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED, REASON_REQUIRED */
  return(ctx: Context, seen: SeenTemplate, reason: string): Promise<TemplateVersion> {
    return this.records.change(ctx, seen, templateReturned, (own) => returnTemplate(own, reason));
  }

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED */
  retire(ctx: Context, seen: SeenTemplate): Promise<TemplateVersion> {
    return this.records.change(ctx, seen, templateRetired, (own) => retireTemplate(own));
  }
}
