import { Injectable } from '@nestjs/common';
import type { SharedMark } from '@downstream/attestations/core/judging';
import type { DistributorId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { sha256 } from '../use-cases/answer-sheet-records';

/** The marks of one attestation. */
export interface MarkedAttestation {
  readonly id: Id<'attestation'>;
  readonly distributorId: DistributorId;
  readonly marks: readonly SharedMark[];
}

/** Of a crowd that shares a mark so many are looked at beside each one; whoever promises to one end user, all of them. */
const MOST_BESIDE = 50;
const MOST_PROMISES = 2_000;

interface Row {
  readonly attestation_id: Id<'attestation'>;
  readonly distributor_id: DistributorId;
  readonly kind: string;
  readonly mark: string;
}

/** A mark is kept as its hash: it may hold a name or a whole wording, and is only ever compared. */
const rowsOf = ({ id, distributorId, marks }: MarkedAttestation): Row[] => {
  const rows = marks.map(({ kind, value }) => ({
    ...{ attestation_id: id, distributor_id: distributorId, kind },
    mark: sha256(value),
  }));
  return [...new Map(rows.map((row) => [`${row.kind} ${row.mark}`, row])).values()];
};

/** What attestations may have in common, so that those which do find each other without reading all. */
@Injectable()
export class SharedMarks {
  /** Replaces the marks of some attestations; the same again writes nothing. */
  async keep(tx: Tx, attestations: readonly MarkedAttestation[]): Promise<void> {
    const wanted = attestations.flatMap(rowsOf);
    const ids = attestations.map(({ id }) => id);
    const known: Row[] = await tx.query(
      `select attestation_id, distributor_id, kind, mark from attestation_mark where attestation_id = any($1)`,
      [ids],
    );
    const key = ({ attestation_id, kind, mark }: Row): string => `${attestation_id} ${kind} ${mark}`;
    const [now, before] = [new Set(wanted.map(key)), new Set(known.map(key))];
    const gone = known.filter((row) => !now.has(key(row)));
    const fresh = wanted.filter((row) => !before.has(key(row)));
    const set = `jsonb_to_recordset($1::jsonb) as r (attestation_id uuid, distributor_id uuid, kind text, mark text)`;
    if (gone.length > 0)
      await tx.query(
        `delete from attestation_mark m using ${set}
         where m.attestation_id = r.attestation_id and m.kind = r.kind and m.mark = r.mark`,
        [JSON.stringify(gone)],
      );
    if (fresh.length > 0)
      await tx.query(
        `insert into attestation_mark (attestation_id, distributor_id, kind, mark)
         select r.attestation_id, r.distributor_id, r.kind, r.mark from ${set} on conflict do nothing`,
        [JSON.stringify(fresh)],
      );
  }

  /** Attestations of other distributors that have a mark of some in common, by id. */
  async sharing(tx: Tx, attestations: readonly MarkedAttestation[]): Promise<readonly Id<'attestation'>[]> {
    const rows = attestations.flatMap(rowsOf);
    if (rows.length === 0) return [];
    const marks = [...new Map(rows.map((row) => [`${row.kind} ${row.mark}`, row])).values()];
    const found: { id: Id<'attestation'> }[] = await tx.query(
      `select distinct o.attestation_id as id
       from jsonb_to_recordset($1::jsonb) as r (kind text, mark text)
       cross join lateral (
         select m.attestation_id from attestation_mark m where m.kind = r.kind and m.mark = r.mark
         order by m.attestation_id limit case when r.kind = 'PROMISED_BY_SEVERAL' then $2::int else $3::int end
       ) o
       where o.attestation_id <> all($4::uuid[]) order by id`,
      [JSON.stringify(marks), MOST_PROMISES, MOST_BESIDE, attestations.map(({ id }) => id)],
    );
    return found.map(({ id }) => id);
  }
}
