import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { distributorView, holdView } from '@downstream/contracts';
import { attentionOf, dayOf } from '@downstream/distributors/core/documents';
import {
  mayRevise,
  missingToSubmit,
  partyOf,
  unreachable,
  VOTES_TO_RESTART,
  type Hold,
} from '@downstream/distributors/core';
import { asCondition, type Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { Documents } from '../documents/persistence/documents';
import type { FiledDistributor } from '../persistence/filed';
import { Holds } from '../persistence/holds';
import { LetterReturns } from '../persistence/letter-returns';
import { writable } from '../persistence/writable';
import { actingOf, Names, voterOf, type Acting } from './names';
import { readingOf } from './reading';
import type { Sight } from './sight';

type DistributorView = z.input<typeof distributorView>;
type HoldView = z.input<typeof holdView>;

/** Builds what the desk is shown of a distributor. */
@Injectable()
export class DistributorViews {
  constructor(
    private readonly holds: Holds,
    private readonly documents: Documents,
    private readonly returns: LetterReturns,
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The whole record with holds, names, what a submission still lacks, and what the form of its numbers tells. */
  async distributor(tx: Tx, filed: FiledDistributor, sight: Sight): Promise<DistributorView> {
    const holds = await this.holds.of(tx, filed.id);
    const names = await Names.of(tx, this.directory, [...actorsOf(filed), ...holds.flatMap(actorsOfHold)]);
    const sponsor = filed.sponsorId && (await this.directory.find(tx, filed.sponsorId));
    const { registered, changed, submitted, suspension, standing, contributions: _, ...facts } = filed;
    return {
      ...writable(facts),
      stateReason: sight.reviews ? filed.stateReason : null,
      registered: names.deed(registered),
      changed: names.deed(changed),
      submitted: submitted && names.deed(submitted),
      suspension: suspension && {
        from: suspension.from,
        reason: sight.reviews ? suspension.reason : null,
        suspended: names.deed(suspension.suspended),
        restartVotes: suspension.restartVotes.map((vote) => withheld(names.vote(vote), sight.reviews)),
        votesNeeded: VOTES_TO_RESTART,
      },
      standing: standing && { ...standing, conditions: writable(standing.conditions.map(asCondition)) },
      holds: holds.map((hold) => holdIn(names, hold, sight)),
      sponsorName: sponsor ? sponsor.name : null,
      mayRevise: mayRevise(filed.state),
      missing: [...missingToSubmit(filed)],
      reading: readingOf(filed),
      lettersReturn: await this.lettersReturn(tx, filed),
      documents: sight.documents ? attentionOf(await this.documents.of(tx, filed.id), dayOf(this.clock.now())) : null,
    };
  }

  private async lettersReturn(tx: Tx, { id, contact }: FiledDistributor): Promise<DistributorView['lettersReturn']> {
    const returns = await this.returns.all(tx, id);
    if (returns.length === 0) return null;
    const people = await this.directory.ofParty(tx, partyOf(id));
    const mailboxes = people.map(({ email, createdAt }) => ({ address: email, since: createdAt }));
    return unreachable(returns, contact?.email ?? null, mailboxes);
  }

  /** One hold. */
  async hold(tx: Tx, hold: Hold, sight: Sight): Promise<HoldView> {
    return holdIn(await Names.of(tx, this.directory, actorsOfHold(hold)), hold, sight);
  }
}

const withheld = <V extends { reason: string | null }>(vote: V, shown: boolean): V =>
  shown ? vote : { ...vote, reason: null };

const actorsOf = ({ registered, changed, submitted, suspension }: FiledDistributor): Acting[] => [
  ...[registered, changed, submitted, suspension?.suspended].flatMap((author) => (author ? [actingOf(author)] : [])),
  ...(suspension?.restartVotes.map(voterOf) ?? []),
];

const actorsOfHold = ({ placed, releaseVotes }: Hold): Acting[] => [actingOf(placed), ...releaseVotes.map(voterOf)];

/** A hold because of a list match says so only to those who may see checks. */
function holdIn(names: Names, hold: Hold, sight: Sight): HoldView {
  const { id, distributorId, scope, basis, cause, reason, releasedAt, version } = hold;
  const shown = sight.checks || basis !== 'LIST_MATCH';
  return {
    ...{ id, distributorId, scope, releasedAt, version },
    basis: shown ? basis : null,
    cause: shown ? cause : null,
    reason: shown ? reason : null,
    placed: names.deed(hold.placed),
    releaseVotes: hold.releaseVotes.map((vote) => withheld(names.vote(vote), shown)),
    votesNeeded: VOTES_TO_RESTART,
  };
}
