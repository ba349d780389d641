import { SqlMigration } from '@downstream/platform/database';

/** What came of a change that a distributor told of; what it said itself stays as it is. */
export class ChangeReportsClosed1700000000028 extends SqlMigration {
  readonly name = 'ChangeReportsClosed1700000000028';

  statements(): string[] {
    return [
      `alter table change_report add column closed jsonb`,
      `grant update (closed, event_id) on change_report to downstream_app`,
    ];
  }
}
