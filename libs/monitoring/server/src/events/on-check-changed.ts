import { Injectable } from '@nestjs/common';
import { checkCompleted, hitReopened, hitVoted, type StateOf } from '@downstream/contracts';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Enrolments } from '../persistence/enrolments';
import { ReadChecks } from '../readings/read-checks';
import { ReadOwnership } from '../readings/read-ownership';
import { KeepEnrolment } from '../use-cases/keep-enrolment';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

interface CauseOfLook {
  readonly type: string;
  readonly id: EventId;
}

/** Compares what the checks of a distributor say with what they said. */
@Injectable()
export class LookAtChecks {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly checks: ReadChecks,
    private readonly ownership: ReadOwnership,
    private readonly look: LookAtDistributor,
  ) {}

  async in(tx: Tx, id: DistributorId, event: CauseOfLook): Promise<void> {
    await this.at(tx, await this.distributors.lock(tx, id), event);
  }

  /** As {@link in}, and what follows for its owners where one of them was found to be listed. */
  async withOwners(tx: Tx, id: DistributorId, event: CauseOfLook): Promise<void> {
    const distributor = await this.distributors.lock(tx, id);
    const readings = [...(await this.checks.of(tx, id)), ...(await this.ownership.of(tx, distributor))];
    await this.look.in(tx, distributor, readings, { name: event.type, event: event.id });
  }

  /** As {@link in}, of one that the caller has locked. */
  async at(tx: Tx, distributor: FiledDistributor, event: CauseOfLook): Promise<void> {
    const readings = await this.checks.of(tx, distributor.id);
    await this.look.in(tx, distributor, readings, { name: event.type, event: event.id });
  }
}

/** A screening ran: everybody it searched for has a heartbeat, and what it found may be other than before. */
@Injectable()
@On(checkCompleted, 'monitoring.watch-screening', 'screener')
export class OnCheckCompleted extends EventHandler<typeof checkCompleted> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly enrol: KeepEnrolment,
    private readonly enrolments: Enrolments,
    private readonly look: LookAtChecks,
  ) {
    super();
  }

  async handle(tx: Tx, { id, type, state }: StoredEvent<StateOf<typeof checkCompleted>>): Promise<void> {
    const distributorId = state.distributorId as DistributorId;
    // Whom attestations name stands in no event of the distributor: this is where they come under watch.
    const distributor = await this.distributors.lock(tx, distributorId);
    await this.enrol.enrol(tx, [distributor]);
    const searched = state.subjects.filter(({ outcome }) => outcome === 'SEARCHED');
    await this.enrolments.searched(tx, distributorId, searched, state.at);
    await this.look.at(tx, distributor, { type, id });
  }
}

type HitEvent = StoredEvent<StateOf<typeof hitVoted>>;

/** A person voted on a hit: it may be confirmed, or settled. */
@Injectable()
@On(hitVoted, 'monitoring.watch-vote', 'relay')
export class OnHitVoted extends EventHandler<typeof hitVoted> {
  constructor(private readonly look: LookAtChecks) {
    super();
  }

  handle(tx: Tx, { id, type, state }: HitEvent): Promise<void> {
    return this.look.withOwners(tx, state.distributorId as DistributorId, { type, id });
  }
}

/** A settled hit is open again outside of a run: a disposition ended, or the tier became high. */
@Injectable()
@On(hitReopened, 'monitoring.watch-reopened', 'relay')
export class OnHitReopened extends EventHandler<typeof hitReopened> {
  constructor(private readonly look: LookAtChecks) {
    super();
  }

  handle(tx: Tx, { id, type, state }: HitEvent): Promise<void> {
    return this.look.in(tx, state.distributorId as DistributorId, { type, id });
  }
}
