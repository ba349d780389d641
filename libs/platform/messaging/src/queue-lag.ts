import { Injectable } from '@nestjs/common';
import { Operations } from '@downstream/platform/database';

/** Age in seconds of the oldest event that has not been relayed, and of the oldest that is not sealed. */
@Injectable()
export class QueueLag {
  constructor(private readonly operations: Operations) {}

  /** Seconds the oldest outbox row has waited for the relay; 0 when none waits. */
  relay(): Promise<number> {
    return this.seconds(`select min(created_at) as oldest from outbox where relayed_at is null`);
  }

  /** Seconds the oldest event has waited for its place in the log; 0 when none waits. */
  seal(): Promise<number> {
    return this.seconds(`select min(queued_at) as oldest from seal_queue`);
  }

  private async seconds(sql: string): Promise<number> {
    const [row]: { age: string | null }[] = await this.operations.within((tx) =>
      tx.query(`select extract(epoch from clock_timestamp() - oldest) as age from (${sql}) as waiting`),
    );
    return Math.max(0, Number(row?.age ?? 0));
  }
}
