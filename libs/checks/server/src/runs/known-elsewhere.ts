import type { Money } from '@downstream/checks/core';
import type { DistributorId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Rates of a day against one currency. */
export interface RateTable {
  readonly rates: Readonly<Record<string, string>>;
  /** The newest day for which one of them was entered; `null` without any. */
  readonly asOf: string | null;
}

/** Dated rates of exchange that the tenant entered. */
export abstract class ExchangeRates {
  /** An amount in another currency by the rate of a day; undefined where there is none, and nothing is guessed. */
  abstract convert(tx: Tx, money: Money, currency: string, day: string): Promise<Money | undefined>;

  /** What one unit of every currency with a rate that still counts is worth in another, as decimal texts by currency. */
  abstract table(tx: Tx, currency: string, day: string): Promise<RateTable>;
}

/** What was tried to reach a contact. */
export interface ContactProof {
  /** When a link that was mailed to the contact was last followed. */
  readonly mailAnsweredAt: Instant | null;
  /** When a mail to it last came back. */
  readonly mailReturnedAt: Instant | null;
  /** When somebody was last reached under a number that was found independently. */
  readonly calledBackAt: Instant | null;
  /** The last look at the website and its domain. */
  readonly web: {
    readonly found: 'PRESENT' | 'PARKED' | 'ABSENT' | null;
    readonly registeredOn: string | null;
    readonly at: Instant;
  } | null;
}

/** Attempts to reach the contacts of distributors. */
export abstract class ContactProofs {
  /** What is on record; undefined where nothing was tried. */
  abstract of(tx: Tx, id: DistributorId): Promise<ContactProof | undefined>;
}

/** What ownership is known to be, for the check of beneficial owners. */
export interface OwnershipKnown {
  /** How much of the shares has a known owner at the end of its chain, in hundredths of a per cent at the least. */
  readonly knownAtLeast: number;
  /** Whether an owner was not told although it was asked for. */
  readonly refused: boolean;
  /** Whether somebody else than the party shows it: what only the party says never clears a check. */
  readonly independent?: boolean;
  /** The worst verdict of any ownership test; `null` where none could be made. */
  readonly verdict: 'BLOCKED_BY_OWNERSHIP' | 'UNDETERMINED' | 'NEAR' | 'NONE' | null;
}

/** Ownership as the tests of it see it. */
export abstract class OwnershipFacts {
  /** Undefined where no edge is on record. */
  abstract of(tx: Tx, id: DistributorId): Promise<OwnershipKnown | undefined>;
}
