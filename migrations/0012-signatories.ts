import { SqlMigration } from '@downstream/platform/database';

/** Who signs for a distributor stands on its list, and is a person. */
export class Signatories1700000000012 extends SqlMigration {
  readonly name = 'Signatories1700000000012';

  statements(): string[] {
    return [
      `alter table party drop constraint party_role_check`,
      `alter table party add constraint party_role_check check (role in ('OWNER', 'OFFICER', 'SIGNATORY'))`,
      `alter table party add constraint party_signatory_check check (role <> 'SIGNATORY' or kind = 'PERSON')`,
    ];
  }
}
