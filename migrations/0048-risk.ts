import { madeByEvent, references, SqlMigration, tenantTable } from '@downstream/platform/database';

/** Risk models, ratings with the facts and lists they rest on, red flags with every act, and people's words about tiers. */
export class Risk1700000000048 extends SqlMigration {
  readonly name = 'Risk1700000000048';

  statements(): string[] {
    return [...models(), ...ratings(), ...flags(), ...overrides()];
  }
}

const neverChanged = (table: string) => [
  `create trigger never_changed before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger never_emptied before truncate on ${table} for each statement execute function refuse_change()`,
];

const models = () => [
  ...tenantTable({
    name: 'risk_model',
    columns: [
      `id uuid not null`,
      `name text not null`,
      `version integer not null check (version > 0)`,
      `state text not null check (state in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED'))`,
      `effective_from timestamptz(3)`,
      `source text not null`,
      `document jsonb not null`,
      `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
      `drafted jsonb not null`,
      `published jsonb`,
      `tried_at timestamptz(3)`,
      madeByEvent,
      `unique (tenant_id, version)`,
      `check (state <> 'PUBLISHED' or (published is not null and effective_from is not null))`,
      // The one that comes with the product is published by the machine that brings it; every other by a second person.
      `constraint risk_model_second_person check (published is null or published ->> 'kind' = 'system'
         or (published ->> 'personId' is not null and published ->> 'personId' is distinct from drafted ->> 'personId'))`,
    ],
    party: 'none',
    grants: [
      'select',
      'insert',
      'update (state)',
      'update (effective_from)',
      'update (published)',
      'update (tried_at)',
      'update (event_id)',
    ],
  }),
  `create unique index risk_model_draft on risk_model (tenant_id) where state = 'DRAFT'`,
];

const ratings = () => [
  // What a rating rests on, once for every content: facts of a distributor, and lists of countries.
  ...tenantTable({
    name: 'rating_facts',
    columns: [
      `distributor_id uuid not null`,
      `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
      `facts jsonb not null`,
      references('distributor_id', 'distributor'),
    ],
    key: ['distributor_id', 'sha256'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('rating_facts'),
  ...tenantTable({
    name: 'rating_lists',
    columns: [`sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`, `lists jsonb not null`],
    key: ['sha256'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('rating_lists'),
  ...tenantTable({
    name: 'risk_rating',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `number integer not null check (number > 0)`,
      `at timestamptz(3) not null`,
      `reason text not null`,
      `model_id uuid not null`,
      `facts_sha256 text not null`,
      `lists_sha256 text not null`,
      `flags jsonb not null`,
      `flags_sha256 text not null`,
      `override jsonb`,
      `override_id uuid`,
      `tier text not null check (tier in ('LOW', 'MEDIUM', 'HIGH', 'PROHIBITED', 'UNRATED'))`,
      `score integer not null check (score between 0 and 100)`,
      `rating jsonb not null`,
      `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
      `bulk boolean not null default false`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      references('model_id', 'risk_model'),
      references('lists_sha256', 'rating_lists', 'sha256'),
      `foreign key (tenant_id, distributor_id, facts_sha256) references rating_facts (tenant_id, distributor_id, sha256)`,
      `unique (tenant_id, distributor_id, number)`,
    ],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('risk_rating'),
  // The tier that a rating set last on the record: where the record has another one, a person has set it.
  ...tenantTable({
    name: 'rated_tier',
    columns: [
      `distributor_id uuid not null`,
      `tier text not null check (tier in ('LOW', 'MEDIUM', 'HIGH'))`,
      references('distributor_id', 'distributor'),
    ],
    key: ['distributor_id'],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
];

const flags = () => [
  ...tenantTable({
    name: 'red_flag',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `rule text not null`,
      `state text not null
         check (state in ('RAISED', 'UNDER_INQUIRY', 'RESOLVED', 'ACCEPTED_WITH_CONDITION', 'UPHELD'))`,
      `severity integer not null check (severity between 1 and 4)`,
      `waived boolean not null`,
      `settled_by uuid[] not null`,
      `fired_at timestamptz(3) not null`,
      `ended_at timestamptz(3)`,
      `record jsonb not null`,
      `revision integer not null`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      // What stops is let go by two people, whoever writes the row; and so is a flag that is only waived.
      `constraint red_flag_two_people check (
         state not in ('RESOLVED', 'ACCEPTED_WITH_CONDITION') or (severity < 4 and not waived)
         or (cardinality(settled_by) >= 2 and settled_by[1] is not null and settled_by[2] is not null
             and settled_by[1] <> settled_by[2]))`,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create unique index red_flag_living on red_flag (tenant_id, distributor_id, rule) where ended_at is null`,
  `create index red_flag_of_distributor on red_flag (tenant_id, distributor_id, fired_at desc)`,
  ...tenantTable({
    name: 'red_flag_act',
    columns: [
      `flag_id uuid not null`,
      `revision integer not null`,
      `distributor_id uuid not null`,
      `act text not null check (act in ('RAISED', 'RENEWED', 'LAPSED', 'ENDED', 'INQUIRED', 'PROPOSED', 'SETTLED',
         'DISAGREED'))`,
      `person_id uuid`,
      `at timestamptz(3) not null`,
      madeByEvent,
      references('flag_id', 'red_flag'),
      references('distributor_id', 'distributor'),
    ],
    key: ['flag_id', 'revision'],
    party: 'none',
    grants: ['select', 'insert'],
  }),
  ...neverChanged('red_flag_act'),
  `create index red_flag_act_of_distributor on red_flag_act (tenant_id, distributor_id, at)`,
  // The people a settlement names have each acted on that very flag: nobody is written into it.
  `create function red_flag_settlers_acted() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from unnest(new.settled_by) as person where not exists (
          select 1 from red_flag_act a where a.tenant_id = new.tenant_id and a.flag_id = new.id
            and a.person_id = person and a.act in ('PROPOSED', 'SETTLED'))) then
       raise exception 'Red flag % is settled by somebody who has not acted on it', new.id
         using errcode = '23514', constraint = 'red_flag_settlers_acted';
     end if;
     return null;
   end $$`,
  `create constraint trigger red_flag_settlers_acted after insert or update on red_flag
     deferrable initially deferred for each row
     when (new.state in ('RESOLVED', 'ACCEPTED_WITH_CONDITION'))
     execute function red_flag_settlers_acted()`,
];

const overrides = () => [
  ...tenantTable({
    name: 'tier_override',
    columns: [
      `id uuid not null`,
      `distributor_id uuid not null`,
      `direction text not null check (direction in ('RAISE', 'LOWER'))`,
      `tier text not null check (tier in ('LOW', 'MEDIUM', 'HIGH'))`,
      `reason text not null`,
      `grounds text not null`,
      `expires_on date`,
      `state text not null check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED', 'ENDED'))`,
      `proposed jsonb not null`,
      `proposed_on date not null`,
      `seconded jsonb`,
      `ended_at timestamptz(3)`,
      madeByEvent,
      references('distributor_id', 'distributor'),
      `check (proposed ->> 'personId' is not null)`,
      // Up: one person. Down: two, and for six months at most.
      `constraint tier_override_two_people check (direction = 'RAISE' or state = 'PROPOSED'
         or (state = 'ENDED' and seconded is null)
         or (seconded ->> 'personId' is not null and seconded ->> 'personId' <> proposed ->> 'personId'))`,
      `constraint tier_override_term check (direction = 'RAISE'
         or (expires_on is not null and expires_on <= proposed_on + interval '6 months'))`,
    ],
    party: 'none',
    grants: ['select', 'insert', 'update'],
  }),
  `create unique index tier_override_living on tier_override (tenant_id, distributor_id, state)
     where state in ('PROPOSED', 'IN_FORCE')`,
  `create index tier_override_of_distributor on tier_override (tenant_id, distributor_id)`,
];
