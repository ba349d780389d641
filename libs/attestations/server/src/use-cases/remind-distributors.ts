import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import { isDecentHour, reminderDue } from '@downstream/attestations/core';
import { reminderSent } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import { DEPLOYMENT, MINUTE, systemContext, type Clock, type DistributorId, type Id } from '@downstream/kernel';
import { CLOCK, Ids, Operations, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox, Schedules } from '@downstream/platform/messaging';
import { AnswerSheets } from '../persistence/answer-sheets';
import { Reminders } from '../persistence/reminders';
import { mayBeAnswered } from './portal-callers';
import { reminderState } from './sealed-states';

const LOOK = 10 * MINUTE;

/** Sends the reminder that is due to one distributor. */
@Injectable()
export class RemindDistributor {
  constructor(
    private readonly directory: DistributorDirectory,
    private readonly sheets: AnswerSheets,
    private readonly reminders: Reminders,
    private readonly write: WriteToDistributor,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction, on the locked sheet: of two who look at once the second sees what the first has sent.
   * Silent where the answers came in or are not wanted any more, at night, and where nobody could read it.
   */
  async in(tx: Tx, distributorId: DistributorId): Promise<void> {
    const at = this.clock.now();
    const distributor = await this.directory.byId(tx, distributorId);
    if (!distributor || !mayBeAnswered(distributor) || !isDecentHour(distributor.country, at)) return;
    const sheet = await this.sheets.lock(tx, distributorId);
    if (!sheet || sheet.state === 'SUBMITTED') return;
    const day = reminderDue(sheet.dueAt, await this.reminders.sent(tx, sheet), at);
    if (day === null) return;
    const { dueAt, id: sheetId } = sheet;
    const company = distributor.legalName.native;
    const party = partyOf(distributorId);
    const readers = await this.write.in(tx, party, { kind: 'REMINDER', company, dueAt, over: day > 0 });
    if (readers === 0) return;
    const id = this.ids.next<Id<'reminder'>>();
    const reminder = { id, sheetId, distributorId, dueAt, day, readers, sponsorId: distributor.sponsorId, at };
    const written = await this.outbox.add(tx, reminderSent, { subject: id, state: reminderState(reminder), party });
    await this.reminders.insert(tx, reminder, written.id);
  }
}

/** Looks again and again who has not answered and is due a reminder. */
@Injectable()
export class RemindDistributors implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly reminders: Reminders,
    private readonly remind: RemindDistributor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'attestations.remind', everyMs: LOOK, run: () => this.look() });
  }

  /** Each reminder is a transaction of its own: one that fails keeps no other back, and comes again with the next look. */
  async look(): Promise<void> {
    const faults: unknown[] = [];
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId === DEPLOYMENT) continue;
      const context = systemContext('scheduler', tenantId, 'remind');
      const at = this.clock.now();
      const waiting = await this.tenants.within(context, (tx) => this.reminders.unanswered(tx, at));
      for (const { distributorId, dueAt, sent } of waiting) {
        if (reminderDue(dueAt, sent, at) === null) continue;
        await this.tenants
          .within(context, (tx) => this.remind.in(tx, distributorId))
          .catch((error: unknown) => faults.push(error));
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} reminders wait for the next look`);
  }
}
