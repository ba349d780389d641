import { Inject, Injectable } from '@nestjs/common';
import { watchlistRejected, watchlistReleased, watchlistVoted } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type Context, type PersonId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { versionState } from '../lists/version-state';
import { Watchlists, type VersionVote } from '../persistence/watchlists';

/** Two people must confirm a version that is held back; one who rejects it is enough. */
@Injectable()
export class VoteOnVersion {
  constructor(
    private readonly tenants: Tenants,
    private readonly watchlists: Watchlists,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param context in the log of whose list it is: the deployment's or a tenant's
   * @throws RefusalError NOT_FOUND, LIST_VERSION_NOT_HELD once it is decided or superseded, LIST_VOTE_TWICE, and
   * NOT_ALLOWED for callers without a person behind them
   */
  run(context: Context, list: string, versionId: string, verdict: VersionVote['verdict']): Promise<void> {
    return this.tenants.within(context, (tx) => this.in(tx, list, versionId, verdict));
  }

  /** The same in a transaction. */
  async in(tx: Tx, list: string, versionId: string, verdict: VersionVote['verdict']): Promise<void> {
    const { actor } = tx.context;
    // A key may act for a person, but a judgement is a person's own.
    if (actor.kind !== 'user' || !actor.personId) throw new RefusalError(refusal('NOT_ALLOWED'));
    const personId: PersonId = actor.personId;
    // Two votes at once come one after the other, and neither meets an import of the list.
    await this.watchlists.lock(tx, list);
    const version = await this.watchlists.byId(tx, versionId);
    if (version?.list !== list) throw new RefusalError(refusal('NOT_FOUND'));
    if (version.status !== 'HELD') throw new RefusalError(refusal('LIST_VERSION_NOT_HELD', { status: version.status }));
    if (version.votes.some((one) => one.personId === personId)) throw new RefusalError(refusal('LIST_VOTE_TWICE'));
    await this.watchlists.vote(tx, version.id, { personId, by: actor.id, at: this.clock.now(), verdict });
    const after = await this.watchlists.byId(tx, version.id);
    if (!after) throw new Error(`The version ${version.id} is gone`);
    const event =
      { RELEASED: watchlistReleased, REJECTED: watchlistRejected }[after.status as string] ?? watchlistVoted;
    await this.outbox.add(tx, event, { subject: version.id, party: null, state: versionState(after) });
  }
}
