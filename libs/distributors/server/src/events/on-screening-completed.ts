import { Injectable } from '@nestjs/common';
import { checkCompleted, type StateOf } from '@downstream/contracts';
import type { CheckResult, DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Distributors } from '../persistence/distributors';
import { MoveDistributor } from '../use-cases/move-distributor';

// What came of these is no answer: the case waits in SCREENING until there is one.
const unanswered: readonly CheckResult[] = ['NOT_RUN', 'ERROR', 'SOURCE_UNAVAILABLE'];

/** The screening of a submitted distributor brings it before the reviewers. */
@Injectable()
@On(checkCompleted, 'distributors.go-on-after-screening', 'screener')
export class OnScreeningCompleted extends EventHandler<typeof checkCompleted> {
  constructor(
    private readonly distributors: Distributors,
    private readonly move: MoveDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { id: cause, state }: StoredEvent<StateOf<typeof checkCompleted>>): Promise<void> {
    const filed = await this.distributors.lock(tx, state.distributorId as DistributorId);
    if (filed.state !== 'SUBMITTED' && filed.state !== 'SCREENING') return;
    // A run from before the submission has not seen what was submitted.
    if (filed.submitted === null || state.at < filed.submitted.at) return;
    const screening = filed.state === 'SUBMITTED' ? await this.move.in(tx, filed, { to: 'SCREENING', cause }) : filed;
    if (unanswered.includes(state.result)) return;
    await this.move.in(tx, screening, { to: 'IN_REVIEW', cause });
  }
}
