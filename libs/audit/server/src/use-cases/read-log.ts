import { Injectable } from '@nestjs/common';
import { encodeVkey, originOf } from '@downstream/audit/core';
import { refusal, RefusalError, type Context, type Instant } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { SealedLog, type KeptCheckpoint } from '../persistence/sealed-log';
import { LogKeys } from '../sealing/log-keys';
import { RecordView } from './record-view';

export interface LogFacts {
  readonly origin: string;
  readonly size: number;
  readonly waiting: number;
  readonly sealedAt: Instant | null;
  readonly newest: KeptCheckpoint | undefined;
  readonly verificationKey: string;
}

/** What an auditor asks the log first: how long it is, what waits, and who signed what. */
@Injectable()
export class ReadLog {
  constructor(
    private readonly tenants: Tenants,
    private readonly log: SealedLog,
    private readonly keys: LogKeys,
    private readonly views: RecordView,
  ) {}

  facts(context: Context): Promise<LogFacts> {
    return this.tenants.within(context, async (tx) => {
      const head = await this.log.head(tx);
      const facts: LogFacts = {
        origin: originOf(context.tenantId),
        size: head?.size ?? 0,
        waiting: await this.log.countWaiting(tx),
        sealedAt: head?.sealedAt ?? null,
        newest: await this.log.newestCheckpoint(tx),
        verificationKey: encodeVkey(this.keys.signer(context.tenantId).key),
      };
      await this.views.in(tx, 'LOG');
      return facts;
    });
  }

  /** @param below only checkpoints of a smaller size, for the next page */
  checkpoints(
    context: Context,
    below: number | undefined,
    limit: number,
  ): Promise<{ rows: KeptCheckpoint[]; total: number }> {
    if (below !== undefined && below < 0) throw new RefusalError(refusal('CURSOR_INVALID'));
    return this.tenants.within(context, async (tx) => {
      const page = { rows: await this.log.checkpoints(tx, below, limit), total: await this.log.countCheckpoints(tx) };
      await this.views.in(tx, 'CHECKPOINTS');
      return page;
    });
  }
}
