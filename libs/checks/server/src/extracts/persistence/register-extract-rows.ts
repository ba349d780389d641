import { Injectable } from '@nestjs/common';
import type { RegisterExtract } from '@downstream/checks/core';
import type { registerExtractOffered, StateOf } from '@downstream/contracts';
import { refusal, RefusalError, type DistributorId, type Instant, type PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** An extract in full, as its events say it. */
export type ExtractRecord = StateOf<typeof registerExtractOffered>;

type Written = Omit<ExtractRecord, 'state' | 'decided'>;
interface Row extends Pick<ExtractRecord, 'state' | 'decided'> {
  record: Written;
}

/** An extract as the deciding core knows it. */
export const extractOf = ({ offered, decided, ...rest }: ExtractRecord): RegisterExtract & ExtractRecord => ({
  ...rest,
  offered: { personId: offered.personId as PersonId, at: offered.at },
  decided: decided && { personId: decided.personId as PersonId, at: decided.at, reason: decided.reason },
});

const columns = 'record, state, decided';
const recordOf = ({ record, state, decided }: Row): ExtractRecord => ({ ...record, state, decided });

/** Extracts of registers; what was written down is never changed. */
@Injectable()
export class RegisterExtractRows {
  /** Those of a distributor, or all of the tenant, the oldest first. */
  async all(tx: Tx, id: string | null): Promise<readonly ExtractRecord[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from register_extract where $1::uuid is null or distributor_id = $1
       order by distributor_id, number`,
      [id],
    );
    return rows.map(recordOf);
  }

  /** @throws RefusalError NOT_FOUND */
  async lock(tx: Tx, id: string): Promise<ExtractRecord> {
    const [row]: Row[] = await tx.query(`select ${columns} from register_extract where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return recordOf(row);
  }

  async add(tx: Tx, { state, decided: _d, ...written }: ExtractRecord, eventId: string): Promise<void> {
    const { id, distributorId, number, document, offered } = written;
    await tx.query(
      `insert into register_extract (id, distributor_id, number, document_id, record, offered_by, state, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, distributorId, number, document.id, JSON.stringify(written), offered.personId, state, eventId],
    );
  }

  async decide(tx: Tx, { id, state, decided }: ExtractRecord, eventId: string): Promise<void> {
    await tx.query(`update register_extract set state = $2, decided = $3, event_id = $4 where id = $1`, [
      ...[id, state, decided && JSON.stringify(decided), eventId],
    ]);
  }

  /** Who brought extracts and who decided on them, the oldest first. */
  async givers(tx: Tx, id: DistributorId): Promise<readonly { readonly personId: PersonId; readonly at: Instant }[]> {
    return (await this.all(tx, id)).flatMap(({ offered, decided }) =>
      [offered, ...(decided ? [decided] : [])].map(({ personId, at }) => ({ personId: personId as PersonId, at })),
    );
  }
}
