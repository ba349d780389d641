import type { PartyId } from '@downstream/kernel';
import { ALERT_THRESHOLD, HIGH_BAND, scoreNames } from '@downstream/matching';
import type { WrittenName } from '../written-name';
import type { KnownParty } from './known-record';
import type { KeyedRecord, KeyRole, PartyKey } from './party-key';

/** What two records have in common, the most telling first. `PERSON_NAME`: nobody knows whether it is the same person. */
export const reasonKinds = [
  'NUMBER',
  'PERSON',
  'EMAIL',
  'PHONE',
  'DOMAIN',
  'UNIT',
  'NAME',
  'PERSON_NAME',
  'BUILDING',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** One thing in common, and who has it on either side. */
export interface ResemblanceReason {
  readonly kind: ReasonKind;
  /** Whether it alone asks for an explanation. */
  readonly strong: boolean;
  readonly ours: { readonly role: KeyRole; readonly partyId: PartyId | null };
  readonly theirs: { readonly role: KeyRole; readonly partyId: PartyId | null; readonly name: string };
  /** What is the same, as it stands with us: the number, the telephone, the address; of names, our name. */
  readonly shown: string;
  /** Of names: how alike, 0 to 1; `null` for what is equal. */
  readonly score: number | null;
}

const namesOf = ({ native, latin }: WrittenName): string[] => (latin === null ? [native] : [native, latin]);

/** Everybody of the record asked about who has a name. */
export function ownParties({ legalName, country, contact, parties }: KeyedRecord): readonly KnownParty[] {
  const bare = { partyId: null, dateOfBirth: null, country } as const;
  const person = (name: string): KnownParty => ({
    ...bare,
    role: 'CONTACT',
    kind: 'PERSON',
    name: { native: name, latin: null, language: null },
  });
  return [
    { ...bare, role: 'DISTRIBUTOR', kind: 'ORGANISATION', name: legalName },
    ...(contact ? [person(contact.name)] : []),
    ...parties.map((party) => ({ ...party, partyId: party.id })),
  ];
}

function alike(ours: KnownParty, theirs: KnownParty): number {
  let best = 0;
  for (const one of namesOf(ours.name)) {
    for (const other of namesOf(theirs.name)) best = Math.max(best, scoreNames(one, other).score);
  }
  return best;
}

function nameJudged(
  ours: KnownParty,
  theirs: KnownParty,
): Pick<ResemblanceReason, 'kind' | 'strong' | 'score'> | undefined {
  const born = ours.dateOfBirth !== null && theirs.dateOfBirth !== null;
  if (born && ours.dateOfBirth !== theirs.dateOfBirth) return undefined;
  const score = alike(ours, theirs);
  if (ours.kind === 'ORGANISATION') {
    const here = ours.country !== null && ours.country === theirs.country;
    return score < ALERT_THRESHOLD ? undefined : { kind: 'NAME', strong: here && score >= HIGH_BAND, score };
  }
  // The same birthday makes up for a slip in the name; without one, the names must be nearly the same.
  if (born) return score < ALERT_THRESHOLD ? undefined : { kind: 'PERSON', strong: true, score };
  return score < HIGH_BAND ? undefined : { kind: 'PERSON_NAME', strong: false, score };
}

const sides = (ours: Pick<KnownParty, 'role' | 'partyId'>, theirs: KnownParty) => ({
  ours: { role: ours.role, partyId: ours.partyId },
  theirs: { role: theirs.role, partyId: theirs.partyId, name: theirs.name.native },
});

/** What the names of two parties tell; undefined when they are not alike, or two birthdays tell them apart. */
export function nameReason(ours: KnownParty, theirs: KnownParty): ResemblanceReason | undefined {
  if (ours.kind !== theirs.kind || !tells(ours.role, theirs.role)) return undefined;
  const judged = nameJudged(ours, theirs);
  return judged && { ...judged, ...sides(ours, theirs), shown: ours.name.native };
}

/** What an equal fact tells; undefined for keys that are sieves and for what many have in common. */
export function factReason(key: PartyKey, theirs: KnownParty): ResemblanceReason | undefined {
  const { kind, shown } = key;
  if (kind === 'NAME' || kind === 'PERSON' || !tells(key.role, theirs.role)) return undefined;
  return { kind, strong: kind !== 'BUILDING', ...sides(key, theirs), shown, score: null };
}

// Who only moves or receives goods has the same address and name beside many distributors.
const trade: readonly KeyRole[] = ['FORWARDER', 'CONSIGNEE', 'END_USER'];
const tells = (ours: KeyRole, theirs: KeyRole): boolean => !(trade.includes(ours) && trade.includes(theirs));

/** The place of a kind of reason: the most telling first. */
export const placeIn = (kind: ReasonKind): number => reasonKinds.indexOf(kind);

const pair = ({ ours, theirs }: ResemblanceReason): string =>
  JSON.stringify([ours.role, ours.partyId, theirs.role, theirs.partyId]);

/** Whether one reason says nothing beside another. */
const saidBy = (reason: ResemblanceReason, other: ResemblanceReason): boolean =>
  (other.kind === reason.kind &&
    (pair(other) === pair(reason) || (other.shown === reason.shown && other.theirs.name === reason.theirs.name))) ||
  // The same room is in the same house, and who has the same mailbox has the same domain.
  (reason.kind === 'BUILDING' && other.kind === 'UNIT' && other.shown === reason.shown) ||
  (reason.kind === 'DOMAIN' && other.kind === 'EMAIL') ||
  (reason.kind === 'PERSON_NAME' && other.kind === 'PERSON' && other.shown === reason.shown);

/** The reasons that are worth telling, the most telling first. */
export function distinct(reasons: readonly ResemblanceReason[]): readonly ResemblanceReason[] {
  const kept: ResemblanceReason[] = [];
  const sorted = [...reasons].sort(
    (a, b) =>
      placeIn(a.kind) - placeIn(b.kind) || Number(b.strong) - Number(a.strong) || (b.score ?? 1) - (a.score ?? 1),
  );
  for (const reason of sorted) if (!kept.some((other) => saidBy(reason, other))) kept.push(reason);
  return kept;
}
