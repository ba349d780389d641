import { Injectable } from '@nestjs/common';
import { isApproved, type Vote } from '@downstream/distributors/core';
import { refusal, RefusalError, type DistributorId, type EventId, type ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In, IsNull } from 'typeorm';
import { DistributorRow } from './distributor.row';
import type { FiledDistributor } from './filed';
import { fromParty, PartyRow, toParty } from './party.row';
import { searchText, sortName } from './sort-name';
import { SuspensionVoteRow, toVote } from './vote.row';

/** The event of a review by which a distributor last moved. */
export interface Followed {
  readonly reviewId: ReviewId;
  readonly seq: number;
}

/** The distributors of a tenant, each with the people and companies on its list. */
@Injectable()
export class Distributors {
  /** A distributor, or undefined when this tenant (or party) has none of that id. */
  async find(tx: Tx, id: DistributorId): Promise<FiledDistributor | undefined> {
    return (await this.byIds(tx, [id]))[0];
  }

  /** Those of the ids that exist, in no particular order. */
  async byIds(tx: Tx, ids: readonly DistributorId[]): Promise<FiledDistributor[]> {
    if (ids.length === 0) return [];
    const rows = await tx.findBy(DistributorRow, { id: In([...ids]) });
    return this.complete(tx, rows);
  }

  /**
   * Reads a distributor and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    const row = await tx.findOne(DistributorRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [filed] = row ? await this.complete(tx, [row]) : [];
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    return filed;
  }

  /** Keeps others from changing any of these until the transaction ends. */
  async lockAll(tx: Tx, ids: readonly DistributorId[]): Promise<void> {
    await tx.query(`select 1 as locked from distributor where id = any($1) order by id for update`, [ids]);
  }

  /** Whether this tenant (or party) has a distributor of that id. */
  exists(tx: Tx, id: DistributorId): Promise<boolean> {
    return tx.existsBy(DistributorRow, { id });
  }

