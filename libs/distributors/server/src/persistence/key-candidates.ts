import { partyKeys, type KeyedRecord, type KeyKind, type PartyKey } from '@downstream/distributors/core/resemblance';
import type { DistributorId, PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { hashOf, type KeyHolder, type PartyKeys } from './party-keys';

/** So many who share one key are looked at; of a key that more have, some are not. */
const MOST_HOLDERS = 200;
/** So many records are compared, those with the most in common. */
const MOST_COMPARED = 80;

/** A key that somebody of another record has. */
export interface Held {
  readonly key: PartyKey;
  /** The distributor's own id for what is its own or its contact's. */
  readonly partyId: PartyId;
}

/** Records that share keys with the one asked about, and the facts of which not all holders are among them. */
export interface Candidates {
  readonly held: ReadonlyMap<DistributorId, readonly Held[]>;
  readonly notAllCompared: readonly KeyKind[];
}

const isSieve = ({ kind }: PartyKey): boolean => kind === 'NAME' || kind === 'PERSON';
// An equal fact is worth more than any number of words in common.
const worth = (held: readonly Held[]): number =>
  held.reduce((sum, { key }) => sum + (isSieve(key) ? key.weight : 100), 0);

/** Finds who may be like a record, by the keys of both. */
export async function candidatesFor(
  keys: PartyKeys,
  tx: Tx,
  record: KeyedRecord,
  except: DistributorId | null,
): Promise<Candidates> {
  const asked = [...new Map(partyKeys(record).map((key) => [hashOf(key), key]))];
  const hashes = asked.map(([hash]) => hash);
  const holders = hashes.length === 0 ? [] : await keys.holders(tx, hashes, except, MOST_HOLDERS + 1);
  const kinds = new Set<KeyKind>();
  const held = new Map<DistributorId, Held[]>();
  for (const [at, sharing] of Map.groupBy(holders, (holder: KeyHolder) => holder.at)) {
    const key = asked[at]?.[1];
    if (!key) continue;
    if (sharing.length > MOST_HOLDERS) kinds.add(key.kind);
    for (const { distributorId, partyId } of sharing.slice(0, MOST_HOLDERS)) {
      const others = held.get(distributorId) ?? [];
      others.push({ key, partyId });
      held.set(distributorId, others);
    }
  }
  const best = [...held].sort(([a, one], [b, other]) => worth(other) - worth(one) || (a < b ? -1 : 1));
  for (const [, left] of best.slice(MOST_COMPARED)) {
    for (const { key } of left) kinds.add(key.kind);
  }
  return { held: new Map(best.slice(0, MOST_COMPARED)), notAllCompared: [...kinds] };
}
