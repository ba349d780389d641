import { Injectable } from '@nestjs/common';
import { usualSettings, type NoticeSettings } from '@downstream/access/core';
import type { UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

interface ChoiceRow {
  readonly user_id: UserId;
  readonly time_zone: string;
  readonly quiet_from: number | null;
  readonly quiet_until: number | null;
  readonly modes: NoticeSettings['modes'];
}

/** What people chose about notices; who chose nothing has the usual settings. */
@Injectable()
export class NoticeChoices {
  async of(tx: Tx, userId: UserId): Promise<NoticeSettings> {
    return (await this.ofAll(tx, [userId])).get(userId) ?? usualSettings;
  }

  /** The settings of those who chose any. */
  async ofAll(tx: Tx, users: readonly UserId[]): Promise<ReadonlyMap<UserId, NoticeSettings>> {
    const rows: ChoiceRow[] = await tx.query(`select * from notice_settings where user_id = any ($1::uuid[])`, [users]);
    return new Map(rows.map((row) => [row.user_id, toSettings(row)]));
  }

  async save(tx: Tx, userId: UserId, { timeZone, quiet, modes }: NoticeSettings): Promise<void> {
    await tx.query(
      `insert into notice_settings (user_id, time_zone, quiet_from, quiet_until, modes) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, user_id) do update set time_zone = excluded.time_zone, quiet_from = excluded.quiet_from,
         quiet_until = excluded.quiet_until, modes = excluded.modes`,
      [userId, timeZone, quiet?.from ?? null, quiet?.until ?? null, JSON.stringify(modes)],
    );
  }
}

const toSettings = ({ time_zone, quiet_from: from, quiet_until: until, modes }: ChoiceRow): NoticeSettings => ({
  timeZone: time_zone,
  quiet: from === null || until === null ? null : { from, until },
  modes,
});
