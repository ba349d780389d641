import { Injectable } from '@nestjs/common';
import { CheckDirectory, KindDirectory, type StandingKind } from '@downstream/checks/server';
import {
  dispositions,
  type Disposition,
  type DistributorId,
  type HitId,
  type ListVersionId,
  type PartyId,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  kindOutcome,
  type CaseContribution,
  type JudgedCheck,
  type JudgedHit,
  type JudgedList,
} from '@downstream/reviews/core';
import { CaseChecks, type CheckedCase } from './case-checks';

type Standing = NonNullable<Awaited<ReturnType<CheckDirectory['standing']>>>;
type HitRecord = Standing['hits'][number]['record'];

const nothing: CheckedCase = { required: [], checks: [], hits: [], lists: [] };

/** Asks the room `checks` through its door. */
@Injectable()
export class ChecksOfDirectory extends CaseChecks {
  constructor(
    private readonly directory: CheckDirectory,
    private readonly kinds: KindDirectory,
  ) {
    super();
  }

  async of(tx: Tx, id: DistributorId): Promise<CheckedCase> {
    const facts = await this.directory.facts(tx, id);
    const standing = await this.directory.standing(tx, id);
    if (!facts || !standing) return nothing;
    const { runId, asOf } = facts;
    const now = await this.kinds.of(tx, id);
    const bound = (now?.kinds ?? []).filter(({ binding }) => binding).map((kind) => judgedKind(kind, id));
    const counted = new Set<string>(facts.hits.map((hit) => hit.id));
    return {
      required: [...facts.required, ...bound.map(({ check, partyId }) => ({ check, partyId }))],
      checks: [...facts.checks.map((check) => ({ ...check, runId, asOf })), ...bound],
      hits: standing.hits.filter(({ record }) => counted.has(record.id)).map(({ record }) => toJudged(record)),
      lists: listsOf(standing),
    };
  }

  contributions(tx: Tx, id: DistributorId): Promise<readonly CaseContribution[]> {
    return this.directory.contributions(tx, id);
  }
}

/** A check of the catalogue that the approval waits for; it is about the distributor as a whole. */
const judgedKind = ({ kind, standing, record }: StandingKind, id: DistributorId): JudgedCheck => ({
  ...kindOutcome(kind, id as string as PartyId, standing, record?.sentence ?? null),
  runId: record?.id ?? null,
  asOf: record?.at ?? null,
});

function toJudged({ id, partyId, entry, state, votes }: HitRecord): JudgedHit {
  const disposition = dispositions.find((word): word is Disposition => word === state) ?? null;
  return {
    id: id as HitId,
    partyId: partyId as PartyId,
    entry: `${entry.list} ${entry.ref}`,
    state,
    disposition,
    reasons: votes.filter((vote) => vote.disposition === disposition).map(({ reason }) => reason),
  };
}

/** The lists in force; a hash only of those the latest run has searched, for the others make its result stale. */
const listsOf = ({ inForce, run }: Standing): JudgedList[] =>
  inForce.map(({ list, versionId, since }) => ({
    list,
    versionId: versionId as ListVersionId,
    sha256: run?.state.listVersions.find((searched) => searched.versionId === versionId)?.sha256 ?? '',
    inForceFrom: since,
  }));
