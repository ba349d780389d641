import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { EvidenceRecord } from '@downstream/platform/evidence';
import { eventsOf } from '@downstream/platform/messaging';

/** The row, unless it has changed since: then what its last event of the time says. */
export async function* asItWas(
  tx: Tx,
  subject: EvidenceRecord['subject'],
  present: unknown,
  asOf: Instant,
): AsyncIterable<EvidenceRecord> {
  const [later]: { exists: boolean }[] = await tx.query(
    `select exists (select 1 from audit_event where subject_kind = $1 and subject_id = $2 and at > $3)`,
    [subject.kind, subject.id, asOf],
  );
  if (!later?.exists) {
    yield { subject, state: present };
    return;
  }
  const last = (await eventsOf(tx, subject.kind, subject.id)).findLast((event) => event.at <= asOf);
  if (last) yield { subject, state: last.state };
}
