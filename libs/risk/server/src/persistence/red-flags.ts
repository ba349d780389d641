import { Injectable } from '@nestjs/common';
import type { flagRaised, StateOf } from '@downstream/contracts';
import { refusal, RefusalError, type DistributorId, type Doer, type Id, type PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { settlersOf, type RedFlag } from '@downstream/risk/core';

export type RedFlagId = Id<'redFlag'>;

/** What was done to a flag. */
export type FlagAct = 'RAISED' | 'RENEWED' | 'LAPSED' | 'ENDED' | 'INQUIRED' | 'PROPOSED' | 'SETTLED' | 'DISAGREED';

/** A flag of a distributor, kept. */
export interface FiledFlag {
  readonly id: RedFlagId;
  readonly distributorId: DistributorId;
  readonly flag: RedFlag;
  readonly changed: Doer;
  /** 1 as it is raised, one more with every act. */
  readonly revision: number;
}

/** A flag's full state, as its events say it. */
export type FlagRecord = StateOf<typeof flagRaised>;

interface Row {
  readonly record: FlagRecord;
  readonly revision: number;
}

/** The flag as its events and dossiers say it. */
export const flagStateOf = ({ id, distributorId, flag, changed }: FiledFlag): FlagRecord =>
  structuredClone({ id, distributorId, ...flag, changed }) as unknown as FlagRecord;

const fromRow = ({ record, revision }: Row): FiledFlag => {
  const { id, distributorId, changed, ...flag } = record;
  return { id, distributorId, flag: flag as unknown as RedFlag, changed: changed as Doer, revision };
};

const columns = `record, revision`;

/** One person's share in what the flags say. */
export interface FlagContribution {
  readonly personId: PersonId;
  readonly at: string;
}

/** The red flags of a tenant with every act on them. */
@Injectable()
export class RedFlags {
  /** Those of a distributor, ended ones too, in the order they were raised. */
  async of(tx: Tx, distributorId: DistributorId): Promise<readonly FiledFlag[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from red_flag where distributor_id = $1 order by fired_at, id`,
      [distributorId],
    );
    return rows.map(fromRow);
  }

  /** All, or those of one distributor, for a dossier. */
  async all(tx: Tx, only: string | null): Promise<readonly FlagRecord[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from red_flag where $1::uuid is null or distributor_id = $1 order by id`,
      [only],
    );
    return rows.map(({ record }) => record);
  }

  /** A flag, and nobody changes it until the transaction ends. Throws RefusalError NOT_FOUND. */
  async lock(tx: Tx, id: RedFlagId): Promise<FiledFlag> {
    const [row]: Row[] = await tx.query(`select ${columns} from red_flag where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return fromRow(row);
  }

  /** Those of the ids that exist, in no particular order. */
  async byIds(tx: Tx, ids: readonly RedFlagId[]): Promise<readonly FiledFlag[]> {
    if (ids.length === 0) return [];
    const rows: Row[] = await tx.query(`select ${columns} from red_flag where id = any ($1::uuid[])`, [ids]);
    return rows.map(fromRow);
  }

  async find(tx: Tx, id: RedFlagId): Promise<FiledFlag | undefined> {
    const [row]: Row[] = await tx.query(`select ${columns} from red_flag where id = $1`, [id]);
    return row && fromRow(row);
  }

  /** Who inquired into flags of a distributor, proposed or settled: each a share in what a reviewer judges. */
  async contributions(tx: Tx, distributorId: DistributorId): Promise<readonly FlagContribution[]> {
    const rows: { person_id: PersonId; at: Date }[] = await tx.query(
      `select person_id, at from red_flag_act where distributor_id = $1 and person_id is not null order by at, flag_id`,
      [distributorId],
    );
    return rows.map(({ person_id, at }) => ({ personId: person_id, at: at.toISOString() }));
  }

  /** Keeps a new flag or a new state of one, with the act that made it. */
  async save(tx: Tx, filed: FiledFlag, act: FlagAct, eventId: string): Promise<void> {
    const { id, distributorId, flag, changed, revision } = filed;
    const settledBy = settlersOf({ ...flag, proposal: null });
    const waived = flag.settled?.settlement.waived ?? false;
    await tx.query(
      `insert into red_flag
         (id, distributor_id, rule, state, severity, waived, settled_by, fired_at, ended_at, record, revision, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (tenant_id, id) do update set state = excluded.state, severity = excluded.severity,
         waived = excluded.waived, settled_by = excluded.settled_by, ended_at = excluded.ended_at,
         record = excluded.record, revision = excluded.revision, event_id = excluded.event_id`,
      [
        ...[id, distributorId, flag.rule, flag.state, flag.severity, waived, settledBy, flag.firedAt, flag.endedAt],
        ...[JSON.stringify(flagStateOf(filed)), revision, eventId],
      ],
    );
    await tx.query(
      `insert into red_flag_act (flag_id, revision, distributor_id, act, person_id, at, event_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, revision, distributorId, act, changed.personId, changed.at, eventId],
    );
  }
}
