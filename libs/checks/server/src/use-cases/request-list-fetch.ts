import { Inject, Injectable } from '@nestjs/common';
import { watchlistFetchRequested, watchlistScheduled, type Body, type scheduleListFetch } from '@downstream/contracts';
import { millis, refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { isFetching, nextFetch } from '../lists/fetch-times';
import { publicListFacts, type PublicList } from '../lists/public-lists';
import { FetchRuns, type FetchRun } from '../persistence/fetch-runs';
import { ListSchedules, type ListSchedule } from '../persistence/list-schedules';
import { ListFetcher } from '../lists/list-fetcher';
import { formOf, inDeployment, type Operator } from './request-list-import';

/** Says how lists are fetched by themselves, and has them fetched. */
@Injectable()
export class RequestListFetch {
  constructor(
    private readonly tenants: Tenants,
    private readonly schedules: ListSchedules,
    private readonly runs: FetchRuns,
    private readonly fetcher: ListFetcher,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sets how a list is fetched; what held before stays on record.
   * @throws RefusalError LIST_FORMAT_UNKNOWN, and LIST_ADDRESS_REFUSED with the file, the code and the sentence
   */
  async set(operator: Operator, list: PublicList, wish: Body<typeof scheduleListFetch>): Promise<void> {
    const format = formOf(list, wish.format);
    for (const { name, address } of wish.files) {
      const found = address ?? officialAddress(list, format, name);
      const why = found === undefined ? 'The publisher offers no address for this file.' : this.fetcher.refusal(found);
      if (why !== undefined) throw new RefusalError(refusal('LIST_ADDRESS_REFUSED', { file: name, why }));
    }
    await this.tenants.within(inDeployment(operator), async (tx) => {
      const state: ListSchedule = {
        ...{ id: this.ids.next<string>(), list, on: wish.on, format, everyHours: wish.everyHours },
        files: wish.files.map((file) => ({ ...file })),
        setAt: this.clock.now(),
        setBy: tx.context.actor.id,
      };
      await this.schedules.add(tx, state);
      await this.outbox.add(tx, watchlistScheduled, {
        subject: state.id,
        party: null,
        state: { ...state, files: state.files.map((file) => ({ ...file })) },
      });
    });
  }

  /** Fetches a list now. @throws RefusalError LIST_NOT_SCHEDULED, LIST_FETCH_RUNNING */
  now(operator: Operator, list: PublicList): Promise<FetchRun> {
    return this.tenants.within(inDeployment(operator), async (tx) => {
      const schedule = await this.schedules.of(tx, list);
      if (!schedule) throw new RefusalError(refusal('LIST_NOT_SCHEDULED', { list }));
      await this.runs.lock(tx, list);
      const [last] = await this.runs.latest(tx, list, 1);
      if (isFetching(last, this.clock.now())) throw new RefusalError(refusal('LIST_FETCH_RUNNING', { list }));
      return this.begin(tx, schedule, 1, true);
    });
  }

  /** Has a list fetched whose time has come; does nothing otherwise. */
  ifDue(operator: Operator, list: PublicList): Promise<FetchRun | undefined> {
    return this.tenants.within(inDeployment(operator), async (tx) => {
      await this.runs.lock(tx, list);
      const schedule = await this.schedules.of(tx, list);
      const [last] = await this.runs.latest(tx, list, 1);
      const now = this.clock.now();
      const due = nextFetch(schedule, last, now);
      if (!schedule || due === null || millis(due) > millis(now)) return undefined;
      const again = last !== undefined && last.nextTryAt === due;
      return this.begin(tx, schedule, again ? last.attempt + 1 : 1, false);
    });
  }

  private async begin(
    tx: Tx,
    { list, format, files }: ListSchedule,
    attempt: number,
    asked: boolean,
  ): Promise<FetchRun> {
    const id = this.ids.next<string>();
    const requestedAt = this.clock.now();
    await this.runs.add(tx, id, requestedAt, { list, format, attempt, asked });
    await this.outbox.add(tx, watchlistFetchRequested, {
      subject: id,
      party: null,
      state: {
        ...{ id, list, format, attempt, asked, requestedAt },
        files: files.map(({ name, address }) => ({
          name,
          address: address ?? officialAddress(list, format, name) ?? '',
        })),
      },
    });
    const run = await this.runs.find(tx, id);
    if (!run) throw new Error('The fetch was not kept');
    return run;
  }
}

/** Where the publisher offers a file of a form; undefined where it offers none of that name. */
const officialAddress = (list: PublicList, format: string, name: string): string | undefined =>
  publicListFacts[list].forms.find((form) => form.format === format)?.files.find((file) => file.name === name)?.address;
