import { Injectable } from '@nestjs/common';
import { instant, type DistributorId, type Instant, type PartyId, type PartyRole } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Somebody as they are put under watch. */
export interface EnrolledAs {
  readonly partyId: PartyId;
  readonly role: PartyRole;
  /** Of the party as it is searched for. */
  readonly fingerprint: string;
  /** Whether there is a name or a number to look for. */
  readonly searchable: boolean;
}

/** Somebody under watch. */
export interface Enrolment extends EnrolledAs {
  readonly distributorId: DistributorId;
  readonly since: Instant;
  readonly searchedAt: Instant | null;
}

/** How many stand where. `marks` are moments: a search after `late` is good, after `notMonitored` late. */
export interface EnrolmentCounts {
  readonly distributors: number;
  readonly parties: number;
  readonly watched: number;
  readonly late: number;
  readonly never: number;
  readonly nothingToSearch: number;
  readonly tooLongAgo: number;
  readonly oldest: Instant | null;
  readonly newest: Instant | null;
}

interface Row {
  distributor_id: DistributorId;
  party_id: PartyId;
  role: PartyRole;
  fingerprint: string;
  searchable: boolean;
  since: Date;
  searched_at: Date | null;
}

const fromRow = (row: Row): Enrolment => ({
  distributorId: row.distributor_id,
  partyId: row.party_id,
  role: row.role,
  fingerprint: row.fingerprint,
  searchable: row.searchable,
  since: instant(row.since),
  searchedAt: row.searched_at && instant(row.searched_at),
});

// Who cannot be searched for was never searched for.
const searched = `case when searchable then searched_at end`;
const columns = `distributor_id, party_id, role, fingerprint, searchable, since, ${searched} as searched_at`;

/** Everybody under watch, with when they were last searched for. */
@Injectable()
export class Enrolments {
  /**
   * Puts these of a distributor under watch and ends it for all others of it. Whoever is searched for by other facts than
   * before has not been searched for yet.
   */
  async keep(tx: Tx, distributorId: DistributorId, parties: readonly EnrolledAs[], at: Instant): Promise<void> {
    await tx.query(
      `insert into monitoring_enrolment (distributor_id, party_id, role, fingerprint, searchable, since)
       select $1, p."partyId", p.role, p.fingerprint, p.searchable, $3
       from jsonb_to_recordset($2::jsonb) as p ("partyId" uuid, role text, fingerprint text, searchable boolean)
       on conflict (tenant_id, distributor_id, party_id) do update set
         role = excluded.role, fingerprint = excluded.fingerprint, searchable = excluded.searchable, until = null,
         since = case when monitoring_enrolment.until is null then monitoring_enrolment.since else excluded.since end,
         searched_at = case when monitoring_enrolment.until is null
           and monitoring_enrolment.fingerprint = excluded.fingerprint then monitoring_enrolment.searched_at end
       where monitoring_enrolment.until is not null or (monitoring_enrolment.role, monitoring_enrolment.fingerprint,
         monitoring_enrolment.searchable) is distinct from (excluded.role, excluded.fingerprint, excluded.searchable)`,
      [distributorId, JSON.stringify(parties), at],
    );
    await tx.query(
      `update monitoring_enrolment set until = $3 where distributor_id = $1 and until is null and not party_id = any($2)`,
      [distributorId, parties.map(({ partyId }) => partyId), at],
    );
  }

