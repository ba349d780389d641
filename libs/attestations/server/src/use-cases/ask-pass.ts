import { Inject, Injectable } from '@nestjs/common';
import { contradictionPassAsked } from '@downstream/contracts';
import type { Clock } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Attestations } from '../persistence/attestations';
import { ContradictionPasses } from '../persistence/contradiction-passes';

/** Asks for all signed attestations of a tenant to be looked at; a worker does it. */
@Injectable()
export class AskPass {
  constructor(
    private readonly attestations: Attestations,
    private readonly passes: ContradictionPasses,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Where nothing is signed there is nothing to look at. */
  async in(tx: Tx): Promise<void> {
    if ((await this.attestations.countStanding(tx)) === 0) return;
    const [id, at] = [this.ids.next<string>(), this.clock.now()];
    await this.passes.ask(tx, id, at);
    await this.outbox.add(tx, contradictionPassAsked, { subject: id, party: null, state: { id, at } });
  }
}
