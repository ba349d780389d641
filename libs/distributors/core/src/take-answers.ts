import { ok, refuse, type PartyId, type RelatedRole, type Result } from '@downstream/kernel';
import { authorFor, type Act } from './act';
import { missingToRegister } from './completeness';
import { contributed } from './contribution';
import { changedBy, mayRevise, partyOf, type Distributor, type DistributorDetails } from './distributor';
import { sameJson } from './differences';
import { withParty, type RelatedParty, type Share } from './related-party';

/** A person, company or place as answers name it: without an id of the record. */
export type NamedParty = Omit<RelatedParty, 'id'>;

/** What a distributor said: facts, and everybody it named in each role that it was asked for. */
export interface SaidFacts {
  readonly details: Partial<DistributorDetails>;
  readonly parties: ReadonlyMap<RelatedRole, readonly NamedParty[]>;
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const sameName = (a: NamedParty, b: NamedParty): boolean =>
  a.role === b.role && a.kind === b.kind && plain(a.name.native) === plain(b.name.native);

const withoutId = ({ id: _, ...rest }: RelatedParty): NamedParty => rest;
const whole = 100;
const least = (share: Share | null): number => {
  if (share === null || share.kind === 'UNKNOWN') return 0;
  return share.kind === 'PERCENT' ? share.percent : share.from;
};

/** Why a share stands as unknown that was known before; kept text, like every reason. */
export const NOT_NAMED = 'On the list from before; not named in the distributor’s answers.';

/** The list of one role after the answers: those named, and those that only others knew of. */
function listOf(
  current: readonly RelatedParty[],
  named: readonly NamedParty[],
  before: readonly NamedParty[],
  newId: () => PartyId,
): readonly RelatedParty[] {
  const left = [...current];
  const listed = named.map((party): RelatedParty => {
    const at = left.findIndex((one) => sameName(one, party));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    // Another fact is another row: what was screened before stays as it was.
    return known && sameJson(withoutId(known), party) ? known : { ...party, id: newId() };
  });
  // Taking back one's own word is one's right; whom others know of is not taken off the list by silence.
  const kept = left.filter((party) => !before.some((one) => sameName(one, party)));
  const sum = listed.reduce((all, { share }) => all + least(share), 0);
  const rest = kept.reduce((all, { share }) => all + least(share), 0);
  const fits = sum + rest <= whole;
  const unsure = (party: RelatedParty): RelatedParty =>
    fits || least(party.share) === 0 ? party : { ...party, id: newId(), share: { kind: 'UNKNOWN', reason: NOT_NAMED } };
  return [...listed, ...kept.map(unsure)];
}

/**
 * Takes what a distributor said into its record, as one revision of its own: facts replace facts, and each list becomes
 * what was named. Somebody the desk put on the list and the distributor does not name stays there and stays screened, an
 * owner with an unknown share where all would exceed the whole; who was named in the submission before and is not any
 * more is taken off.
 * @param before what the submission before said, if there was one
 * @param newId gives the ids of those who are new on the list
 * @returns the same object where nothing changes; refusals `DISTRIBUTOR_LOCKED`, `DISTRIBUTOR_INCOMPLETE`,
 * `PARTY_INVALID`, `PARTY_ALREADY_LISTED` and `SHARES_EXCEED_WHOLE`
 */
export function takeAnswers(
  distributor: Distributor,
  said: SaidFacts,
  before: SaidFacts['parties'],
  newId: () => PartyId,
  act: Act,
): Result<Distributor> {
  if (!mayRevise(distributor.state)) return refuse('DISTRIBUTOR_LOCKED', { state: distributor.state });
  const others = distributor.parties.filter(({ role }) => !said.parties.has(role));
  const wanted = [...said.parties].flatMap(([role, named]) => {
    const current = distributor.parties.filter((party) => party.role === role);
    return listOf(current, named, before.get(role) ?? [], newId);
  });
  let parties: readonly RelatedParty[] = others;
  for (const party of wanted) {
    const next = withParty(parties, party, act.at);
    if (!next.ok) return next;
    parties = next.value;
  }
  const next = { ...distributor, ...said.details, parties };
  const missing = missingToRegister(next);
  if (missing.length > 0) return refuse('DISTRIBUTOR_INCOMPLETE', { missing });
  const ids = (list: readonly RelatedParty[]): string[] => list.map(({ id }) => id).sort();
  const unchanged = sameJson({ ...next, parties: [] }, { ...distributor, parties: [] });
  if (unchanged && sameJson(ids(parties), ids(distributor.parties))) return ok(distributor);
  const author = authorFor(partyOf(distributor.id), act);
  const contributions = contributed(distributor.contributions, 'REVISED', author);
  return ok(changedBy(distributor, author, { ...said.details, parties, contributions }));
}
