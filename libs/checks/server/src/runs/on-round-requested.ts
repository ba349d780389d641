import { Injectable } from '@nestjs/common';
import { checkRoundRequested, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RunRound } from './run-round';

/** Makes the checks of a round. */
@Injectable()
@On(checkRoundRequested, 'checks.run-round', 'screener')
export class OnRoundRequested extends LongHandler<typeof checkRoundRequested> {
  constructor(private readonly round: RunRound) {
    super();
  }

  run(context: Context, { state }: StoredEvent<StateOf<typeof checkRoundRequested>>): Promise<void> {
    return this.round.run(context, state.id);
  }
}
