import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EvidenceSources, type EvidenceRecord, type EvidenceScope } from '@downstream/platform/evidence';
import type { Tx } from '@downstream/platform/database';
import { Changes } from './persistence/changes';
import { Passes } from './persistence/passes';
import { ReviewDates } from './persistence/review-dates';

/** This room's part of a dossier: changes, steps around review dates, and for the whole log the passes. */
@Injectable()
export class MonitoringEvidence implements OnModuleInit {
  constructor(
    private readonly sources: EvidenceSources,
    private readonly changes: Changes,
    private readonly dates: ReviewDates,
    private readonly passes: Passes,
  ) {}

  onModuleInit(): void {
    this.sources.register({ name: 'monitoring', place: 8, collect: (tx, scope) => this.collect(tx, scope) });
  }

  private async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const party = scope.kind === 'party' ? scope.party : null;
    for (const state of await this.changes.all(tx, party))
      yield { subject: { kind: 'material-change', id: state.id }, state };
    for (const state of await this.dates.all(tx, party))
      yield { subject: { kind: 'review-date', id: state.id }, state };
    if (party !== null) return;
    for (const state of await this.passes.all(tx)) yield { subject: { kind: 'monitoring-pass', id: state.id }, state };
  }
}
