import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChartChange, ChartFact } from '@downstream/checks/ownership';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, HitId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Hits } from '../persistence/hits';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { VoteOnHit } from '../use-cases/vote-on-hit';
import { OwnershipDirectory, TestedOwnership } from './ownership-directory';
import { OwnershipViews } from './ownership-views';
import { OwnershipEntries } from './persistence/ownership-entries';
import { ChangeOwnership } from './use-cases/change-ownership';
import { DecideOwnership } from './use-cases/decide-ownership';
import { ImportOwnership } from './use-cases/import-ownership';

let desk: ScreeningDesk;
let ben: Colleague;
let id: DistributorId;
beforeAll(async () => {
  desk = await openScreeningDesk();
  await desk.bringIn();
  ben = await desk.hire('Ben', 'approver', 'senior');
  id = await desk.submit('Nordlys Export', 'NO', { name: 'Ingrid Solheim' });
  await desk.world.settle();
});
afterAll(() => desk.world.close());

const within = <T>(who: Colleague, work: (tx: Tx) => Promise<T>): Promise<T> =>
  desk.world.tenants.within(who.context, work);
const change = (who: Colleague, ...changes: ChartChange[]) =>
  within(who, (tx) =>
    desk.world.get(ChangeOwnership).in(tx, id, { changes: changes as never, reason: 'Extract of the register' }),
  );
const decide = (who: Colleague, proposal: string, verdict: 'ACCEPT' | 'REJECT' = 'ACCEPT') =>
  within(who, (tx) => desk.world.get(DecideOwnership).in(tx, id, proposal, { verdict, reason: 'Read the extract' }));
const view = (on = '2026-11-23', known: Instant | null = null) =>
  within(desk.ana, (tx) => desk.world.get(OwnershipViews).of(tx, id, on, known));
const verdictsOf = async (on?: string, known?: Instant) =>
  (await view(on, known)).verdicts.map(({ regime, verdict }) => `${regime} ${verdict}`);

