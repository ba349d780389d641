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
import { stateOf } from './persistence/filed';
import { Holds } from './persistence/holds';
import { holdState } from './use-cases/hold-records';

/** This room's part of a dossier: distributors with those on their lists, and holds. */
@Injectable()
export class DistributorEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'distributors';
  readonly place = 3;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly distributors: Distributors,
    private readonly holds: Holds,
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
  }
}
