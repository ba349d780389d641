import { Controller, Inject } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { fetchListNow, readListFetches, scheduleListFetch, type Reply } from '@downstream/contracts';
import { DEPLOYMENT, type Actor, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { nextFetch } from '../lists/fetch-times';
import { FetchRuns, type FetchRun } from '../persistence/fetch-runs';
import { ListSchedules } from '../persistence/list-schedules';
import { RequestListFetch } from '../use-cases/request-list-fetch';
import { operatorOf } from './lists.controller';

/** Fetches that are shown of a list. */
const SHOWN = 12;

/** How lists are fetched by themselves, and what became of it. */
@Controller()
export class ListFetchesController {
  constructor(
    private readonly tenants: Tenants,
    private readonly schedules: ListSchedules,
    private readonly runs: FetchRuns,
    private readonly requests: RequestListFetch,
    private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(readListFetches)
  @Allow('list:read')
  async readListFetches(
    @Ctx() context: Context,
    @Input() { params: { list } }: InputOf<typeof readListFetches>,
  ): Promise<Reply<typeof readListFetches>> {
    const { schedule, fetches } = await this.tenants.within({ ...context, tenantId: DEPLOYMENT }, async (tx) => ({
      schedule: await this.schedules.of(tx, list),
      fetches: await this.runs.latest(tx, list, SHOWN),
    }));
    const setBy = { kind: 'user' as const, id: schedule?.setBy as Actor['id'] };
    // Whoever set it may belong to another tenant, whose people are not for this one to know.
    const names = schedule
      ? await this.tenants.within(context, (tx) => this.users.namesOf(tx, [setBy]))
      : new Map<string, string>();
    return {
      schedule: schedule
        ? {
            ...{ on: schedule.on, format: schedule.format, everyHours: schedule.everyHours, setAt: schedule.setAt },
            files: schedule.files.map((file) => ({ ...file })),
            setBy: names.get(schedule.setBy) ?? 'Operator',
          }
        : null,
      nextAt: nextFetch(schedule, fetches[0], this.clock.now()),
      fetches: fetches.map(fetchView),
    };
  }

  @Endpoint(scheduleListFetch)
  @Allow('list:import')
  scheduleListFetch(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof scheduleListFetch>,
  ): Promise<void> {
    return this.requests.set(operatorOf(context, caller), params.list, body);
  }

  @Endpoint(fetchListNow)
  @Allow('list:import')
  async fetchListNow(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof fetchListNow>,
  ) {
    return fetchView(await this.requests.now(operatorOf(context, caller), params.list));
  }
}

const fetchView = ({ list: _, format: __, files: ___, ...run }: FetchRun): Reply<typeof fetchListNow> => run;
