import { Injectable } from '@nestjs/common';
import { searchWords, type Beginning, type SearchedRecord } from '@downstream/distributors/core/search';
import type { DistributorId, PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Who has a word that was asked for. */
export interface Found {
  readonly distributorId: DistributorId;
  /** The distributor's own id for what is its own or its contact's. */
  readonly partyId: PartyId;
  /** Whether the word is the very one, and not only its beginning. */
  readonly exact: boolean;
}

/** So many that have the rarest word of a question are looked at. */
export const MOST_LOOKED_AT = 5_000;
/** So many are found at most. */
export const MOST_FOUND = 200;

// Behind every text that begins with a word: the last letter there is.
const LAST = '\u{10ffff}';

// Two ways to ask whether a distributor has another word too, each written so that PostgreSQL has no choice. It takes a row
// policy to let one row through, and so read all that begins with the second word anew for each that has the first.

/** For a word that many have: the next one of the distributor in the index, one step for each that is asked. */
const nextWordIsBelow = (from: number, to: number): string =>
  `(select other.word from search_word other where other.distributor_id = lead.distributor_id and other.word >= $${from}
    order by other.word limit 1) < $${to}`;

/** For a word that few have: all of them are read once and hashed, which "is true" keeps from becoming a join. */
const isAmongThoseWith = (from: number, to: number): string =>
  `(lead.distributor_id in (select other.distributor_id from search_word other
      where other.word >= $${from} and other.word < $${to})) is true`;

/**
 * The words of every distributor and of everybody beside it. Comparing texts is told apart from them by nobody
 * ("leakproof" to PostgreSQL), so that a row policy leaves the index in use, which it does not with LIKE.
 */
@Injectable()
export class SearchWordTable {
  /** Brings the words of a record into line with what it says. */
  async save(tx: Tx, record: SearchedRecord): Promise<void> {
    const words = searchWords(record);
    const columns = [
      record.id,
      words.map(({ word }) => word),
      words.map(({ partyId }) => partyId ?? (record.id as string as PartyId)),
    ];
    await tx.query(
      `delete from search_word where distributor_id = $1
         and (word, party_id) not in (select * from unnest($2::text[], $3::uuid[]))`,
      columns,
    );
    await tx.query(
      `insert into search_word (distributor_id, word, party_id)
       select $1, made.* from unnest($2::text[], $3::uuid[]) as made on conflict do nothing`,
      columns,
    );
  }

  /**
   * Who has words that begin with all of these, each once; a distributor has those of everybody on its list.
   * @param asked at least one
   */
  async find(tx: Tx, asked: readonly string[]): Promise<{ readonly found: readonly Found[]; readonly cut: boolean }> {
    // The rarest leads, and whoever has it is asked for the others.
    const [lead, ...others] = await this.rarestFirst(tx, asked);
    if (!lead || lead.rows === 0) return { found: [], cut: false };
    const params: unknown[] = [lead.word, lead.word + LAST, MOST_LOOKED_AT, MOST_FOUND + 1];
    const have = others.map(({ word, rows }) => {
      const [from, to] = [params.push(word), params.push(word + LAST)];
      return rows > MOST_LOOKED_AT ? nextWordIsBelow(from, to) : isAmongThoseWith(from, to);
    });
    const rows: Found[] = await tx.query(
      // The very word stands before all that only begin with it: whoever has it is among the first, and nobody further
      // is looked at when enough are found.
      `with lead as materialized (
         select distributor_id, party_id, word from search_word where word >= $1 and word < $2
         order by word, distributor_id, party_id limit $3
       ), found as materialized (
         select lead.* from lead ${have.length > 0 ? `where ${have.join(' and ')}` : ''} limit 2 * $4
       )
       select distributor_id as "distributorId", party_id as "partyId", bool_or(word = $1) as exact
       from found group by distributor_id, party_id order by exact desc, distributor_id, party_id limit $4`,
      params,
    );
    return { found: rows.slice(0, MOST_FOUND), cut: lead.rows > MOST_LOOKED_AT || rows.length > MOST_FOUND };
  }

  /** Which of these words somebody has, or has a word that begins with it. */
  async beginnings(tx: Tx, words: readonly string[]): Promise<readonly Beginning[]> {
    if (words.length === 0) return [];
    // The next word in the index, for each: asked whether one exists, PostgreSQL reads the whole table for each instead.
    return tx.query(
      `select asked.word, next.word = asked.word as whole from unnest($1::text[]) as asked (word)
       cross join lateral (select s.word from search_word s where s.word >= asked.word order by s.word limit 1) as next
       where next.word < asked.word || $2`,
      [words, LAST],
    );
  }

  /** Those of these words that nobody has, not even at the beginning of one. */
  async unknown(tx: Tx, words: readonly string[]): Promise<readonly string[]> {
    const known = new Set((await this.beginnings(tx, words)).map(({ word }) => word));
    return words.filter((word) => !known.has(word));
  }

  /** How many rows begin with each word, counted no further than what is looked at. */
  private async rarestFirst(
    tx: Tx,
    words: readonly string[],
  ): Promise<{ readonly word: string; readonly rows: number }[]> {
    return tx.query(
      `select asked.word, (select count(*)::int from (
                select from search_word s where s.word >= asked.word and s.word < asked.word || $2 limit $3) as counted) as rows
       from unnest($1::text[]) as asked (word) order by rows, length(asked.word) desc`,
      [words, LAST, MOST_LOOKED_AT + 1],
    );
  }
}
