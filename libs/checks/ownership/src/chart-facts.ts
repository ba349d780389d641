import type { ControlFactKind, OwnershipPartyKind, OwnershipRegime } from '@downstream/kernel';
import type { OwnershipSource, Period } from './chart';

/** A share as people say it; percentages are decimal numbers as text. */
export type SaidShare =
  | { readonly kind: 'EXACT'; readonly percent: string }
  | { readonly kind: 'BAND'; readonly from: string; readonly to: string }
  | { readonly kind: 'UNKNOWN' };

/** Somebody in the chart who does not stand beside the distributor in its record. */
export interface HolderFact {
  readonly kind: 'HOLDER';
  readonly name: string;
  readonly holderKind: OwnershipPartyKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** A number of a register, an LEI say. */
  readonly number: string | null;
}

/** What an owner holds of an asset. */
export interface EdgeFact extends Period {
  readonly kind: 'EDGE';
  readonly owner: string;
  readonly asset: string;
  readonly capital: SaidShare | null;
  readonly votes: SaidShare | null;
  readonly source: OwnershipSource;
}

/** That a person says that somebody is listed. */
export interface ListedFact extends Period {
  readonly kind: 'LISTED';
  readonly party: string;
  readonly regime: OwnershipRegime;
  readonly list: string;
  readonly source: OwnershipSource;
}

/** That some hold together. */
export interface JointFact extends Period {
  readonly kind: 'JOINT';
  readonly members: readonly string[];
  readonly source: OwnershipSource;
}

/** Power over somebody, or a tie between two. */
export interface PowerFact extends Period {
  readonly kind: 'CONTROL';
  readonly fact: ControlFactKind;
  readonly holder: string;
  readonly over: string;
  readonly source: OwnershipSource;
}

/** One thing that is said of who owns whom. */
export type ChartFact = HolderFact | EdgeFact | ListedFact | JointFact | PowerFact;

/** A fact with its id in the chart; the id of a holder is the party's. */
export interface ChartEntry {
  readonly id: string;
  readonly fact: ChartFact;
}

/** A change to a chart. Ids of new entries are whoever's who adds them. */
export type ChartChange =
  | { readonly act: 'ADD' | 'CORRECT'; readonly entry: string; readonly fact: ChartFact }
  | { readonly act: 'REMOVE'; readonly entry: string };
