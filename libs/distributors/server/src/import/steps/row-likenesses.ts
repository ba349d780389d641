import { Injectable } from '@nestjs/common';
import {
  mayBeLike,
  withLikeness,
  type ImportDecisions,
  type KeyedRow,
  type PlannedRow,
} from '@downstream/distributors/core/import';
import type { PartyKey } from '@downstream/distributors/core/resemblance';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { Held } from '../../persistence/key-candidates';
import { KnownRecords } from '../../persistence/known-records';
import { hashOf, PartyKeys } from '../../persistence/party-keys';

/** So many who share one key are looked at: one is enough to hold a row back. */
const MOST_HOLDERS = 20;

/** Looks for doubles and companies that come back among rows, with one question for the keys of all of them. */
@Injectable()
export class RowLikenesses {
  constructor(
    private readonly keys: PartyKeys,
    private readonly known: KnownRecords,
  ) {}

  /** The rows with what they are like; `read` are the same rows as they were read. */
  async of(
    tx: Tx,
    rows: readonly PlannedRow[],
    read: readonly KeyedRow[],
    decisions: ImportDecisions,
  ): Promise<readonly PlannedRow[]> {
    const asked = rows.map((row, at) => (mayBeLike(row) ? (read[at]?.keys ?? []) : []));
    const byHash = Map.groupBy(asked.flat(), hashOf);
    const hashes = [...byHash.keys()];
    const holders = hashes.length === 0 ? [] : await this.keys.holders(tx, hashes, null, MOST_HOLDERS);
    if (holders.length === 0) return rows;
    const held = new Map<DistributorId, Held[]>();
    for (const { at, distributorId, partyId } of holders) {
      const [key] = byHash.get(hashes[at] ?? '') ?? [];
      if (key) held.set(distributorId, [...(held.get(distributorId) ?? []), { key, partyId }]);
    }
    const records = await this.known.of(tx, held);
    const name = ({ kind, value }: Pick<PartyKey, 'kind' | 'value'>): string => `${kind}/${value}`;
    return rows.map((row, at) => {
      const own = asked[at] ?? [];
      const names = new Set(own.map(name));
      const like = records.filter(({ shared }) => shared.some((key) => names.has(name(key))));
      return withLikeness(row, own, like, decisions);
    });
  }
}
