import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

const ofDistributor = ['distributor_id uuid not null', references('distributor_id', 'distributor')];

/**
 * Who owns distributors. Every fact has revisions, which are added and never touched: what holds when stands in the fact,
 * what was known when in `recorded_at`. Changes that take two people wait as proposals.
 */
export class Ownership1700000000044 extends SqlMigration {
  readonly name = 'Ownership1700000000044';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'ownership_entry',
        columns: [
          ...ofDistributor,
          `entry_id uuid not null`,
          `revision integer not null check (revision > 0)`,
          `valid_from date`,
          `valid_until date check (valid_until > valid_from)`,
          `recorded_at timestamptz not null`,
          `recorded_by uuid not null`,
          `reason text not null`,
          // Null: taken out.
          `fact jsonb`,
          madeByEvent,
        ],
        key: ['distributor_id', 'entry_id', 'revision'],
        // What is found out about a distributor's owners is nothing that it may see.
        party: 'none',
        grants: ['select', 'insert'],
      }),
      ...tenantTable({
        name: 'ownership_proposal',
        columns: [
          `id uuid not null`,
          ...ofDistributor,
          `state text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED'))`,
          `proposed_by uuid not null`,
          `accepted_by uuid`,
          `record jsonb not null`,
          madeByEvent,
          `check ((state = 'ACCEPTED') = (accepted_by is not null))`,
          `check (accepted_by <> proposed_by)`,
        ],
        party: 'none',
        grants: ['select', 'insert', 'update'],
      }),
      `create index ownership_proposal_of on ownership_proposal (tenant_id, distributor_id, id)`,
    ];
  }
}
