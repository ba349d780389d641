import type { DistributorId, DistributorState } from '@downstream/kernel';
import type { WrittenName } from '../written-name';
import type { KnownParty, KnownRecord } from './known-record';
import { partyKeys, type KeyedRecord, type PartyKey } from './party-key';
import { distinct, factReason, nameReason, ownParties, placeIn, type ResemblanceReason } from './resemblance-reason';

/** A record that is like the one asked about: a double perhaps, or a company that came back under another name. */
export interface Resemblance {
  readonly id: DistributorId;
  readonly legalName: WrittenName;
  readonly country: string;
  readonly state: DistributorState;
  /** Whether the other one was rejected, terminated or suspended. */
  readonly ended: boolean;
  /** STRONG: to go on takes an explanation. LOOK: worth a look. */
  readonly severity: 'STRONG' | 'LOOK';
  readonly reasons: readonly ResemblanceReason[];
}

const ended: readonly DistributorState[] = ['REJECTED', 'TERMINATED', 'SUSPENDED'];

// Two different things that each may be chance are hardly chance together.
const severityOf = (reasons: readonly ResemblanceReason[]): Resemblance['severity'] =>
  reasons.some(({ strong }) => strong) || new Set(reasons.map(({ kind }) => kind)).size > 1 ? 'STRONG' : 'LOOK';

/** What is like in one other record. Two names often share many keys, and are compared once. */
function reasonsFor(
  { shared }: KnownRecord,
  keys: ReadonlyMap<string, readonly PartyKey[]>,
  own: readonly KnownParty[],
): readonly ResemblanceReason[] {
  const compared = new Set<string>();
  const reasons: ResemblanceReason[] = [];
  for (const { kind, value, theirs } of shared) {
    for (const key of keys.get(`${kind}/${value}`) ?? []) {
      const pair = JSON.stringify([key.role, key.partyId, theirs.role, theirs.partyId]);
      const sieve = kind === 'NAME' || kind === 'PERSON';
      if (sieve && compared.has(pair)) continue;
      if (sieve) compared.add(pair);
      const ours = own.find((party) => party.partyId === key.partyId && party.role === key.role);
      const reason = sieve ? ours && nameReason(ours, theirs) : factReason(key, theirs);
      if (reason) reasons.push(reason);
    }
  }
  return distinct(reasons);
}

/**
 * How the record asked about is like others that share keys with it: the strong ones first, among them those whose
 * end was bad. Others are left out in which nothing is alike after all.
 */
export function resemblances(record: KeyedRecord, known: readonly KnownRecord[]): readonly Resemblance[] {
  const keys = Map.groupBy(partyKeys(record), ({ kind, value }) => `${kind}/${value}`);
  const own = ownParties(record);
  return known
    .map((other): Resemblance => {
      const reasons = reasonsFor(other, keys, own);
      const { id, legalName, country, state } = other;
      return { id, legalName, country, state, ended: ended.includes(state), severity: severityOf(reasons), reasons };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort(worstFirst);
}

function worstFirst(a: Resemblance, b: Resemblance): number {
  const weak = ({ severity }: Resemblance): number => (severity === 'STRONG' ? 0 : 1);
  const going = ({ ended: gone }: Resemblance): number => (gone ? 0 : 1);
  const first = ({ reasons }: Resemblance): number => placeIn(reasons[0]?.kind ?? 'BUILDING');
  return (
    weak(a) - weak(b) ||
    going(a) - going(b) ||
    first(a) - first(b) ||
    b.reasons.length - a.reasons.length ||
    (a.id < b.id ? -1 : 1)
  );
}
