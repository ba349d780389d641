import { Inject, Injectable } from '@nestjs/common';
import { coverageHash } from '@downstream/checks/core';
import { monitoringPassRecorded, type rescreeningCompleted, type StateOf } from '@downstream/contracts';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import type { Clock, Context, EventId, WatchGap } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Enrolments, type Enrolment } from '../persistence/enrolments';
import { Passes, type PassState } from '../persistence/passes';
import { sha256 } from '../sha256';
import { KeepEnrolment } from './keep-enrolment';

type Rescreening = StateOf<typeof rescreeningCompleted>;

const PAGE = 500;

/**
 * Writes that a pass over everybody under watch ran: each party's last search, and whom it missed. A pass through
 * everything first looks whether everybody is under watch who should be, so that an event that was lost costs a night.
 */
@Injectable()
export class RecordPass {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly enrol: KeepEnrolment,
    private readonly enrolments: Enrolments,
    private readonly passes: Passes,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: Context, rescreening: Rescreening, cause: EventId): Promise<void> {
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => this.tenants.within(context, work);
    if (await within((tx) => this.passes.exists(tx, rescreening.id))) return;
    if (rescreening.method === 'WHOLE') await within((tx) => this.enrolEverybody(tx));
    await within((tx) => this.record(tx, rescreening, cause));
  }

  private async enrolEverybody(tx: Tx): Promise<void> {
    let page: FiledDistributor[] = [];
    for await (const distributor of this.distributors.all(tx)) {
      page.push(distributor);
      if (page.length < PAGE) continue;
      await this.enrol.in(tx, page);
      page = [];
    }
    await this.enrol.in(tx, page);
  }

  private async record(tx: Tx, rescreening: Rescreening, cause: EventId): Promise<void> {
    const { id, reason, startedAt, completedAt: at, listVersions, methodVersion, notCovered } = rescreening;
    await this.enrol.catchUp(tx, null);
    await this.enrolments.held(tx, notCovered, startedAt, at);
    const under = await this.enrolments.since(tx, startedAt);
    const missed = under.flatMap((one) => {
      const gap = gapOf(one, startedAt);
      return gap ? [{ partyId: one.partyId, distributorId: one.distributorId, gap }] : [];
    });
    const out = new Set(missed.map(({ partyId, distributorId }) => `${distributorId} ${partyId}`));
    const held = under.filter(({ partyId, distributorId }) => !out.has(`${distributorId} ${partyId}`));
    const state: PassState = {
      ...{ id, reason, startedAt, at, listVersions, methodVersion },
      distributors: new Set(under.map(({ distributorId }) => distributorId)).size,
      parties: under.length,
      missed,
      proof: coverageHash(
        held.map(({ partyId, fingerprint }) => ({ id: partyId, fingerprint })),
        sha256,
      ),
    };
    const written = await this.outbox.add(tx, monitoringPassRecorded, { subject: id, party: null, state, cause });
    await this.passes.add(tx, state, written.id);
  }
}

/** Why somebody has no outcome of a pass; null where they have. */
function gapOf({ searchable, searchedAt }: Enrolment, startedAt: string): WatchGap | null {
  if (!searchable) return 'NOTHING_TO_SEARCH';
  if (searchedAt === null) return 'NEVER_SEARCHED';
  return searchedAt < startedAt ? 'TOO_LONG_AGO' : null;
}
