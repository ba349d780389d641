import { Injectable } from '@nestjs/common';
import { writable } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { TrustedAuthorities } from '../persistence/trusted-authorities';

/** Whom the maker trusted to say who signed, in the dossier of its whole log. */
@Injectable()
export class SignersEvidence extends RegisteredEvidence {
  readonly name = 'signing-authorities';
  readonly place = 4;

  constructor(
    sources: EvidenceSources,
    private readonly authorities: TrustedAuthorities,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind === 'party') return;
    for (const one of await this.authorities.all(tx))
      yield { subject: { kind: 'trusted-authority', id: one.id }, state: writable(one) };
  }
}