const source = { text: 'Register of Norway', grade: 'A', asOf: '2026-11-01' } as const;
const uuid = (n: number) => `0191a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [holding, sorokhtin, top] = [uuid(1), uuid(2), uuid(3)];
const holderFact = (name: string, holderKind: 'PERSON' | 'ENTITY'): ChartFact => ({
  ...{ kind: 'HOLDER', name, holderKind, country: 'RU', number: null },
});
const edge = (owner: string, asset: string, percent: string, until: string | null = null): ChartFact => ({
  ...{ kind: 'EDGE', owner, asset, capital: { kind: 'EXACT', percent }, votes: null, from: null, until, source },
});

describe('the ownership of a distributor', () => {
  it('begins with what its record says of its owners', async () => {
    const { edges, parties, known, verdicts } = await view();
    expect(edges).toMatchObject([{ asset: id, capital: { kind: 'EXACT', percent: '100' }, origin: 'RECORD' }]);
    expect(parties.map(({ name }) => name)).toContain('Ingrid Solheim');
    expect([known, verdicts.map(({ verdict }) => verdict)]).toEqual(['100', ['NONE', 'NONE', 'NONE', 'NONE']]);
  });

  it('takes a holder and what it holds at once, but a correction only from a second person', async () => {
    const owner = (await view()).edges[0]!.owner;
    const made = await change(
      desk.ana,
      { act: 'ADD', entry: holding, fact: holderFact('Fjord Holding', 'ENTITY') },
      { act: 'ADD', entry: sorokhtin, fact: holderFact('Gennady Sorokhtin', 'PERSON') },
      { act: 'ADD', entry: top, fact: edge(sorokhtin, holding, '60') },
    );
    expect(made).toEqual({ outcome: 'MADE', proposal: null });
    const asked = await change(
      desk.ana,
      { act: 'CORRECT', entry: owner, fact: edge(owner, id, '45') },
      { act: 'ADD', entry: uuid(4), fact: edge(holding, id, '55') },
    );
    expect(asked.outcome).toBe('PROPOSED');
    expect((await view()).edges).toHaveLength(2);
    await expect(decide(desk.ana, asked.proposal!)).rejects.toThrow('OWNERSHIP_NEEDS_ANOTHER_PERSON');
    expect((await decide(ben, asked.proposal!)).state).toBe('ACCEPTED');
    expect((await view()).edges).toHaveLength(3);
    await expect(decide(ben, asked.proposal!)).rejects.toThrow('OWNERSHIP_PROPOSAL_DECIDED');
  });

  it('has a holder of the chart searched for, and blocks by it once two people confirmed the hit', async () => {
    await desk.world.settle();
    const hits = await within(desk.ana, (tx) => desk.world.get(Hits).ofDistributor(tx, id));
    const found = hits.filter(({ record }) => record.partyId === sorokhtin)[0]!;
    const ballot = { disposition: 'TRUE_MATCH', reason: 'TM-OFFICER', note: 'The same man', facts: [] } as never;
    await desk.world.get(VoteOnHit).run(desk.ana.context, found.record.id as HitId, ballot, found.version);
    const [again] = await within(ben, (tx) =>
      desk.world
        .get(Hits)
        .ofDistributor(tx, id)
        .then((all) => all.filter(({ record }) => record.id === found.record.id)),
    );
    await desk.world.get(VoteOnHit).run(ben.context, found.record.id as HitId, ballot, again!.version);
    expect(await verdictsOf()).toEqual([
      ...['OFAC BLOCKED_BY_OWNERSHIP', 'EU NONE', 'UK NONE', 'BIS BLOCKED_BY_OWNERSHIP'],
    ]);
    const [ofac] = (await view()).verdicts;
    expect(ofac).toMatchObject({ by: [sorokhtin], proof: [uuid(4), top], least: '55', sentence: 'BLOCKED' });
    const standing = await within(ben, (tx) => desk.world.get(OwnershipDirectory).verdicts(tx, id, '2026-11-23'));
    expect(standing?.regimes[0]?.verdict).toBe('BLOCKED_BY_OWNERSHIP');
    const known = await within(ben, (tx) => desk.world.get(TestedOwnership).of(tx, id));
    expect(known).toEqual({ knownAtLeast: 10_000, refused: false, verdict: 'BLOCKED_BY_OWNERSHIP' });
  });

  it('keeps what held when apart from what was known when', async () => {
    const before = desk.world.clock.now();
    desk.world.clock.advance(60_000);
    const asked = await change(desk.ana, {
      act: 'CORRECT',
      entry: top,
      fact: edge(sorokhtin, holding, '60', '2026-05-01'),
    });
    await decide(ben, asked.proposal!);
    expect((await verdictsOf('2026-11-23'))[0]).toBe('OFAC NONE');
    expect((await verdictsOf('2026-04-30'))[0]).toBe('OFAC BLOCKED_BY_OWNERSHIP');
    expect((await verdictsOf('2026-11-23', before))[0]).toBe('OFAC BLOCKED_BY_OWNERSHIP');
    expect((await view()).days).toEqual(['2026-05-01']);
    const kept = await within(ben, (tx) => desk.world.get(OwnershipEntries).of(tx, id));
    expect(kept.find((entry) => entry.id === top)).toMatchObject({ revision: 2, recordedBy: ben.context.actor.id });
  });

  it('refuses what does not fit, whole, and says which', async () => {
    const refused = change(
      desk.ana,
      { act: 'ADD', entry: uuid(8), fact: holderFact('Nobody', 'PERSON') },
      { act: 'ADD', entry: uuid(9), fact: edge(uuid(10), id, '5') },
    );
    await expect(refused).rejects.toMatchObject({
      refusal: { code: 'OWNERSHIP_CHANGE_INVALID', details: { faults: [{ change: 1, code: 'PARTY_UNKNOWN' }] } },
    });
    expect((await view()).entries.map((entry) => entry.id)).not.toContain(uuid(8));
  });

  it('is accepted by a second person in the database too, and no revision is ever touched', async () => {
    const asked = await change(desk.ana, { act: 'REMOVE', entry: top });
    const self = within(desk.ana, (tx) =>
      tx.query(`update ownership_proposal set state = 'ACCEPTED', accepted_by = proposed_by where id = $1`, [
        asked.proposal,
      ]),
    );
    await expect(self).rejects.toThrow(/check constraint/);
    await expect(
      within(ben, (tx) => tx.query(`update ownership_entry set revision = 9 where entry_id = $1`, [top])),
    ).rejects.toThrow(/permission denied/);
    expect((await decide(desk.ana, asked.proposal!, 'REJECT')).state).toBe('REJECTED');
  });

  it('takes a BODS file once a second person accepted what it would add, and names what it does not say', async () => {
    const said = {
      statementDate: '2026-10-05',
      recordStatus: 'new',
      publicationDetails: { publisher: { name: 'PSC' } },
    };
    const statements = [
      { ...said, recordId: 'd', recordType: 'entity', recordDetails: { name: 'nordlys export' } },
      { ...said, recordId: 'p', recordType: 'person', recordDetails: { names: [{ fullName: 'Nora Berg' }] } },
      {
        ...{ ...said, recordId: 'r', recordType: 'relationship' },
        recordDetails: {
          ...{ subject: 'd', interestedParty: 'p' },
          interests: [{ type: 'shareholding', share: { minimum: 25, maximum: 50 } }],
        },
      },
      {
        ...said,
        recordId: 'x',
        recordType: 'relationship',
        recordDetails: { subject: 'd', interestedParty: { reason: 'unknown' } },
      },
    ];
    const bring = (text: string) =>
      within(desk.ana, (tx) =>
        desk.world.get(ImportOwnership).in(tx, id, { name: 'psc.json', bytes: Buffer.from(text) }),
      );
    const proposal = await bring(JSON.stringify(statements));
    expect(proposal).toMatchObject({ origin: 'BODS', state: 'OPEN', notes: [{ code: 'OWNERS_EXEMPT' }] });
    expect((await view()).parties.map(({ name }) => name)).not.toContain('Nora Berg');
    await decide(ben, proposal.id);
    const { parties, edges } = await view();
    expect(parties.map(({ name }) => name)).toContain('Nora Berg');
    expect(edges).toContainEqual(expect.objectContaining({ capital: { kind: 'BAND', from: '25', to: '50' } }));
    await expect(bring('{')).rejects.toThrow('OWNERSHIP_FILE_BROKEN');
    await expect(bring('[{"a":1}]')).rejects.toThrow('OWNERSHIP_FILE_BROKEN');
  });
});
