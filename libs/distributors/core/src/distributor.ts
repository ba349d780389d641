import {
  ok,
  refuse,
  type DistributorId,
  type DistributorState,
  type PartyId,
  type Result,
  type RiskTier,
  type UserId,
} from '@downstream/kernel';
import { authorFor, authorOf, type Act, type Author } from './act';
import { missingToRegister } from './completeness';
import { contributed, type Contribution, type DistributorDeed } from './contribution';
import { sameJson } from './differences';
import type { PostalAddress } from './postal-address';
import { withoutParty, withParty, type RelatedParty } from './related-party';
import type { Suspension } from './suspension';
import type { WrittenName } from './written-name';

/** The number under which a register knows the company. */
export interface RegistryNumber {
  /** Which number it is, such as `USCI`, `LEI`, `INN`, `HRB`; `null` where nobody said. */
  readonly scheme: string | null;
  readonly value: string;
}

/** The person who answers for the distributor; screened with it. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** How much of one item the distributor expects to take in a year; the Silva order is why it is asked. */
export interface ExpectedVolume {
  readonly item: string;
  readonly quantity: number;
  readonly unit: string;
}

/** What is said of a distributor and may be revised. Absent facts are `null` or an empty list. */
export interface DistributorDetails {
  readonly legalName: WrittenName;
  /** Country of registration, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly registryNumber: RegistryNumber | null;
  readonly address: PostalAddress | null;
  readonly website: string | null;
  readonly contact: Contact | null;
  readonly productLines: readonly string[];
  /** Countries it may sell to, ISO 3166-1 alpha-2. */
  readonly territory: readonly string[];
  /** The desk user who owns the relation. */
  readonly sponsorId: UserId | null;
  readonly expectedAnnualVolume: readonly ExpectedVolume[];
}

/** A distributor: what is said of it, who stands beside it, and where in its life it is. Plain JSON throughout. */
export interface Distributor extends DistributorDetails {
  readonly id: DistributorId;
  readonly state: DistributorState;
  /** Why the last step was taken, where a reason was given. */
  readonly stateReason: string | null;
  /** Class of risk; `null` is unrated, which is not low. */
  readonly tier: RiskTier | null;
  readonly parties: readonly RelatedParty[];
  readonly registered: Author;
  readonly changed: Author;
  readonly submitted: Author | null;
  /** Who had a share in what the last submission says, and in every change since. */
  readonly contributions: readonly Contribution[];
  readonly suspension: Suspension | null;
  /** 1 after registration, one more with every change. */
  readonly version: number;
}

/** A distributor is a party too, under its own id. */
export const partyOf = (id: DistributorId): PartyId => id as string as PartyId;

const factNames = [
  'legalName',
  'country',
  'registryNumber',
  'address',
  'website',
  'contact',
  'productLines',
  'territory',
  'sponsorId',
  'expectedAnnualVolume',
] as const satisfies readonly (keyof DistributorDetails)[];

// Facts and nothing else, so that a patch can never carry a state or a tier past the functions that decide on those.
const factsIn = <T extends Partial<DistributorDetails>>(given: T): T =>
  Object.fromEntries(factNames.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))) as T;

/** The record one change later: version, author and stated reason move together. */
export function changedBy(distributor: Distributor, author: Author, to: Partial<Distributor>): Distributor {
  return { ...distributor, ...to, changed: author, version: distributor.version + 1 };
}

/**
 * Registers a distributor as DRAFT. A legal name and a country suffice; the rest may follow before the submission.
 * @returns refusal `DISTRIBUTOR_INCOMPLETE` with the missing pointers
 */
export function register(
  id: DistributorId,
  details: DistributorDetails & { readonly tier?: RiskTier | null },
  act: Act,
): Result<Distributor> {
  const missing = missingToRegister(details);
  if (missing.length > 0) return refuse('DISTRIBUTOR_INCOMPLETE', { missing });
  const author = authorOf(act);
  return ok({
    ...factsIn<DistributorDetails>(details),
    id,
    state: 'DRAFT',
    stateReason: null,
    tier: details.tier ?? null,
    parties: [],
    registered: author,
    changed: author,
    submitted: null,
    contributions: contributed<DistributorDeed>([], 'REGISTERED', author),
    suspension: null,
    version: 1,
  });
}

const open: readonly DistributorState[] = [
  'DRAFT',
  'INVITED',
  'REGISTERING',
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'EXPIRED',
];

/**
 * Whether the facts may be changed now. Between submission and decision they may not: what is being judged must stand
 * still, so a correction is asked for first.
 */
export const mayRevise = (state: DistributorState): boolean => open.includes(state);

function revised(
  distributor: Distributor,
  deed: DistributorDeed,
  to: Partial<Distributor>,
  act: Act,
): Result<Distributor> {
  // Before the invitation the desk writes what it knows itself; afterwards the answers are the distributor's.
  const author = distributor.state === 'DRAFT' ? authorOf(act) : authorFor(partyOf(distributor.id), act);
  const contributions = contributed(distributor.contributions, deed, author);
  return ok(changedBy(distributor, author, { ...to, contributions }));
}

const locked = ({ state }: Distributor): Result<never> => refuse('DISTRIBUTOR_LOCKED', { state });

/**
 * Replaces the given facts. A revision that changes nothing returns the same object: no version, no event.
 * @returns refusals `DISTRIBUTOR_LOCKED` and `DISTRIBUTOR_INCOMPLETE` (name or country taken away)
 */
export function revise(distributor: Distributor, patch: Partial<DistributorDetails>, act: Act): Result<Distributor> {
  if (!mayRevise(distributor.state)) return locked(distributor);
  const facts = factsIn(patch);
  const next = { ...distributor, ...facts };
  if (sameJson(next, distributor)) return ok(distributor);
  const missing = missingToRegister(next);
  if (missing.length > 0) return refuse('DISTRIBUTOR_INCOMPLETE', { missing });
  return revised(distributor, 'REVISED', facts, act);
}

/** Adds a party in a role of its own; refusals `DISTRIBUTOR_LOCKED` and those of {@link withParty}. */
export function addParty(distributor: Distributor, party: RelatedParty, act: Act): Result<Distributor> {
  if (!mayRevise(distributor.state)) return locked(distributor);
  const parties = withParty(distributor.parties, party, act.at);
  return parties.ok ? revised(distributor, 'PARTY_ADDED', { parties: parties.value }, act) : parties;
}

/** Takes a party off the list; refusals `DISTRIBUTOR_LOCKED` and `NOT_FOUND`. */
export function removeParty(distributor: Distributor, id: PartyId, act: Act): Result<Distributor> {
  if (!mayRevise(distributor.state)) return locked(distributor);
  const parties = withoutParty(distributor.parties, id);
  return parties.ok ? revised(distributor, 'PARTY_REMOVED', { parties: parties.value }, act) : parties;
}
