import { Injectable } from '@nestjs/common';
import { screeningRequested, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ScreenParties } from '../use-cases/screen-parties';

/** Searches for the parties of a table, part by part. Killed in the middle it goes on with the first that waits. */
@Injectable()
@On(screeningRequested, 'checks.screen-table', 'screener')
export class OnScreeningRequested extends LongHandler<typeof screeningRequested> {
  constructor(
    private readonly tenants: Tenants,
    private readonly screen: ScreenParties,
  ) {
    super();
  }

  async run(context: Context, { state }: StoredEvent<StateOf<typeof screeningRequested>>): Promise<void> {
    while (await this.tenants.within(context, (tx) => this.screen.goOn(tx, state.id)));
  }
}
