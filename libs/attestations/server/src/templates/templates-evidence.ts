import { Injectable } from '@nestjs/common';
import { derivedTemplate } from '@downstream/attestations/core/templates';
import { writable } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { OwnTemplates } from '../persistence/own-templates';
import { TemplateReviews } from '../persistence/template-reviews';
import { stateOfTemplate, TemplateRecords } from './template-records';

/** The maker's own templates and who has read translations, in the dossier of its whole log. */
@Injectable()
export class TemplatesEvidence extends RegisteredEvidence {
  readonly name = 'statement-templates';
  readonly place = 4;

  constructor(
    sources: EvidenceSources,
    private readonly own: OwnTemplates,
    private readonly reviews: TemplateReviews,
    private readonly records: TemplateRecords,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind === 'party') return;
    for (const own of await this.own.all(tx)) {
      const asked = own.state === 'PUBLISHED' || own.state === 'RETIRED';
      const document = asked
        ? derivedTemplate(await this.records.baseOf(tx, own), own.changes, own.version, own.renews)
        : undefined;
      yield { subject: { kind: 'statement-template', id: own.id }, state: stateOfTemplate(own, document) };
    }
    for (const review of await this.reviews.all(tx))
      yield { subject: { kind: 'template-review', id: review.id }, state: writable(review) };
  }
}
