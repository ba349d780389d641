import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { Distributors } from './persistence/distributors';
import { Explanations } from './persistence/explanations';
import { stateOf } from './persistence/filed';
import { Holds } from './persistence/holds';
import { explanationState } from './use-cases/explain-resemblances';
import { holdState } from './use-cases/hold-records';

/** This room's part of a dossier: distributors with those on their lists, holds, and why doubles are none. */
@Injectable()
export class DistributorEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'distributors';
  readonly place = 3;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly distributors: Distributors,
    private readonly holds: Holds,
    private readonly explanations: Explanations,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const only = scope.kind === 'party' ? (scope.party as string as DistributorId) : undefined;
    for await (const filed of this.distributors.all(tx, only)) {
      yield { subject: { kind: 'distributor', id: filed.id }, state: stateOf(filed) };
    }
    for (const hold of await this.holds.all(tx, only)) {
      yield { subject: { kind: 'hold', id: hold.id }, state: holdState(hold) };
    }
    for (const explanation of await this.explanations.all(tx, only)) {
      yield { subject: { kind: 'explanation', id: explanation.id }, state: explanationState(explanation) };
    }
  }
}
