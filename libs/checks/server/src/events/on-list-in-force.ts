import { Injectable } from '@nestjs/common';
import { watchlistInForce, type StateOf } from '@downstream/contracts';
import type { Context, ListVersionId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { eventsOf, LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Rescreen } from '../use-cases/rescreen';

type InForce = StateOf<typeof watchlistInForce>;

/** A list changed: everybody under watch gets an outcome for the version that is now in force. */
@Injectable()
@On(watchlistInForce, 'checks.rescreen-all', 'screener')
export class OnListInForce extends LongHandler<typeof watchlistInForce> {
  constructor(
    private readonly tenants: Tenants,
    private readonly rescreen: Rescreen,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<InForce>): Promise<void> {
    const { list, versionId } = event.state;
    const chain = await this.tenants.within(context, (tx) => eventsOf(tx, event.subject.kind, event.subject.id));
    const before = chain.find(({ subject }) => subject.seq === event.subject.seq - 1)?.state as InForce | undefined;
    const version = {
      list,
      before: (before?.versionId ?? null) as ListVersionId | null,
      id: versionId as ListVersionId,
    };
    await this.rescreen.run(context, { id: event.id, reason: 'LIST', version });
  }
}
