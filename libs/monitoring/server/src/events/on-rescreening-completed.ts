import { Injectable } from '@nestjs/common';
import { rescreeningCompleted, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RecordPass } from '../use-cases/record-pass';

/** Everybody was screened again: that is a pass, and it is written for whom and with which lists. */
@Injectable()
@On(rescreeningCompleted, 'monitoring.record-pass', 'screener')
export class OnRescreeningCompleted extends LongHandler<typeof rescreeningCompleted> {
  constructor(private readonly record: RecordPass) {
    super();
  }

  run(context: Context, { id, state }: StoredEvent<StateOf<typeof rescreeningCompleted>>): Promise<void> {
    return this.record.run(context, state, id);
  }
}
