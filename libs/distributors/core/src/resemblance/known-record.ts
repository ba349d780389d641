import type { DistributorId, DistributorState, PartyId, PartyKind } from '@downstream/kernel';
import type { WrittenName } from '../written-name';
import type { KeyKind, KeyRole } from './party-key';

/** Somebody of another record who shares a key. */
export interface KnownParty {
  /** `null` for the distributor itself and its contact. */
  readonly partyId: PartyId | null;
  readonly role: KeyRole;
  readonly kind: PartyKind;
  readonly name: WrittenName;
  /** A person's date of birth, `1970-12-31`. */
  readonly dateOfBirth: string | null;
  /** Where it is registered, ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** One key of ours that another record has too. */
export interface SharedKey {
  readonly kind: KeyKind;
  readonly value: string;
  readonly theirs: KnownParty;
}

/** Another record that shares keys with the one asked about. */
export interface KnownRecord {
  readonly id: DistributorId;
  readonly state: DistributorState;
  readonly legalName: WrittenName;
  readonly country: string;
  readonly shared: readonly SharedKey[];
}
