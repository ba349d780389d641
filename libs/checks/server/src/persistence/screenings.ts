import { Injectable } from '@nestjs/common';
import type { askedParty, screenedParty, screeningCompleted, screeningResults, StateOf } from '@downstream/contracts';
import { instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';

export type ScreeningRecord = StateOf<typeof screeningCompleted>;
export type AskedParty = z.output<typeof askedParty>;
export type ScreenedParty = z.output<typeof screenedParty>;
type Result = (typeof screeningResults)[number];

/** A screening with how far it is. */
export interface FiledScreening {
  readonly record: ScreeningRecord;
  readonly done: number;
}

/** A party that waits to be searched for. */
export interface WaitingParty {
  readonly place: number;
  readonly asked: AskedParty;
}

interface Row {
  record: ScreeningRecord;
  done: number;
}

const columns = `s.record, (select count(*)::int from screened_party p
  where p.tenant_id = s.tenant_id and p.screening_id = s.id and p.result is not null) as done`;

/** Screenings of parties that are no distributors, with their parties. */
@Injectable()
export class Screenings {
  async find(tx: Tx, id: string): Promise<FiledScreening | undefined> {
    const [row]: Row[] = await tx.query(`select ${columns} from screening s where s.id = $1`, [id]);
    return row;
  }

  /** The screening, and nobody changes it until the transaction ends; undefined when there is none. */
  async lock(tx: Tx, id: string): Promise<ScreeningRecord | undefined> {
    const [row]: Row[] = await tx.query(`select record from screening where id = $1 for update`, [id]);
    return row?.record;
  }

  async page(tx: Tx, after: { at: string; id: string } | undefined, limit: number) {
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from screening`);
    const rows: (Row & { at: Date })[] = await tx.query(
      `select ${columns}, s.at from screening s where $1::timestamptz is null or (s.at, s.id) < ($1::timestamptz, $2::uuid)
       order by s.at desc, s.id desc limit $3`,
      [after?.at ?? null, after?.id ?? null, limit],
    );
    return { rows: rows.map((row) => ({ ...row, at: instant(row.at) })), total: count?.n ?? 0 };
  }

  async save(tx: Tx, record: ScreeningRecord, event: { id: string; seq: number }): Promise<void> {
    await tx.query(
      `insert into screening (id, at, record, version, event_id) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, id) do update set record = excluded.record, version = excluded.version, event_id = excluded.event_id`,
      [record.id, record.requestedAt, JSON.stringify(record), event.seq, event.id],
    );
  }

  /** Keeps the parties that are to be searched for. */
  async ask(tx: Tx, id: string, parties: readonly AskedParty[]): Promise<void> {
    await tx.query(
      `insert into screened_party (screening_id, place, asked)
       select $1, e.n, e.asked from jsonb_array_elements($2::jsonb) with ordinality e (asked, n)`,
      [id, JSON.stringify(parties)],
    );
  }

  /** The next of those that nobody has searched for yet, in their order. */
  async waiting(tx: Tx, id: string, limit: number): Promise<WaitingParty[]> {
    return tx.query(
      `select place, asked from screened_party where screening_id = $1 and result is null order by place limit $2`,
      [id, limit],
    );
  }

  /** Keeps what was found of some parties. */
  async found(
    tx: Tx,
    id: string,
    part: { readonly id: string; readonly leaf: string },
    parties: readonly ScreenedParty[],
  ): Promise<void> {
    await tx.query(
      `update screened_party p set result = f.found ->> 'result', part_id = $2, part_leaf = $3, found = f.found - 'asked'
       from jsonb_array_elements($4::jsonb) f (found) where p.screening_id = $1 and p.place = (f.found ->> 'place')::int`,
      [id, part.id, part.leaf, JSON.stringify(parties)],
    );
  }

  /** The sealed parts of a screening so far, in the order of their parties. */
  async parts(tx: Tx, id: string): Promise<ScreeningRecord['parts']> {
    return tx.query(
      `select part_id as id, min(part_leaf) as leaf, count(*)::int as parties from screened_party
       where screening_id = $1 and part_id is not null group by part_id order by min(place)`,
      [id],
    );
  }

  /** Parties that were searched for, from a place on. */
  async parties(
    tx: Tx,
    id: string,
    filter: { readonly result?: Result; readonly after: number; readonly limit: number },
  ): Promise<{ rows: ScreenedParty[]; total: number }> {
    const where = `screening_id = $1 and result is not null and ($2::text is null or result = $2)`;
    const [count]: { n: number }[] = await tx.query(`select count(*)::int as n from screened_party where ${where}`, [
      id,
      filter.result ?? null,
    ]);
    const rows: { party: ScreenedParty }[] = await tx.query(
      `select found || jsonb_build_object('asked', asked) as party from screened_party
       where ${where} and place > $3 order by place limit $4`,
      [id, filter.result ?? null, filter.after, filter.limit],
    );
    return { rows: rows.map(({ party }) => party), total: count?.n ?? 0 };
  }

  /** How many parties came to what, and how many candidates there are. */
  async counts(tx: Tx, id: string): Promise<ScreeningRecord['counts']> {
    const rows: { result: Result; n: number; candidates: number }[] = await tx.query(
      `select result, count(*)::int as n, sum(jsonb_array_length(found -> 'candidates'))::int as candidates
       from screened_party where screening_id = $1 and result is not null group by result`,
      [id],
    );
    const of = (result: Result): number => rows.find((row) => row.result === result)?.n ?? 0;
    return {
      nothingFound: of('NOTHING_FOUND'),
      candidatesFound: of('CANDIDATES_FOUND'),
      notRun: of('NOT_RUN'),
      candidates: rows.reduce((sum, row) => sum + row.candidates, 0),
    };
  }

  /** The records of all screenings as their last events say them, for a dossier. */
  async all(tx: Tx): Promise<ScreeningRecord[]> {
    const rows: Row[] = await tx.query(`select record from screening order by at, id`);
    return rows.map((row) => row.record);
  }
}
