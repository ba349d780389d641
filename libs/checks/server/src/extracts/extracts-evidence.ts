import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { RegisterExtractRows } from './persistence/register-extract-rows';

/** Extracts of registers, in a dossier. */
@Injectable()
export class ExtractsEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'register-extracts';
  readonly place = 5;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly rows: RegisterExtractRows,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    for (const state of await this.rows.all(tx, scope.kind === 'party' ? scope.party : null))
      yield { subject: { kind: 'register-extract', id: state.id }, state };
  }
}
