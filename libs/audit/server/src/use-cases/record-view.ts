import { Inject, Injectable } from '@nestjs/common';
import { auditViewed, type StateInput } from '@downstream/contracts';
import type { Clock } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';

type What = StateInput<typeof auditViewed>['what'];

/** Every look into the audit room is itself an event. */
@Injectable()
export class RecordView {
  constructor(
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async in(tx: Tx, what: What, target: string | null = null): Promise<void> {
    const id = this.ids.next<string>();
    await this.outbox.add(tx, auditViewed, {
      subject: id,
      party: null,
      state: { id, what, target, at: this.clock.now() },
    });
  }
}