  /** All distributors by id, or the one of a party, some at a time. */
  async *all(tx: Tx, only?: DistributorId): AsyncIterable<FiledDistributor> {
    let after: string = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const ids: { id: DistributorId }[] = await tx.query(
        `select id from distributor where id > $1 and ($2::uuid is null or id = $2) order by id limit 200`,
        [after, only ?? null],
      );
      const page = await this.byIds(
        tx,
        ids.map(({ id }) => id),
      );
      yield* page.sort((a, b) => (a.id < b.id ? -1 : 1));
      if (ids.length < 200) return;
      after = ids.at(-1)?.id ?? after;
    }
  }

  async insert(tx: Tx, filed: FiledDistributor, eventId: EventId): Promise<void> {
    await tx.insert(DistributorRow, { id: filed.id, ...columns(filed), eventId });
    await this.saveParties(tx, filed, [], eventId);
  }

  async update(tx: Tx, before: FiledDistributor, filed: FiledDistributor, eventId: EventId): Promise<void> {
    await tx.update(DistributorRow, { id: filed.id }, { ...columns(filed), eventId });
    await this.saveParties(
      tx,
      filed,
      before.parties.map(({ id }) => id),
      eventId,
    );
    await this.saveVotes(tx, before, filed, eventId);
  }

  /** The last event of a review that moved the distributor, or undefined. */
  async followed(tx: Tx, id: DistributorId): Promise<Followed | undefined> {
    const row = await tx.findOneBy(DistributorRow, { id });
    if (!row || row.followedReviewId === null || row.followedReviewSeq === null) return undefined;
    return { reviewId: row.followedReviewId, seq: row.followedReviewSeq };
  }

  /** Notes how far a review has been followed; not part of the distributor's state. */
  async follow(tx: Tx, id: DistributorId, { reviewId, seq }: Followed): Promise<void> {
    await tx.update(DistributorRow, { id }, { followedReviewId: reviewId, followedReviewSeq: seq });
  }

  private async complete(tx: Tx, rows: readonly DistributorRow[]): Promise<FiledDistributor[]> {
    const ids = rows.map(({ id }) => id);
    const parties = await tx.find(PartyRow, {
      where: { distributorId: In(ids), removedAt: IsNull() },
      order: { place: 'asc' },
    });
    const suspended = rows.filter((row) => row.suspension !== null).map(({ id }) => id);
    const votes =
      suspended.length === 0
        ? []
        : await tx.find(SuspensionVoteRow, { where: { distributorId: In(suspended) }, order: { at: 'asc' } });
    return rows.map((row) =>
      toFiled(
        row,
        parties.filter((party) => party.distributorId === row.id),
        votes
          .filter((vote) => vote.distributorId === row.id && vote.suspendedAt === row.suspension?.suspended.at)
          .map(toVote),
      ),
    );
  }

  private async saveParties(
    tx: Tx,
    filed: FiledDistributor,
    before: readonly string[],
    eventId: EventId,
  ): Promise<void> {
    const added = filed.parties.filter((party) => !before.includes(party.id));
    const removed = before.filter((id) => !filed.parties.some((party) => party.id === id));
    for (const id of removed)
      await tx.update(PartyRow, { id: id as PartyRow['id'] }, { removedAt: filed.changed.at, eventId });
    if (added.length === 0) return;
    const [last]: { place: number }[] = await tx.query(
      `select coalesce(max(place), 0) as place from party where distributor_id = $1`,
      [filed.id],
    );
    const place = last?.place ?? 0;
    await tx.insert(
      PartyRow,
      added.map((party, i) => ({
        ...fromParty(party),
        distributorId: filed.id,
        place: place + 1 + i,
        removedAt: null,
        eventId,
      })),
    );
  }

  private async saveVotes(tx: Tx, before: FiledDistributor, filed: FiledDistributor, eventId: EventId): Promise<void> {
    if (!before.suspension) return;
    const suspendedAt = before.suspension.suspended.at;
    const fresh = filed.suspension
      ? filed.suspension.restartVotes.slice(before.suspension.restartVotes.length)
      : completing(filed);
    if (fresh.length === 0) return;
    await tx.insert(
      SuspensionVoteRow,
      fresh.map((vote) => ({ ...vote, distributorId: filed.id, suspendedAt, eventId })),
    );
  }
}

/** The vote that ended a suspension: the record forgets it with the suspension, the key of the votes must not. */
function completing({ state, changed, stateReason }: FiledDistributor): Vote[] {
  if (!isApproved(state) || changed.personId === null) return [];
  return [{ personId: changed.personId, actorId: changed.actorId, at: changed.at, reason: stateReason ?? '' }];
}

function columns(
  filed: FiledDistributor,
): Omit<DistributorRow, 'tenantId' | 'id' | 'eventId' | 'followedReviewId' | 'followedReviewSeq'> {
  const { id: _id, legalName, parties: _parties, suspension, ...rest } = filed;
  return {
    ...rest,
    nativeName: legalName.native,
    latinName: legalName.latin,
    nameLanguage: legalName.language,
    sortName: sortName(filed),
    searchText: searchText(filed),
    changedAt: filed.changed.at,
    suspension: suspension && { from: suspension.from, reason: suspension.reason, suspended: suspension.suspended },
  };
}

function toFiled(row: DistributorRow, parties: readonly PartyRow[], restartVotes: readonly Vote[]): FiledDistributor {
  const { tenantId: _t, eventId: _e, followedReviewId: _f, followedReviewSeq: _s, ...more } = row;
  const {
    nativeName,
    latinName,
    nameLanguage,
    sortName: _n,
    searchText: _q,
    changedAt: _c,
    suspension,
    ...rest
  } = more;
  return {
    ...rest,
    legalName: { native: nativeName, latin: latinName, language: nameLanguage },
    parties: parties.map(toParty),
    suspension: suspension && { ...suspension, restartVotes },
  };
}
