import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writable } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  type EvidenceRecord,
  type EvidenceScope,
  type EvidenceSource,
} from '@downstream/platform/evidence';
import { TrustedAuthorities } from '../persistence/trusted-authorities';

/** Whom the maker trusted to say who signed, in the dossier of its whole log. */
@Injectable()
export class SignersEvidence implements EvidenceSource, OnModuleInit {
  readonly name = 'signing-authorities';
  readonly place = 4;

  constructor(
    private readonly sources: EvidenceSources,
    private readonly authorities: TrustedAuthorities,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    if (scope.kind === 'party') return;
    for (const one of await this.authorities.all(tx))
      yield { subject: { kind: 'trusted-authority', id: one.id }, state: writable(one) };
  }
}
