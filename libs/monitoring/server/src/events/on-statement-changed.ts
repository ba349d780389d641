import { Injectable } from '@nestjs/common';
import {
  attestationAccepted,
  attestationContradicted,
  attestationExpired,
  attestationExpiring,
  attestationLapsed,
  attestationSuperseded,
  attestationWithdrawn,
  type StateOf,
} from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { statementReading, type Reading } from '@downstream/monitoring/core';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, eventsOf, On, type StoredEvent } from '@downstream/platform/messaging';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

type Statement = StateOf<typeof attestationLapsed>;

const readingOf = ({ id, state, template }: Statement): Reading[] => {
  const reading = statementReading({ id, state, kind: template.kind });
  return reading ? [reading] : [];
};

/** A statement came into force or ended: as its newest event says, whichever is delivered first. */
@Injectable()
abstract class OnStatementChanged extends EventHandler<typeof attestationLapsed> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly look: LookAtDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { id, type, subject, state }: StoredEvent<Statement>): Promise<void> {
    const distributor = await this.distributors.lock(tx, state.distributorId);
    const chain = await eventsOf(tx, subject.kind, subject.id);
    const newest = chain.at(-1)?.state as Statement;
    // The states of one record from before this event: the last of them in which it was relied on.
    const earlier = chain
      .filter((one) => one.subject.seq < subject.seq)
      .flatMap((one) => readingOf(one.state as Statement));
    await this.look.in(tx, distributor, readingOf(newest), { name: type, event: id, earlier: earlier.slice(-1) });
  }
}

@Injectable()
@On(attestationAccepted, 'monitoring.watch-statement-accepted', 'relay')
export class OnStatementAccepted extends OnStatementChanged {}

@Injectable()
@On(attestationExpiring, 'monitoring.watch-statement-expiring', 'relay')
export class OnStatementExpiring extends OnStatementChanged {}

@Injectable()
@On(attestationExpired, 'monitoring.watch-statement-expired', 'relay')
export class OnStatementExpired extends OnStatementChanged {}

@Injectable()
@On(attestationLapsed, 'monitoring.watch-statement-lapsed', 'relay')
export class OnStatementLapsed extends OnStatementChanged {}

@Injectable()
@On(attestationWithdrawn, 'monitoring.watch-statement-withdrawn', 'relay')
export class OnStatementWithdrawn extends OnStatementChanged {}

@Injectable()
@On(attestationSuperseded, 'monitoring.watch-statement-superseded', 'relay')
export class OnStatementSuperseded extends OnStatementChanged {}

@Injectable()
@On(attestationContradicted, 'monitoring.watch-statement-contradicted', 'relay')
export class OnStatementContradicted extends OnStatementChanged {}
