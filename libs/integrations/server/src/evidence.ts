import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { ApiKeys, stateOf, type ApiKey } from './persistence/api-keys';

/** This room's part of a dossier: the API keys of the time. Keys concern no single distributor. */
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

  async *collect(tx: Tx, scope: EvidenceScope, asOf: Instant): AsyncIterable<EvidenceRecord> {
    if (scope.kind !== 'log') return;
    for (const key of await this.keys.all(tx)) {
      if (key.createdAt <= asOf) yield { subject: { kind: 'api-key', id: key.id }, state: stateOf(asItWas(key, asOf)) };
    }
  }
}

/** All that ever changes of a key is that it is revoked. */
const asItWas = (key: ApiKey, asOf: Instant): ApiKey =>
  key.revokedAt !== null && key.revokedAt > asOf ? { ...key, revokedAt: null } : key;
