import { Injectable } from '@nestjs/common';
import { remindedEnds, type AnswerSheet, type ReminderDay } from '@downstream/attestations/core';
import { instant, type DistributorId, type EventId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ReminderRow } from './reminder.row';

/** A reminder that went out. */
export type Reminder = Readonly<Omit<ReminderRow, 'tenantId' | 'eventId'>>;

/** A distributor that has not answered, with what it was reminded of so far. */
export interface Unanswered {
  readonly distributorId: DistributorId;
  readonly dueAt: Instant;
  readonly sent: readonly ReminderDay[];
}

/** Reminders of invitations and corrections; added, never changed. */
@Injectable()
export class Reminders {
  /** Whoever has not answered and may be due a reminder about now, by the end of its days. */
  async unanswered(tx: Tx, at: Instant): Promise<readonly Unanswered[]> {
    const [from, until] = remindedEnds(at);
    const rows: { distributor_id: DistributorId; due_at: Date; sent: ReminderDay[] }[] = await tx.query(
      `select s.distributor_id, s.due_at,
              array(select r.day from reminder r
                    where r.tenant_id = s.tenant_id and r.sheet_id = s.id and r.due_at = s.due_at) as sent
       from answer_sheet s where s.state <> 'SUBMITTED' and s.due_at between $1 and $2 order by s.due_at, s.id`,
      [from, until],
    );
    return rows.map(({ distributor_id, due_at, sent }) => ({
      distributorId: distributor_id,
      dueAt: instant(due_at),
      sent,
    }));
  }

  /** The days for which a sheet was reminded of its present end. */
  async sent(tx: Tx, { id, dueAt }: AnswerSheet): Promise<readonly ReminderDay[]> {
    return (await tx.findBy(ReminderRow, { sheetId: id, dueAt })).map(({ day }) => day);
  }

  /** The reminders of a distributor, or all of a tenant, the oldest first. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<readonly Reminder[]> {
    const rows = await tx.find(ReminderRow, { where: distributorId ? { distributorId } : {}, order: { id: 'asc' } });
    return rows.map(({ tenantId: _t, eventId: _e, ...reminder }) => reminder);
  }

  async insert(tx: Tx, reminder: Reminder, eventId: EventId): Promise<void> {
    await tx.insert(ReminderRow, { ...reminder, eventId });
  }
}
