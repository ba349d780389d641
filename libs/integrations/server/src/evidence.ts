import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { ApiKeys, stateOf } from './persistence/api-keys';

/** This room's part of a dossier: its API keys. Keys concern no single distributor. */
@Injectable()
export class IntegrationsEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'integrations';
  readonly place = 11;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly keys: ApiKeys,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind !== 'log') return;
    for (const key of await this.keys.all(tx)) {
      yield { subject: { kind: 'api-key', id: key.id }, state: stateOf(key) };
    }
  }
}
