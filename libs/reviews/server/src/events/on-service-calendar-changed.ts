import { Injectable } from '@nestjs/common';
import { serviceCalendarChanged } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On } from '@downstream/platform/messaging';
import { WatchClocks } from '../use-cases/watch-clocks';

/** The workspace works at other hours: every deadline that runs is counted anew. */
@Injectable()
@On(serviceCalendarChanged, 'reviews.count-deadlines-anew', 'relay')
export class OnServiceCalendarChanged extends LongHandler<typeof serviceCalendarChanged> {
  constructor(private readonly clocks: WatchClocks) {
    super();
  }

  run(context: Context): Promise<void> {
    return this.clocks.countAnew(context);
  }
}
