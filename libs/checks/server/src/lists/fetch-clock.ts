import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { publicLists } from '@downstream/contracts';
import { DEPLOYMENT, MINUTE, systemContext } from '@downstream/kernel';
import { Schedules } from '@downstream/platform/messaging';
import { RequestListFetch } from '../use-cases/request-list-fetch';

/** Looks every minute whether a list is to be fetched. */
@Injectable()
export class FetchClock implements OnModuleInit {
  private readonly log = new Logger('Lists');

  constructor(
    private readonly schedules: Schedules,
    private readonly requests: RequestListFetch,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'checks.fetch-lists', everyMs: MINUTE, run: () => this.look() });
  }

  /** Has every list fetched whose time has come; one that cannot be asked for does not keep the others. */
  async look(): Promise<void> {
    const operator = systemContext('scheduler', DEPLOYMENT, 'fetch-lists');
    for (const list of publicLists) {
      await this.requests.ifDue(operator, list).catch((error: unknown) => this.log.warn(`${list}: ${String(error)}`));
    }
  }
}
