import { Injectable } from '@nestjs/common';
import { rescreeningRequested, type StateOf } from '@downstream/contracts';
import type { Context, EventId } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Rescreen } from '../use-cases/rescreen';

/** Everybody under watch is screened again in full. */
@Injectable()
@On(rescreeningRequested, 'checks.rescreen-whole', 'screener')
export class OnRescreeningRequested extends LongHandler<typeof rescreeningRequested> {
  constructor(private readonly rescreen: Rescreen) {
    super();
  }

  run(context: Context, { state }: StoredEvent<StateOf<typeof rescreeningRequested>>): Promise<void> {
    return this.rescreen.run(context, { id: state.id as EventId, reason: state.reason });
  }
}
