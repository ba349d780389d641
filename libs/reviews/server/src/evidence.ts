import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { stateOf } from './persistence/filed-review';
import { Matrices, matrixState } from './persistence/matrices';
import { Messages, messageState } from './persistence/messages';
import { Notes, noteState } from './persistence/notes';
import { Reviews } from './persistence/reviews';
import { snapshotState, Snapshots } from './persistence/snapshots';

/** This room's part of a dossier: approval matrices, reviews with their signatures, and the frozen snapshots. */
@Injectable()
export class ReviewEvidence extends RegisteredEvidence {
  readonly name = 'reviews';
  readonly place = 7;

  constructor(
    sources: EvidenceSources,
    private readonly matrices: Matrices,
    private readonly reviews: Reviews,
    private readonly snapshots: Snapshots,
    private readonly notes: Notes,
    private readonly messages: Messages,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const only = scope.kind === 'party' ? (scope.party as string as DistributorId) : undefined;
    if (!only) {
      for (const matrix of await this.matrices.all(tx)) {
        yield { subject: { kind: 'approval-matrix', id: matrix.id }, state: matrixState(matrix) };
      }
    }
    for (const filed of await this.reviews.all(tx, only)) {
      yield { subject: { kind: 'review', id: filed.id }, state: stateOf(filed) };
    }
    for (const snapshot of await this.snapshots.all(tx, only)) {
      yield { subject: { kind: 'review-snapshot', id: snapshot.id }, state: snapshotState(snapshot) };
    }
    for (const note of await this.notes.all(tx, only)) {
      yield { subject: { kind: 'review-note', id: note.id }, state: noteState(note) };
    }
    for (const message of await this.messages.all(tx, only)) {
      yield { subject: { kind: 'review-message', id: message.id }, state: messageState(message) };
    }
  }
}
