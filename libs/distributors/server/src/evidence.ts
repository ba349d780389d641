import { Injectable } from '@nestjs/common';
import { mayHandOut } from '@downstream/distributors/core/documents';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { Distributors } from './persistence/distributors';
import { Explanations } from './persistence/explanations';
import { stateOf } from './persistence/filed';
import { Documents } from './documents/persistence/documents';
import { documentState } from './documents/use-cases/document-records';
import { letterReturnState } from './events/on-letter-refused';
import { Holds } from './persistence/holds';
import { LetterReturns } from './persistence/letter-returns';
import { explanationState } from './use-cases/explain-resemblances';
import { holdState } from './use-cases/hold-records';

/** This room's part of a dossier: distributors with those on their lists, holds, why doubles are none, and documents with their files. */
@Injectable()
export class DistributorEvidence extends RegisteredEvidence {
  readonly name = 'distributors';
  readonly place = 3;

  constructor(
    sources: EvidenceSources,
    private readonly distributors: Distributors,
    private readonly holds: Holds,
    private readonly explanations: Explanations,
    private readonly papers: Documents,
    private readonly returns: LetterReturns,
  ) {
    super(sources);
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
    for (const one of await this.returns.all(tx, only)) {
      yield { subject: { kind: 'letter-return', id: one.id }, state: letterReturnState(one) };
    }
    for (const document of await this.papers.all(tx, only)) {
      yield { subject: { kind: 'document', id: document.id }, state: documentState(document) };
    }
  }

  /** The files, each once: also those that are not used any more, but nothing in which a virus was found. */
  async *documents(tx: Tx, scope: EvidenceScope): AsyncIterable<{ readonly sha256: string; readonly bytes: number }> {
    const only = scope.kind === 'party' ? (scope.party as string as DistributorId) : undefined;
    const files = (await this.papers.all(tx, only)).flatMap(({ versions }) => versions);
    const infected = new Set(files.filter(({ scan }) => !mayHandOut(scan)).map(({ sha256 }) => sha256));
    const given = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
    for (const [sha256, bytes] of given) if (!infected.has(sha256)) yield { sha256, bytes };
  }
}
