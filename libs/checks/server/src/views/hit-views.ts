import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { choices, compare, proposalOf, type ListEntry } from '@downstream/checks/core';
import type { hitRow, readHit, Reply } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { HIGH_BAND } from '@downstream/matching';
import type { DistributorId, PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { asHit, type FiledHit } from '../persistence/hits';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists } from '../persistence/watchlists';
import { subjectsOf } from '../screening/subjects-of';
import { inForceView } from './check-card';

type Row = z.input<typeof hitRow>;
type View = Reply<typeof readHit>;

/** Hits as people see them: with names instead of ids, and the two sides next to each other. */
@Injectable()
export class HitViews {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly watchlists: Watchlists,
    private readonly inForce: ListsInForce,
  ) {}

  async rows(tx: Tx, hits: readonly FiledHit[]): Promise<Row[]> {
    const distributors = await this.distributors.byIds(
      tx,
      hits.map((hit) => hit.record.distributorId as DistributorId),
    );
    const people = await this.people(tx, hits);
    return hits.map(({ record, version }) => {
      const distributor = distributors.get(record.distributorId as DistributorId);
      const proposal = proposalOf(asHit(record));
      return {
        id: record.id,
        state: record.state,
        distributor: { id: record.distributorId, name: distributor?.legalName.native ?? '' },
        party: { id: record.partyId, name: record.partyName, role: record.partyRole },
        entry: {
          list: record.entry.list,
          ref: record.entry.ref,
          name: record.entry.name,
          programmes: record.entry.programmes,
        },
        score: record.score,
        band: record.score >= HIGH_BAND ? 'HIGH' : 'POSSIBLE',
        raisedAt: record.raisedAt,
        proposed: proposal ? { disposition: proposal.disposition, by: people.get(proposal.personId) ?? '' } : null,
        version,
      };
    });
  }

  /** @param personId who looks: what this person may say depends on it */
  async view(tx: Tx, hit: FiledHit, personId: PersonId | undefined): Promise<View> {
    const { record } = hit;
    const [row] = await this.rows(tx, [hit]);
    if (!row) throw new Error('A hit has one row');
    const kept = await this.watchlists.entry(tx, record.entry.versionId, record.entry.ref);
    const version = await this.watchlists.byId(tx, record.entry.versionId);
    if (!kept || !version) throw new Error(`The list entry of hit ${record.id} is missing`);
    const since = (await this.inForce.of(tx, record.entry.list))?.since ?? version.importedAt;
    const comparison = await this.comparison(tx, hit, kept.entry);
    const people = await this.people(tx, [hit]);
    const last = record.votes.at(-1);
    const settled = record.state === 'FALSE_POSITIVE' || record.state === 'TRUE_MATCH' || record.state === 'UNSURE';
    return {
      ...row,
      list: inForceView(version, since),
      comparison: comparison.rows.map((one) => ({ ...one })),
      proposedFacts: comparison.proposedFacts.slice(0, 2).map((fact) => ({ ...fact })),
      features: record.features,
      original: kept.entry.raw,
      votes: record.votes.map((vote) => ({
        by: { id: vote.personId, name: people.get(vote.personId) ?? '' },
        at: vote.at,
        disposition: vote.disposition,
        reason: vote.reason,
        note: vote.note,
        facts: vote.facts,
      })),
      may: choices(asHit(record), personId ?? ('' as PersonId)).map((choice) =>
        personId ? { ...choice } : { ...choice, allowed: false, why: 'NOT_ALLOWED' },
      ),
      holdPlaced: record.votes.some((vote) => vote.disposition === 'TRUE_MATCH'),
      settled:
        settled && last
          ? {
              disposition: last.disposition,
              reason: last.reason,
              at: last.at,
              by: record.votes
                .filter((vote) => vote.disposition === last.disposition)
                .slice(-2)
                .map((vote) => people.get(vote.personId) ?? ''),
            }
          : null,
    };
  }

  private async comparison(tx: Tx, { record }: FiledHit, entry: ListEntry) {
    const distributor = await this.distributors.byId(tx, record.distributorId as DistributorId);
    const subject = distributor && subjectsOf(distributor).find((one) => one.partyId === record.partyId);
    if (!subject) return { rows: [], proposedFacts: [] };
    return compare(subject, entry);
  }

  private async people(tx: Tx, hits: readonly FiledHit[]): Promise<ReadonlyMap<string, string>> {
    const persons = hits.flatMap((hit) => hit.record.votes.map((vote) => vote.personId as PersonId));
    const found = await this.users.byPersons(tx, persons);
    return new Map([...found].map(([person, user]) => [person as string, user.name]));
  }
}
