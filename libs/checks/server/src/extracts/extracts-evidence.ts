import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { RegisterExtractRows } from './persistence/register-extract-rows';

/** Extracts of registers, in a dossier. */
@Injectable()
export class ExtractsEvidence extends RegisteredEvidence {
  readonly name = 'register-extracts';
  readonly place = 5;

  constructor(
    sources: EvidenceSources,
    private readonly rows: RegisterExtractRows,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    for (const state of await this.rows.all(tx, scope.kind === 'party' ? scope.party : null))
      yield { subject: { kind: 'register-extract', id: state.id }, state };
  }
}
