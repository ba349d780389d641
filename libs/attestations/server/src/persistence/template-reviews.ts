import { Injectable } from '@nestjs/common';
import type { EventId, Language } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { TemplateReviewRow, type TemplateReview } from './own-template.row';

/** Who of a maker has read a language of a template against the text that governs. Added, and never changed. */
@Injectable()
export class TemplateReviews {
  /** The languages of a version that somebody has read. */
  async languages(tx: Tx, template: string, version: number): Promise<readonly Language[]> {
    const rows = await tx.find(TemplateReviewRow, { where: { template, version }, order: { id: 'asc' } });
    return rows.map(({ language }) => language);
  }

  /** Every one, by id. */
  async all(tx: Tx): Promise<readonly TemplateReview[]> {
    return (await tx.find(TemplateReviewRow, { order: { id: 'asc' } })).map(({ record }) => record);
  }

  async insert(tx: Tx, record: TemplateReview, eventId: EventId): Promise<void> {
    const { id, template, version, language } = record;
    await tx.insert(TemplateReviewRow, { id, template, version, language, record, eventId } as never);
  }
}
