import { references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** What people at the desk are told of, and when they want e-mail about it. */
export class Notices1700000000022 extends SqlMigration {
  readonly name = 'Notices1700000000022';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'notice',
        columns: [
          `id uuid not null`,
          `user_id uuid not null`,
          `kind text not null`,
          // A review, a distributor, or the code of a list.
          `object_id text not null`,
          `about_distributor uuid`,
          `times integer not null default 1`,
          `at timestamptz(3) not null`,
          `read_at timestamptz(3)`,
          // The event that was told of last: one that is delivered twice counts once.
          `last_event uuid not null`,
          `mail_state text not null check (mail_state in ('NONE', 'WAITING', 'SENT', 'REFUSED'))`,
          `mail_due_at timestamptz(3)`,
          // The mail it went out with; the same after a crash, so that twice sent is one mail.
          `mail_id uuid`,
          references('user_id', 'user_account'),
          `check ((mail_state = 'WAITING') <= (mail_due_at is not null))`,
        ],
        party: 'none',
      }),
      `create unique index notice_once_unread on notice (tenant_id, user_id, kind, object_id) where read_at is null`,
      `create index notice_of_user on notice (tenant_id, user_id, at desc, id desc)`,
      `create index notice_to_mail on notice (tenant_id, mail_due_at) where mail_state = 'WAITING'`,
      ...tenantTable({
        name: 'notice_settings',
        columns: [
          `user_id uuid not null`,
          `time_zone text not null`,
          `quiet_from smallint check (quiet_from between 0 and 1439)`,
          `quiet_until smallint check (quiet_until between 0 and 1439)`,
          `modes jsonb not null`,
          references('user_id', 'user_account'),
          `check ((quiet_from is null) = (quiet_until is null))`,
        ],
        key: ['user_id'],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
    ];
  }
}
