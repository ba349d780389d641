import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import { eventsOf } from '@downstream/platform/messaging';

/** Records that have changed since the last seal, by `keyOf`: what their last sealed event says, null before the first. */
export type UnsealedRecords = ReadonlyMap<string, { readonly state: unknown } | null>;

/** One text per record. */
export const keyOf = (subject: { readonly kind: string; readonly id: string }): string =>
  `${subject.kind} ${subject.id}`;

/**
 * Finds the records whose rows are ahead of the sealed log. A dossier holds sealed events and present rows; where
 * somebody commits a change while the rows are read, the two would differ, and a verifier would call it an alteration.
 */
@Injectable()
export class UnsealedRecordsReader {
  async read(tx: Tx): Promise<UnsealedRecords> {
    const waiting: { kind: string; id: string; first: number }[] = await tx.query(
      `select e.subject_kind as kind, e.subject_id as id, min(e.subject_seq) as first
         from seal_queue q join audit_event e on e.tenant_id = q.tenant_id and e.id = q.event_id
        group by e.subject_kind, e.subject_id`,
    );
    const found = new Map<string, { state: unknown } | null>();
    for (const { kind, id, first } of waiting) {
      const sealed = (await eventsOf(tx, kind, id)).findLast(({ subject }) => subject.seq < Number(first));
      found.set(keyOf({ kind, id }), sealed ? { state: sealed.state } : null);
    }
    return found;
  }
}
