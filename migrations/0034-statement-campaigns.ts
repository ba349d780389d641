import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Campaigns: one template asked of many distributors, and what came of each. */
export class StatementCampaigns1700000000034 extends SqlMigration {
  readonly name = 'StatementCampaigns1700000000034';

  statements(): string[] {
    return [...campaigns(), ...outcomes()];
  }
}

const campaigns = () => [
  ...tenantTable({
    name: 'statement_campaign',
    columns: [
      `id uuid not null`,
      `state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED'))`,
      `record jsonb not null`,
      `started_by uuid not null`,
      madeByEvent,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
];

const outcomes = () => [
  ...tenantTable({
    name: 'statement_campaign_outcome',
    columns: [
      `campaign_id uuid not null`,
      references('campaign_id', 'statement_campaign'),
      `distributor_id uuid not null`,
      references('distributor_id', 'distributor'),
      `place integer not null`,
      `outcome text not null check (outcome in ('PLANNED', 'ASKED', 'REFUSED', 'FAILED'))`,
      `reason text`,
      `attestation_id uuid`,
      references('attestation_id', 'attestation'),
      `at timestamptz(3)`,
      `check ((outcome = 'ASKED') = (attestation_id is not null))`,
      `check ((outcome = 'PLANNED') = (at is null))`,
    ],
    // Nobody is asked twice by one campaign.
    key: ['campaign_id', 'distributor_id'],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create index statement_campaign_outcome_next on statement_campaign_outcome (tenant_id, campaign_id, place)`,
  `create index statement_campaign_outcome_of on statement_campaign_outcome (tenant_id, distributor_id)`,
  `create index statement_campaign_outcome_asked on statement_campaign_outcome (tenant_id, attestation_id)`,
];
