import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { ApiKeys, stateOf } from './persistence/api-keys';

/** This room's part of a dossier: its API keys. Keys concern no single distributor. */
@Injectable()
export class IntegrationsEvidence extends RegisteredEvidence {
  readonly name = 'integrations';
  readonly place = 11;

  constructor(
    sources: EvidenceSources,
    private readonly keys: ApiKeys,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind !== 'log') return;
    for (const key of await this.keys.all(tx)) {
      yield { subject: { kind: 'api-key', id: key.id }, state: stateOf(key) };
    }
  }
}
