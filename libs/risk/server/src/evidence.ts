import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EvidenceSources, type EvidenceRecord, type EvidenceScope } from '@downstream/platform/evidence';
import type { Tx } from '@downstream/platform/database';
import { RatingParts } from './persistence/rating-parts';
import { Ratings } from './persistence/ratings';
import { RedFlags } from './persistence/red-flags';
import { modelStateOf, RiskModels } from './persistence/risk-models';
import { TierOverrides } from './persistence/tier-overrides';

/** This room's part of a dossier: ratings, flags and people's words about tiers; for the whole log the models too. */
@Injectable()
export class RiskEvidence implements OnModuleInit {
  constructor(
    private readonly sources: EvidenceSources,
    private readonly ratings: Ratings,
    private readonly flags: RedFlags,
    private readonly overrides: TierOverrides,
    private readonly models: RiskModels,
    private readonly parts: RatingParts,
  ) {}

  onModuleInit(): void {
    this.sources.register({ name: 'risk', place: 6, collect: (tx, scope) => this.collect(tx, scope) });
  }

  private async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const party = scope.kind === 'party' ? scope.party : null;
    const of = (kind: string) => (state: { readonly id: string }) => ({ subject: { kind, id: state.id }, state });
    yield* (await this.ratings.all(tx, party)).map(of('risk-rating'));
    yield* (await this.flags.all(tx, party)).map(of('red-flag'));
    yield* (await this.overrides.all(tx, party)).map(of('tier-override'));
    if (party !== null) return;
    yield* (await this.models.all(tx)).map(modelStateOf).map(of('risk-model'));
    for await (const part of this.parts.parts(tx)) yield of('rescoring-part')(part);
  }
}
