import type { DistributorId } from '@downstream/kernel';
import type { Attested, KnownBeside } from '../invalidity/attested';

/** For its own use nobody needs more pieces a head than this (domain reference 1.5, T3: armour). */
export const PIECES_A_HEAD = 1.2;

/** An attestation with what is known of who signed it, as far as it can contradict. */
export interface Stated {
  readonly id: string;
  /** The distributor it was asked of. */
  readonly distributorId: DistributorId;
  /** Distributors that are known to belong together have the same; unrelated ones never. */
  readonly family: string;
  readonly attested: Attested;
  /** Whether goods may still be bought on it: what has ended promises nobody anything any more. */
  readonly stands: boolean;
  readonly company: StatedCompany;
  /** Machines in use at an end user that such goods go into, by the id of the end user's row. */
  readonly installed: Readonly<Record<string, number>>;
  /** Pieces that an end user can need by its own people, by the id of its row; absent where nobody knows. */
  readonly needs: Readonly<Record<string, number>>;
  readonly known: Pick<KnownBeside, 'party' | 'militaryListed'>;
  /** What the signing left behind: a mark of the device, and the network address. */
  readonly device: string | null;
  readonly network: string | null;
}

/** What a register, or the company itself, says of it; `null` where nobody does. */
export interface StatedCompany {
  /** Day of its founding. */
  readonly foundedOn: string | null;
  readonly headcount: number | null;
  /** NACE class, such as `52.29`. */
  readonly activity: string | null;
}
