import { madeByEvent, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Versions of the lists that judge items: a published one is not changed by anybody; and what judged an approval. */
export class ItemLists1700000000020 extends SqlMigration {
  readonly name = 'ItemLists1700000000020';

  statements(): string[] {
    return [
      ...versions(),
      `alter table item_classification add column judged jsonb`,
      `grant update (judged) on item_classification to downstream_app`,
    ];
  }
}

const versions = () => [
  ...tenantTable({
    name: 'item_list_version',
    columns: [
      `id uuid not null`,
      `list text collate "C" not null`,
      `kind text not null check (kind in
         ('CHPL', 'LEGAL_ANNEX', 'SENSITIVE_GOODS', 'GOODS_KEYWORDS', 'COUNTRY_SET', 'HS_FORWARD'))`,
      `version integer not null check (version > 0)`,
      `state text not null check (state in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED'))`,
      `effective_from timestamptz(3)`,
      `source text not null`,
      `rows jsonb not null check (jsonb_array_length(rows) > 0)`,
      `drafted jsonb not null`,
      `contributors jsonb not null`,
      `published jsonb`,
      `return_reason text`,
      `changed jsonb not null`,
      `revision integer not null`,
      madeByEvent,
      `unique (tenant_id, list, version)`,
      `check ((state in ('PUBLISHED', 'RETIRED')) = (published is not null))`,
      // Law has a date, and it is never behind its publication.
      `check (published is null or coalesce(effective_from >= (published ->> 'at')::timestamptz(3), false))`,
      // Four eyes in the database itself: a person, and nobody who wrote in it.
      `check (published is null or coalesce(not contributors @> jsonb_build_array(published -> 'personId')
         and published ->> 'personId' is not null, false))`,
    ],
    party: 'none',
    grants: [
      'select',
      'insert',
      `update (state, effective_from, source, rows, drafted, contributors, published, return_reason, changed,
        revision, event_id)`,
    ],
  }),
  `create unique index item_list_version_open on item_list_version (tenant_id, list)
     where state in ('DRAFT', 'PENDING_APPROVAL')`,
  `create index item_list_version_in_force on item_list_version (tenant_id, list, effective_from desc, version desc)
     where state in ('PUBLISHED', 'RETIRED')`,
  `create function item_list_version_stands() returns trigger language plpgsql as $$
   begin
     if old.state in ('PUBLISHED', 'RETIRED') and not (old.state = 'PUBLISHED' and new.state = 'RETIRED'
       and (new.rows, new.source, new.contributors, new.published, new.effective_from)
         is not distinct from (old.rows, old.source, old.contributors, old.published, old.effective_from)) then
       raise exception 'Version % of list % is published', old.version, old.list
         using errcode = '23514', constraint = 'item_list_version_stands';
     end if;
     return new;
   end $$`,
  `create trigger item_list_version_stands before update on item_list_version
     for each row execute function item_list_version_stands()`,
];
