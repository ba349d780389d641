import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** What a manufacturer sells, and every classification of it: an approved one is not changed by anybody. */
export class Catalogue1700000000013 extends SqlMigration {
  readonly name = 'Catalogue1700000000013';

  statements(): string[] {
    return [...items(), ...classifications()];
  }
}

const items = () => [
  ...tenantTable({
    name: 'item',
    columns: [
      `id uuid not null`,
      `sku text collate "C" not null`,
      // Two numbers that differ only in capitals would be taken for one.
      `sku_key text collate "C" not null`,
      `names jsonb not null check (jsonb_array_length(names) > 0)`,
      `description text`,
      `writers jsonb not null`,
      `registered jsonb not null`,
      `changed jsonb not null`,
      `changed_at timestamptz(3) not null`,
      `version integer not null`,
      madeByEvent,
      `unique (tenant_id, sku_key)`,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
];

const classifications = () => [
  ...tenantTable({
    name: 'item_classification',
    columns: [
      `id uuid not null`,
      `item_id uuid not null`,
      `place integer not null`,
      `state text not null check (state in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'RETURNED'))`,
      `facts jsonb not null`,
      `classifier jsonb not null`,
      `contributors jsonb not null`,
      `proposed jsonb`,
      `approved jsonb`,
      `return_reason text`,
      madeByEvent,
      references('item_id', 'item'),
      `unique (tenant_id, item_id, place)`,
      `check ((state = 'APPROVED') = (approved is not null))`,
      // Four eyes in the database itself: a person, and nobody who wrote in it.
      `check (approved is null or coalesce(not contributors @> jsonb_build_array(approved -> 'personId')
         and approved ->> 'personId' is not null, false))`,
    ],
    party: 'none',
    grants: [
      'select',
      'insert',
      'update (state, facts, classifier, contributors, proposed, approved, return_reason, event_id)',
    ],
  }),
  `create unique index item_classification_waiting on item_classification (tenant_id, item_id) where state <> 'APPROVED'`,
  `create function item_classification_stands() returns trigger language plpgsql as $$
   begin
     if old.state = 'APPROVED' then
       raise exception 'Classification % is approved', old.id
         using errcode = '23514', constraint = 'item_classification_stands';
     end if;
     return new;
   end $$`,
  `create trigger item_classification_stands before update on item_classification
     for each row execute function item_classification_stands()`,
];