  /** Notes that a run searched for these of a distributor, as they were then: another fingerprint was not searched for. */
  async searched(
    tx: Tx,
    distributorId: string,
    parties: readonly { readonly partyId: string; readonly fingerprint: string }[],
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `update monitoring_enrolment e set searched_at = $3
       from jsonb_to_recordset($2::jsonb) as p ("partyId" uuid, fingerprint text)
       where e.distributor_id = $1 and e.party_id = p."partyId" and e.fingerprint = p.fingerprint and e.until is null
         and (e.searched_at is null or e.searched_at < $3)`,
      [distributorId, JSON.stringify(parties), at],
    );
  }

  /** The distributors, or those of these, with somebody under watch who was never searched for and could be. */
  async unsearched(tx: Tx, ids: readonly DistributorId[] | null): Promise<DistributorId[]> {
    const rows: { distributor_id: DistributorId }[] = await tx.query(
      `select distinct distributor_id from monitoring_enrolment
       where until is null and searchable and searched_at is null and ($1::uuid[] is null or distributor_id = any($1))`,
      [ids],
    );
    return rows.map((row) => row.distributor_id);
  }

  /** Notes that what is known of everybody searched for holds as of a pass; of these distributors it does not. */
  async held(tx: Tx, except: readonly string[], startedAt: Instant, at: Instant): Promise<void> {
    await tx.query(
      `update monitoring_enrolment set searched_at = $3
       where until is null and searched_at < $3 and since <= $2 and not distributor_id = any($1)`,
      [except, startedAt, at],
    );
  }

  /** Everybody who was under watch at a moment and still is, in the order of their ids. */
  async since(tx: Tx, at: Instant): Promise<Enrolment[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from monitoring_enrolment where until is null and since <= $1 order by party_id, distributor_id`,
      [at],
    );
    return rows.map(fromRow);
  }

  async ofDistributor(tx: Tx, id: DistributorId): Promise<Enrolment[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from monitoring_enrolment where until is null and distributor_id = $1 order by since, party_id`,
      [id],
    );
    return rows.map(fromRow);
  }

  async counts(tx: Tx, marks: { readonly late: Instant; readonly notMonitored: Instant }): Promise<EnrolmentCounts> {
    const [row]: (Omit<EnrolmentCounts, 'oldest' | 'newest'> & { oldest: Date | null; newest: Date | null })[] =
      await tx.query(
        `select count(distinct distributor_id)::int as distributors, count(*)::int as parties,
           count(*) filter (where at > $1)::int as watched,
           count(*) filter (where at <= $1 and at > $2)::int as late,
           count(*) filter (where searchable and at is null)::int as never,
           count(*) filter (where not searchable)::int as "nothingToSearch",
           count(*) filter (where at <= $2)::int as "tooLongAgo",
           case when count(*) = count(at) then min(at) end as oldest, max(at) as newest
         from (select distributor_id, searchable, ${searched} as at from monitoring_enrolment where until is null) e`,
        [marks.late, marks.notMonitored],
      );
    if (!row) throw new Error('A count came back without a row');
    return { ...row, oldest: row.oldest && instant(row.oldest), newest: row.newest && instant(row.newest) };
  }

  /** Whoever was searched for longest ago first. `from` and `to` bound the last search; `never` asks for those without one. */
  async page(
    tx: Tx,
    filter: readonly { readonly after: Instant | null; readonly until: Instant | null; readonly never: boolean }[],
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<{ rows: Enrolment[]; total: number }> {
    const where = filter
      .map((_, i) => {
        const [from, to] = [`$${2 * i + 1}::timestamptz`, `$${2 * i + 2}::timestamptz`];
        const known = `(at is not null and (${from} is null or at > ${from}) and (${to} is null or at <= ${to}))`;
        return filter[i]?.never ? `(${known} or at is null)` : known;
      })
      .join(' or ');
    const params: unknown[] = filter.flatMap((one) => [one.after, one.until]);
    const under = `(select *, ${searched} as at from monitoring_enrolment where until is null) e`;
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from ${under} where ${where}`, params);
    const next = [`$${params.length + 1}::timestamptz`, `$${params.length + 2}::uuid`, `$${params.length + 3}`];
    const rows: Row[] = await tx.query(
      `select ${columns} from ${under} where (${where})
         and (${next[0]} is null or (coalesce(at, 'epoch'), party_id) > (${next[0]}, ${next[1]}))
       order by coalesce(at, 'epoch'), party_id limit ${next[2]}`,
      [...params, after?.at ?? null, after?.id ?? null, limit],
    );
    return { rows: rows.map(fromRow), total: count?.n ?? 0 };
  }
}
