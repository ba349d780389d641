import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { choices, namesBeside, proposalOf, proposedFrom, type NameBeside } from '@downstream/checks/core';
import { whatWouldChange, type MatchFeature } from '@downstream/checks/screening';
import type { hitRow, readHit, Reply } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { HIGH_BAND } from '@downstream/matching';
import type { Clock, DistributorId, PersonId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { asHit, Hits, type FiledHit, type HitRecord, type Said } from '../persistence/hits';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists } from '../persistence/watchlists';
import { inForceView } from './check-card';
import { HitHolds } from './hit-holds';
import { effectsNow, HitSides, type Sides } from './hit-sides';

type Row = z.input<typeof hitRow>;
type View = Reply<typeof readHit>;
type People = ReadonlyMap<string, string>;

/** Hits as people see them: with names instead of ids, and the two sides next to each other. */
@Injectable()
export class HitViews {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly watchlists: Watchlists,
    private readonly inForce: ListsInForce,
    private readonly hits: Hits,
    private readonly sides: HitSides,
    private readonly holds: HitHolds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param personId who looks */
  async rows(tx: Tx, hits: readonly FiledHit[], personId: PersonId | undefined): Promise<Row[]> {
    const distributors = await this.distributors.byIds(
      tx,
      hits.map((hit) => hit.record.distributorId as DistributorId),
    );
    const people = await this.people(
      tx,
      hits.map(({ record }) => record),
    );
    return hits.map(({ record, version }) => {
      const distributor = distributors.get(record.distributorId as DistributorId);
      const proposal = proposalOf(asHit(record));
      const { list, ref, name, programmes } = record.entry;
      return {
        id: record.id,
        state: record.state,
        distributor: { id: record.distributorId, name: distributor?.legalName.native ?? '' },
        party: { id: record.partyId, name: record.partyName, role: record.partyRole },
        entry: { list, ref, name, programmes },
        score: record.score,
        band: record.score >= HIGH_BAND ? 'HIGH' : 'POSSIBLE',
        raisedAt: record.raisedAt,
        proposed: proposal && {
          disposition: proposal.disposition,
          by: people.get(proposal.personId) ?? '',
          mine: proposal.personId === personId,
        },
        effects: record.effects ?? effectsNow({ list, programmes, remarks: [] }, this.clock.now()),
        version,
      };
    });
  }

  /** @param personId who looks: what this person may say depends on it; undefined for whoever may say nothing */
  async view(tx: Tx, hit: FiledHit, personId: PersonId | undefined): Promise<View> {
    const { record } = hit;
    const [row] = await this.rows(tx, [hit], personId);
    if (!row) throw new Error('A hit has one row');
    const sides = await this.sides.of(tx, record, this.clock.now());
    const since = (await this.inForce.of(tx, record.entry.list))?.since ?? sides.version.importedAt;
    const elsewhere = [await this.hits.sameEntry(tx, record), await this.hits.sameParty(tx, record)] as const;
    const people = await this.people(tx, [record, ...elsewhere.flat().map(({ last }) => last)]);
    const asked = asHit({ ...record, effects: sides.effects }, sides.accountOwner);
    return {
      ...row,
      effects: sides.effects,
      list: inForceView(sides.version, since),
      comparison: sides.comparison.rows.map((one) => ({ ...one })),
      proposedFacts: proposedFrom(sides.comparison.rows),
      names: sides.subject ? writable(namesBeside(sides.subject, sides.entry)) : [],
      ourNames: [...(sides.subject?.names ?? [])],
      features: record.features,
      changes: changesOf(sides, record),
      original: sides.entry.raw,
      votes: record.votes.map((vote) => ({
        by: { id: vote.personId, name: people.get(vote.personId) ?? '' },
        at: vote.at,
        disposition: vote.disposition,
        reason: vote.reason,
        note: vote.note,
        facts: vote.facts,
        months: vote.months ?? null,
      })),
      may: choices(asked, personId ?? ('' as PersonId)).map((choice) =>
        personId ? { ...choice } : { ...choice, allowed: false, why: 'NOT_ALLOWED' },
      ),
      longestTerm: sides.longestTerm,
      expiresAt: record.expiresAt,
      reopened: record.reopened ?? null,
      gone: await this.goneOf(tx, record),
      hold: await this.holds.of(tx, record),
      sameEntry: elsewhere[0].map((one) => earlier(one, one.last.partyName, people)),
      sameParty: elsewhere[1].map((one) => earlier(one, one.last.entry.name, people)),
      settled: settledOf(record, people),
    };
  }

  /** What the latest screening found, or what the version in force says before anybody was screened against it. */
  private async goneOf(tx: Tx, { entry }: HitRecord): Promise<View['gone']> {
    if (entry.gone) {
      const version = await this.watchlists.byId(tx, entry.gone.versionId);
      return version ? { version: version.version, at: entry.gone.at } : null;
    }
    const now = await this.inForce.of(tx, entry.list);
    if (!now || now.versionId === entry.versionId) return null;
    if (await this.watchlists.entry(tx, now.versionId, entry.ref)) return null;
    const version = await this.watchlists.byId(tx, now.versionId);
    return version ? { version: version.version, at: now.since } : null;
  }

  private async people(tx: Tx, records: readonly HitRecord[]): Promise<People> {
    const persons = records.flatMap(({ votes }) => votes.map((vote) => vote.personId as PersonId));
    const found = await this.users.byPersons(tx, persons);
    return new Map([...found].map(([person, user]) => [person as string, user.name]));
  }
}

/** More than a few sentences are not read. */
const CHANGES_SHOWN = 4;

/** What one more fact of the party would make of the hit; nothing once the party is off the record. */
function changesOf({ subject, entry }: Sides, { features }: HitRecord): View['changes'] {
  if (!subject) return [];
  const reasons = features.map(({ id, params }) => ({
    id: id as MatchFeature['id'],
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
  }));
  const changes = whatWouldChange(subject, entry, { features: reasons }).slice(0, CHANGES_SHOWN);
  return changes.map((one) => ({ ...one, params: { ...one.params } }));
}

const writable = (names: readonly NameBeside[]): View['names'] =>
  names.map((name) => ({ ...name, ours: [...name.ours], theirs: [...name.theirs] }));

function earlier({ disposition, count, last }: Said, name: string, people: People): View['sameEntry'][number] {
  const vote = last.votes.at(-1);
  if (!vote) throw new Error(`Hit ${last.id} is settled without a vote`);
  const { reason, at, personId } = vote;
  return { disposition, count, last: { hit: last.id, name, reason, at, by: people.get(personId) ?? '' } };
}

function settledOf({ state, votes }: HitRecord, people: People): View['settled'] {
  const last = votes.at(-1);
  if (!last || (state !== 'FALSE_POSITIVE' && state !== 'TRUE_MATCH' && state !== 'UNSURE')) return null;
  const agreed = votes.filter((vote) => vote.disposition === last.disposition).slice(-2);
  const { disposition, reason, at } = last;
  return { disposition, reason, at, by: [...new Set(agreed.map((vote) => people.get(vote.personId) ?? ''))] };
}
