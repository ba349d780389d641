import { Injectable } from '@nestjs/common';
import type { reviewNoteWritten, StateInput } from '@downstream/contracts';
import type { DistributorId, EventId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { NoteRow } from './conversation.row';
import { writable } from './writable';

export type Note = Readonly<Omit<NoteRow, 'tenantId' | 'eventId'>>;

/** The note as events and dossiers say it. */
export const noteState = (note: Note): StateInput<typeof reviewNoteWritten> => writable(note);

/** Private notes; they are added and read, never changed. */
@Injectable()
export class Notes {
  /** Those of one review, the oldest first. */
  async of(tx: Tx, reviewId: ReviewId): Promise<Note[]> {
    return (await tx.find(NoteRow, { where: { reviewId }, order: { id: 'asc' } })).map(bare);
  }

  /** All notes, or those of one distributor, the oldest first. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<Note[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(NoteRow, { where, order: { id: 'asc' } })).map(bare);
  }

  async insert(tx: Tx, note: Note, eventId: EventId): Promise<void> {
    await tx.insert(NoteRow, { ...note, eventId });
  }
}

function bare({ tenantId: _t, eventId: _e, ...note }: NoteRow): Note {
  return note;
}
