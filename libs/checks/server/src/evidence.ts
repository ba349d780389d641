import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EvidenceSources, type EvidenceRecord, type EvidenceScope } from '@downstream/platform/evidence';
import type { Tx } from '@downstream/platform/database';
import { CheckRuns } from './persistence/check-runs';
import { Hits } from './persistence/hits';
import { ListsInForce } from './persistence/lists-in-force';
import { OwnershipEntries } from './ownership/persistence/ownership-entries';
import { OwnershipProposals } from './ownership/persistence/ownership-proposals';
import { ownershipState } from './ownership/use-cases/record-changes';
import { Rescreenings } from './persistence/rescreenings';
import { Watchlists } from './persistence/watchlists';
import { CheckOutcomes } from './runs/persistence/check-outcomes';
import { CheckRounds } from './runs/persistence/check-rounds';
import { EvidenceRows } from './runs/persistence/evidence-rows';

/** This room's part of a dossier: runs, rounds, outcomes and evidence, hits with their votes, and for the whole log the lists in force. */
@Injectable()
export class ChecksEvidence implements OnModuleInit {
  constructor(
    private readonly sources: EvidenceSources,
    private readonly runs: CheckRuns,
    private readonly hits: Hits,
    private readonly inForce: ListsInForce,
    private readonly watchlists: Watchlists,
    private readonly rescreenings: Rescreenings,
    private readonly ownership: OwnershipEntries,
    private readonly proposals: OwnershipProposals,
    private readonly rounds: CheckRounds,
    private readonly outcomes: CheckOutcomes,
    private readonly evidence: EvidenceRows,
  ) {}

  onModuleInit(): void {
    this.sources.register({ name: 'checks', place: 5, collect: (tx, scope) => this.collect(tx, scope) });
  }

  private async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const party = scope.kind === 'party' ? scope.party : null;
    for (const state of await this.runs.all(tx, party)) yield { subject: { kind: 'check-run', id: state.id }, state };
    for (const state of await this.hits.all(tx, party)) yield { subject: { kind: 'hit', id: state.id }, state };
    for (const id of await this.ownership.distributors(tx, party)) {
      yield { subject: { kind: 'ownership-chart', id }, state: ownershipState(id, await this.ownership.of(tx, id)) };
    }
    for (const state of await this.proposals.all(tx, party)) {
      yield { subject: { kind: 'ownership-proposal', id: state.id }, state };
    }
    for (const state of await this.rounds.all(tx, party))
      yield { subject: { kind: 'check-round', id: state.id }, state };
    for (const state of await this.outcomes.all(tx, party))
      yield { subject: { kind: 'check-outcome', id: state.id }, state };
    for (const state of await this.evidence.all(tx, party))
      yield { subject: { kind: 'check-evidence', id: state.id }, state };
    if (party !== null) return;
    for (const state of await this.rescreenings.all(tx))
      yield { subject: { kind: 'rescreening', id: state.id }, state };
    for (const { id, list, versionId, since } of await this.inForce.all(tx)) {
      const version = await this.watchlists.byId(tx, versionId);
      if (!version) continue;
      const { version: number, generatedAt, sha256, entries } = version;
      yield {
        subject: { kind: 'watchlist', id },
        state: { id, list, versionId, version: number, generatedAt, sha256, entries, since },
      };
    }
  }
}
