import { Injectable } from '@nestjs/common';
import { writable } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { ContactAttempts } from './persistence/contact-attempts';

/** Attempts to reach contacts, in a dossier. */
@Injectable()
export class ContactsEvidence extends RegisteredEvidence {
  readonly name = 'contact-attempts';
  readonly place = 5;

  constructor(
    sources: EvidenceSources,
    private readonly attempts: ContactAttempts,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const party = scope.kind === 'party' ? (scope.party as string as DistributorId) : undefined;
    for (const one of await this.attempts.all(tx, party))
      yield { subject: { kind: 'contact-attempt', id: one.id }, state: writable(one) };
  }
}
