import { madeByEvent, SqlMigration, tenantTable } from '@downstream/platform/database';

const language = `'en', 'de', 'fr', 'zh', 'tr', 'ru', 'uk', 'ar'`;

/** Templates of a maker's own in versions that a second person publishes, and who has read a translation. */
export class OwnTemplates1700000000038 extends SqlMigration {
  readonly name = 'OwnTemplates1700000000038';

  statements(): string[] {
    return [
      ...tenantTable({
        name: 'own_template',
        columns: [
          `id uuid not null`,
          `kind text not null check (kind in ('T1', 'T2', 'T3', 'T4'))`,
          `version integer not null check (version > 0)`,
          `state text not null check (state in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED'))`,
          `record jsonb not null`,
          // As it is asked; written when it is published, and never again.
          `document jsonb`,
          madeByEvent,
          `unique (tenant_id, kind, version)`,
          `check ((state in ('PUBLISHED', 'RETIRED')) = (document is not null))`,
        ],
        // People of a distributor are asked by it.
        party: 'tenant-wide',
        grants: ['select', 'insert', 'update'],
      }),
      `create unique index own_template_open on own_template (tenant_id, kind)
         where state in ('DRAFT', 'PENDING_APPROVAL')`,
      ...tenantTable({
        name: 'template_review',
        columns: [
          `id uuid not null`,
          `template text not null`,
          `version integer not null check (version > 0)`,
          `language text not null check (language in (${language}))`,
          `record jsonb not null`,
          madeByEvent,
          `unique (tenant_id, template, version, language)`,
        ],
        party: 'tenant-wide',
        grants: ['select', 'insert'],
      }),
    ];
  }
}
