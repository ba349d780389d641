import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';

/** Which sealed events a screening is on record by. */
@Injectable()
export class RunEvents {
  /** The event of a distributor's run; undefined when there is no such run. */
  async ofRun(tx: Tx, id: string): Promise<string | undefined> {
    const [row]: { event_id: string }[] = await tx.query(`select event_id from check_run where id = $1`, [id]);
    return row?.event_id;
  }

  /**
   * The events of the rescreenings by which the result of a run held on, oldest first: the last one that searched for
   * everybody in full, and those since. What was before it proves nothing more.
   */
  async ofRescreenings(tx: Tx, runId: string): Promise<string[]> {
    const rows: { event_id: string }[] = await tx.query(
      `with held as (select r.event_id, r.at, r.id, r.state ->> 'method' as method from rescreening r
         where r.id in (select s.run_id from searched_list s where s.check_run_id = $1 and s.how = 'UNTOUCHED'))
       select event_id from held
       where at >= coalesce((select max(at) from held where method = 'WHOLE'), '-infinity') order by at, id`,
      [runId],
    );
    return rows.map((row) => row.event_id);
  }

  /** The last event of a screening of other parties; undefined when there is none. */
  async ofScreening(tx: Tx, id: string): Promise<string | undefined> {
    const [row]: { event_id: string }[] = await tx.query(`select event_id from screening where id = $1`, [id]);
    return row?.event_id;
  }

  /** The events of a screening's parts, in the order of the parts. */
  async ofParts(tx: Tx, partIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select e.id from unnest($1::uuid[]) with ordinality p (id, n)
         join audit_event e on e.subject_kind = 'screening-part' and e.subject_id = p.id order by p.n`,
      [partIds],
    );
    return rows.map((row) => row.id);
  }

  /** The name of the maker, for whom the search was made. */
  async maker(tx: Tx): Promise<string> {
    const [row]: { name: string }[] = await tx.query(`select name from tenant where id = $1`, [tx.context.tenantId]);
    return row?.name ?? '';
  }
}
