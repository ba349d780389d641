import { Injectable } from '@nestjs/common';
import type { Settlement } from '@downstream/checks/core';
import type { checkEvidenceOffered, StateOf } from '@downstream/contracts';
import { refusal, RefusalError, type DistributorId, type Instant, type PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Evidence in full, as its events say it. */
export type EvidenceRecord = StateOf<typeof checkEvidenceOffered>;

interface Row {
  record: EvidenceRecord;
}

/** Evidence as the deciding core knows it. */
export const settlementOf = ({ offered, decided, ...rest }: EvidenceRecord): Settlement => ({
  ...rest,
  offered: { personId: offered.personId as PersonId, at: offered.at },
  decided: decided && { personId: decided.personId as PersonId, at: decided.at, note: decided.note },
});

/** Evidence that people brought for checks. */
@Injectable()
export class EvidenceRows {
  async of(tx: Tx, id: DistributorId): Promise<readonly EvidenceRecord[]> {
    const rows: Row[] = await tx.query(
      `select record from check_evidence where distributor_id = $1 order by offered_at, id`,
      [id],
    );
    return rows.map(({ record }) => record);
  }

  /** @throws RefusalError NOT_FOUND */
  async lock(tx: Tx, id: string): Promise<EvidenceRecord> {
    const [row]: Row[] = await tx.query(`select record from check_evidence where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return row.record;
  }

  async add(tx: Tx, record: EvidenceRecord, eventId: string): Promise<void> {
    await tx.query(
      `insert into check_evidence
         (id, distributor_id, kind, document_id, state, offered_by, offered_at, expires_on, record, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[record.id, record.distributorId, record.kind, record.document.id, record.state],
        ...[record.offered.personId, record.offered.at, record.expiresOn, JSON.stringify(record), eventId],
      ],
    );
  }

  async decide(tx: Tx, record: EvidenceRecord, eventId: string): Promise<void> {
    await tx.query(`update check_evidence set state = $2, decided_by = $3, record = $4, event_id = $5 where id = $1`, [
      ...[record.id, record.state, record.decided?.personId ?? null, JSON.stringify(record), eventId],
    ]);
  }

  /** Who brought evidence and who accepted it, oldest first. */
  async givers(tx: Tx, id: DistributorId): Promise<readonly { readonly personId: PersonId; readonly at: Instant }[]> {
    return (await this.of(tx, id)).flatMap(({ offered, decided }) =>
      [offered, ...(decided ? [decided] : [])].map(({ personId, at }) => ({ personId: personId as PersonId, at })),
    );
  }

  /** All evidence, or that of one distributor, oldest first, as its last events say it. */
  async all(tx: Tx, id: string | null): Promise<EvidenceRecord[]> {
    const rows: Row[] = await tx.query(
      `select record from check_evidence where $1::uuid is null or distributor_id = $1 order by offered_at, id`,
      [id],
    );
    return rows.map(({ record }) => record);
  }
}
