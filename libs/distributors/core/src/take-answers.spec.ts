import { describe, expect, it } from '@jest/globals';
import type { PartyId, RelatedRole } from '@downstream/kernel';
import { register, type Distributor } from './distributor';
import { startAnswering, invite } from './moves';
import { withParty, type RelatedParty } from './related-party';
import { NOT_NAMED, takeAnswers, type NamedParty } from './take-answers';
import { anAct, anOfficer, anOwner, idOf, minute, someDetails } from './testing';

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const id = idOf<Distributor['id']>('distributor');
const theirs = { ...anAct({ person: 'olga', at: minute(5) }), partyId: id as never };
const named = ({ id: _, ...party }: RelatedParty): NamedParty => party;
const said = (role: RelatedRole, ...parties: NamedParty[]) => new Map([[role, parties]]);
const none = new Map<RelatedRole, NamedParty[]>();
const newIds = () => {
  let n = 0;
  return () => idOf<PartyId>(`new ${++n}`);
};

function answering(...parties: RelatedParty[]): Distributor {
  const draft = value(register(id, someDetails(), anAct()));
  const listed = parties.reduce((all, party) => value(withParty(all, party, minute())), [] as readonly RelatedParty[]);
  return value(startAnswering(value(invite({ ...draft, parties: listed }, anAct())), theirs));
}
const take = (distributor: Distributor, parties: Map<RelatedRole, NamedParty[]>, before = none, details = {}) =>
  takeAnswers(distributor, { details, parties }, before, newIds(), theirs);

describe('taking answers', () => {
  const owner = anOwner();
  const officer = anOfficer();

  it('is a revision of the distributor’s own', () => {
    const next = value(take(answering(owner), said('OFFICER', named(officer)), none, { website: 'https://b.example' }));
    expect(next.website).toBe('https://b.example');
    expect(next.parties.map(({ role }) => role).sort()).toEqual(['OFFICER', 'OWNER']);
    expect(next.changed).toMatchObject({ onBehalfOf: null, at: minute(5) });
    expect(next.contributions.at(-1)).toMatchObject({ deed: 'REVISED' });
  });

  it('leaves the record as it is where it says the same', () => {
    const before = answering(owner, officer);
    expect(value(take(before, said('OWNER', named(owner)), none, someDetails()))).toBe(before);
  });

  it('gives somebody with other facts another id, so that what was screened stays what it was', () => {
    const other = { ...named(owner), country: 'TR' };
    const next = value(take(answering(owner), said('OWNER', other)));
    expect(next.parties).toEqual([{ ...other, id: idOf('new 1') }]);
  });

  it('keeps whom the desk knows of and the distributor does not name', () => {
    const next = value(take(answering(officer), said('OFFICER')));
    expect(next.parties).toEqual([officer]);
  });

  it('takes off whom the distributor named before and names no more', () => {
    const next = value(take(answering(officer), said('OFFICER'), said('OFFICER', named(officer))));
    expect(next.parties).toEqual([]);
  });

  it('keeps an owner with an unknown share where all would exceed the whole', () => {
    const hidden = anOwner({ share: { kind: 'PERCENT', percent: 60 } });
    const shown = { ...named(hidden), name: { native: 'Front Man', latin: null, language: null } };
    const next = value(take(answering(hidden), said('OWNER', shown)));
    expect(next.parties.map(({ share }) => share)).toEqual([
      { kind: 'PERCENT', percent: 60 },
      { kind: 'UNKNOWN', reason: NOT_NAMED },
    ]);
  });

  it('is refused once the answers are being judged', () => {
    expect(take({ ...answering(), state: 'SUBMITTED' }, none)).toMatchObject({
      refusal: { code: 'DISTRIBUTOR_LOCKED' },
    });
  });
});
