import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { partyKeys, type KeyedRecord, type PartyKey } from '@downstream/distributors/core/resemblance';
import type { DistributorId, PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** The method by which keys and search words are made. Another number has every record's made anew. */
export const KEY_METHOD = 2;

/** A key as the table holds it, in the form of a UUID. */
export function hashOf({ kind, value }: Pick<PartyKey, 'kind' | 'value'>): string {
  const hex = createHash('sha256').update(`${kind}:${value}`, 'utf8').digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** Who shares a key that was asked for. */
export interface KeyHolder {
  /** Place of the key among those asked for, from 0. */
  readonly at: number;
  readonly distributorId: DistributorId;
  /** The distributor's own id for what is its own or its contact's. */
  readonly partyId: PartyId;
}

/** The keys of every distributor and of everybody beside it. They are made with the record, in its own transaction. */
@Injectable()
export class PartyKeys {
  /** Brings the keys of a record into line with what it says. */
  async save(tx: Tx, id: DistributorId, record: KeyedRecord): Promise<void> {
    const own = id as string as PartyId;
    const keys = partyKeys(record);
    const columns = [id, keys.map(hashOf), keys.map(({ partyId }) => partyId ?? own)];
    await tx.query(
      `delete from party_key where distributor_id = $1
         and (key, party_id) not in (select * from unnest($2::uuid[], $3::uuid[]))`,
      columns,
    );
    await tx.query(
      `insert into party_key (distributor_id, key, party_id)
       select $1, made.* from unnest($2::uuid[], $3::uuid[]) as made on conflict do nothing`,
      columns,
    );
    await tx.query(`update distributor set keyed = $2 where id = $1 and keyed <> $2`, [id, KEY_METHOD]);
  }

  /** Records whose keys are not made by the method in force, some of them; nobody else gets them meanwhile. */
  async outdated(tx: Tx, limit: number): Promise<DistributorId[]> {
    const rows: { id: DistributorId }[] = await tx.query(
      `select id from distributor where keyed < $1 or keyed > $1 limit $2 for update skip locked`,
      [KEY_METHOD, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether there is a record whose keys are not made by the method in force. */
  async someOutdated(tx: Tx): Promise<boolean> {
    const rows: { some: boolean }[] = await tx.query(
      `select exists (select from distributor where keyed < $1) or exists (select from distributor where keyed > $1)
         as some`,
      [KEY_METHOD],
    );
    return rows[0]?.some ?? false;
  }

  /** Who shares each of these keys, at most so many of each; `except` is not its own double. */
  holders(
    tx: Tx,
    hashes: readonly string[],
    except: DistributorId | null,
    most: number,
  ): Promise<readonly KeyHolder[]> {
    return tx.query(
      `select (asked.at - 1)::int as at, found.distributor_id as "distributorId", found.party_id as "partyId"
       from unnest($1::uuid[]) with ordinality as asked (key, at)
       cross join lateral (
         select k.distributor_id, k.party_id from party_key k
         where k.key = asked.key and ($2::uuid is null or k.distributor_id <> $2) limit $3
       ) as found`,
      [hashes, except, most],
    );
  }
}
