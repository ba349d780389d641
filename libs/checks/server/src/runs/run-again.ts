import { Injectable } from '@nestjs/common';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { isEnrolled } from '../screening/enrolled';
import { KindDirectory } from './kind-directory';
import { CheckOutcomes } from './persistence/check-outcomes';
import { RequestRound } from './request-round';

/** Has those checks made again whose facts are others than they were made of. Until then each is out of date. */
@Injectable()
export class RunAgain {
  constructor(
    private readonly outcomes: CheckOutcomes,
    private readonly kinds: KindDirectory,
    private readonly request: RequestRound,
  ) {}

  /** @param cause the event that told of the change */
  async in(tx: Tx, id: DistributorId, cause: EventId): Promise<void> {
    // Whoever was never checked waits for the submission. Asked first: all that checks read is much to gather for thousands.
    if (!(await this.outcomes.any(tx, id))) return;
    const now = await this.kinds.of(tx, id);
    if (!now || !isEnrolled(now.distributor.state)) return;
    const changed = now.kinds.filter(({ standing }) => standing.result === 'STALE').map(({ kind }) => kind);
    if (changed.length > 0) await this.request.in(tx, id, { reason: 'CHANGED', kinds: changed, cause });
  }
}
