import { SqlMigration } from '@downstream/platform/database';

/** Sites, banks, forwarders, consignees and end users stand on a distributor's list, and everybody may have an address. */
export class RelatedRoles1700000000014 extends SqlMigration {
  readonly name = 'RelatedRoles1700000000014';

  statements(): string[] {
    return [
      `alter table party drop constraint party_role_check`,
      `alter table party add constraint party_role_check check (role in
        ('OWNER', 'OFFICER', 'SIGNATORY', 'SITE', 'BANK', 'FORWARDER', 'CONSIGNEE', 'END_USER'))`,
      `alter table party add constraint party_company_check
        check (role not in ('SITE', 'BANK', 'FORWARDER') or kind = 'ORGANISATION')`,
      `alter table party add column address jsonb`,
      `alter table party add constraint party_site_check check (role <> 'SITE' or address is not null)`,
    ];
  }
}
