import { Injectable } from '@nestjs/common';
import type { checkCompleted, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Instant, type PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A run's full state, as its event says it. Runs from before version 2 of the event lack what that added. */
export type CheckRunState = StateOf<typeof checkCompleted>;

/** A list version that the result of a run holds for. */
export interface CoveredVersion {
  readonly list: string;
  readonly versionId: string;
  /** `UNTOUCHED`: the version changed nothing for the party, as a rescreening proved. */
  readonly how: 'SEARCHED' | 'UNTOUCHED';
  /** The run itself, or the rescreening. */
  readonly runId: string;
  readonly methodVersion: string;
  readonly at: Instant;
}

/** A run with the fingerprint over everything it screened. */
export interface CheckRun {
  readonly state: CheckRunState;
  readonly subjectsFingerprint: string;
  /** The newest version of each list that the run's result holds for. */
  readonly covered: readonly CoveredVersion[];
}

interface Row {
  state: CheckRunState;
  subjects_fingerprint: string;
  covered: (Omit<CoveredVersion, 'at'> & { at: string })[] | null;
}

/** Somebody who had the screening run. */
export interface StartedRun {
  readonly personId: PersonId;
  readonly at: Instant;
}

const covered = `(select jsonb_agg(c) from (select distinct on (s.list) s.list, s.version_id as "versionId", s.how,
    s.run_id as "runId", s.method_version as "methodVersion", s.at
  from searched_list s where s.check_run_id = r.id order by s.list, s.at desc, s.how desc) c) as covered`;

const fromRow = (row: Row): CheckRun => ({
  state: upToDate(row.state),
  subjectsFingerprint: row.subjects_fingerprint,
  covered: (row.covered ?? []).map((one) => ({ ...one, at: instant(new Date(one.at)) })),
});

/** A state of before version 2 of the event in today's shape: what it did not say stays unsaid. */
const upToDate = (state: CheckRunState): CheckRunState => ({ ...emptyParts, ...state });
const emptyParts = { candidates: [], goneHitIds: [], inputsHash: '' };

/** Runs of the screening; each is a record of its own and never changes. */
@Injectable()
export class CheckRuns {
  /** The person behind the caller, if there is one, has started it. */
  async add(tx: Tx, run: Omit<CheckRun, 'covered'>, eventId: string): Promise<void> {
    const { state } = run;
    await tx.query(
      `insert into check_run (id, distributor_id, at, subjects_fingerprint, person_id, state, event_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        state.id,
        state.distributorId,
        state.at,
        run.subjectsFingerprint,
        tx.context.actor.personId ?? null,
        JSON.stringify(state),
        eventId,
      ],
    );
    await tx.query(
      `insert into searched_list (distributor_id, list, version_id, run_id, how, check_run_id, method_version, at)
       select $1, u.list, u.version_id, $2, 'SEARCHED', $2, $3, $4 from unnest($5::text[], $6::uuid[]) u (list, version_id)`,
      [
        state.distributorId,
        state.id,
        state.methodVersion,
        state.at,
        state.listVersions.map(({ list }) => list),
        state.listVersions.map(({ versionId }) => versionId),
      ],
    );
  }

  async latest(tx: Tx, distributorId: DistributorId): Promise<CheckRun | undefined> {
    const [row]: Row[] = await tx.query(
      `select r.state, r.subjects_fingerprint, ${covered}
       from check_run r where r.distributor_id = $1 order by r.at desc, r.id desc limit 1`,
      [distributorId],
    );
    return row && fromRow(row);
  }

  /** The latest run of each of the distributors that has one. */
  async latestOf(tx: Tx, ids: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, CheckRun>> {
    const rows: (Row & { distributor_id: DistributorId })[] = await tx.query(
      `select r.distributor_id, r.state, r.subjects_fingerprint, ${covered} from unnest($1::uuid[]) d (id)
       cross join lateral (select * from check_run c where c.distributor_id = d.id order by c.at desc, c.id desc limit 1) r`,
      [ids],
    );
    return new Map(rows.map((row) => [row.distributor_id, fromRow(row)]));
  }

  async find(tx: Tx, id: string): Promise<CheckRun | undefined> {
    const [row]: Row[] = await tx.query(
      `select r.state, r.subjects_fingerprint, ${covered} from check_run r where r.id = $1`,
      [id],
    );
    return row && fromRow(row);
  }

  /** The runs of a distributor, the newest first. */
  async ofDistributor(tx: Tx, distributorId: DistributorId, limit: number): Promise<CheckRun[]> {
    const rows: Row[] = await tx.query(
      `select r.state, r.subjects_fingerprint, ${covered}
       from check_run r where r.distributor_id = $1 order by r.at desc, r.id desc limit $2`,
      [distributorId, limit],
    );
    return rows.map(fromRow);
  }

  /** Who started runs of a distributor by hand, or by a key of theirs, oldest first. */
  async started(tx: Tx, distributorId: DistributorId): Promise<StartedRun[]> {
    const rows: { person_id: PersonId; at: Date }[] = await tx.query(
      `select person_id, at from check_run where distributor_id = $1 and person_id is not null order by at, id`,
      [distributorId],
    );
    return rows.map(({ person_id: personId, at }) => ({ personId, at: instant(at) }));
  }

  /** All runs, or those of one distributor, oldest first, as their events say them. */
  async all(tx: Tx, distributorId: string | null): Promise<CheckRunState[]> {
    const rows: Pick<Row, 'state'>[] = await tx.query(
      `select state from check_run where $1::uuid is null or distributor_id = $1 order by at, id`,
      [distributorId],
    );
    return rows.map((row) => row.state);
  }
}
