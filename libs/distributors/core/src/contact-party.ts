import type { PartyId } from '@downstream/kernel';
import { partyOf, type Distributor } from './distributor';

/** Turns a text into the hexadecimal SHA-256 of its UTF-8 bytes. */
export type Sha256 = (text: string) => string;

/** The person who answers for a distributor, as a party that is screened with it. */
export interface ContactParty {
  readonly id: PartyId;
  readonly name: string;
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The contact of a distributor as a party of its own; `null` where none is named, or where the very name is that of a
 * person on the distributor's list: who owns, leads or signs is looked for there, with all that is known of them.
 *
 * A contact has no id on record. It gets one from the distributor and the name, so that another person is another
 * party, and the same person stays the same one through a new address or telephone.
 */
export function contactParty(
  distributor: Pick<Distributor, 'id' | 'contact' | 'parties'>,
  sha256: Sha256,
): ContactParty | null {
  const name = distributor.contact?.name.trim() ?? '';
  if (name === '') return null;
  const listed = distributor.parties.some(
    (party) =>
      party.kind === 'PERSON' &&
      [party.name.native, party.name.latin].some((known) => known !== null && plain(known) === plain(name)),
  );
  if (listed) return null;
  const hash = sha256(JSON.stringify(['contact', partyOf(distributor.id), plain(name)]));
  return { id: partyIdFrom(hash), name };
}

/** A party id made of what the party is known by, given its hash: a UUID of version 8 (RFC 9562, 5.8). */
export const partyIdFrom = (hash: string): PartyId =>
  [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${'89ab'[Number.parseInt(hash.slice(16, 17), 16) % 4]}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-') as PartyId;
