import { SqlMigration } from '@downstream/platform/database';

/**
 * Two persons, by whatever road a row comes: what the cores ask of a decision the database asks of the application's
 * role as well. Every trigger binds that role alone, for a backup is put back by the owner, table after table.
 */
export class TwoPersons1700000000041 extends SqlMigration {
  readonly name = 'TwoPersons1700000000041';

  statements(): string[] {
    return [...persons(), ...contributions(), ...signatures(), ...decisions(), ...standings(), ...holds(), ...hits()];
  }
}

const IS_APPLICATION = `current_user = 'downstream_app'`;

/** A function for a trigger that says nothing to any other role; `body` raises what it refuses. */
const guard = (name: string, declared: string, body: string): string =>
  `create function ${name}() returns trigger language plpgsql as $$
   ${declared && `declare ${declared}`}
   begin
     if ${IS_APPLICATION} then
       ${body}
     end if;
     return new;
   end $$`;

const refuse = (constraint: string, message: string, ...values: string[]): string =>
  `raise exception '${message}'${values.map((value) => `, ${value}`).join('')}
         using errcode = '23514', constraint = '${constraint}';`;

const persons = () => [
  // Whose account it is stands for good: an account moved to another person would be a second pair of eyes.
  guard('account_of_one_person', '', refuse('user_account_person', 'Account % belongs to one person', 'old.id')),
  `create trigger user_account_person before update on user_account for each row
     when (new.person_id is distinct from old.person_id) execute function account_of_one_person()`,
  `create function acts_for(tenant uuid, actor uuid, person uuid) returns boolean language sql stable as $$
     select exists (select 1 from user_account u where u.tenant_id = tenant and u.id = actor and u.person_id = person)
       or exists (select 1 from api_key k join user_account u on u.tenant_id = k.tenant_id and u.id = k.created_by
                  where k.tenant_id = tenant and k.id = actor and u.person_id = person)
   $$`,
  guard(
    'vote_of_its_person',
    '',
    `if not acts_for(new.tenant_id, new.actor_id, new.person_id) then
       ${refuse('vote_of_its_person', 'Actor % does not act for person %', 'new.actor_id', 'new.person_id')}
     end if;`,
  ),
  ...['hold_release_vote', 'suspension_vote'].map(
    (table) =>
      `create trigger vote_of_its_person after insert on ${table} for each row execute function vote_of_its_person()`,
  ),
];

// What somebody did to a case is not forgotten but by a new submission, and then only what an earlier one had closed.
const contributions = () => [
  `create function deeds_forgotten(before jsonb, after jsonb) returns setof jsonb language sql immutable as $$
     select b from jsonb_array_elements(before) b
     where not exists (select 1 from jsonb_array_elements(after) a
       where a ->> 'personId' = b ->> 'personId' and a ->> 'deed' = b ->> 'deed' and a ->> 'at' >= b ->> 'at')
   $$`,
  guard(
    'deeds_stand',
    '',
    `if exists (select 1 from deeds_forgotten(old.contributions, new.contributions)) then
       ${refuse('deeds_stand', 'What people did to % is not forgotten', 'old.id')}
     end if;`,
  ),
  guard(
    'deeds_stand_until_submitted',
    '',
    `if exists (select 1 from deeds_forgotten(old.contributions, new.contributions) f
                where old.submitted is null or new.submitted is not distinct from old.submitted
                  or f ->> 'at' > old.submitted ->> 'at') then
       ${refuse('deeds_stand', 'What people did to % is not forgotten', 'old.id')}
     end if;`,
  ),
  `create trigger deeds_stand before update on review for each row
     when (new.contributions is distinct from old.contributions) execute function deeds_stand()`,
  `create trigger deeds_stand before update on distributor for each row
     when (new.contributions is distinct from old.contributions) execute function deeds_stand_until_submitted()`,
  // The writers of a draft: one who is taken off the list could publish what he or she wrote.
  guard(
    'writers_stand',
    `was jsonb := to_jsonb(old); is_now jsonb := to_jsonb(new);`,
    `if not coalesce(is_now -> 'contributors', is_now -> 'record' -> 'contributors')
            @> coalesce(was -> 'contributors', was -> 'record' -> 'contributors') then
       ${refuse('writers_stand', 'Whoever wrote in % stays its writer', 'old.id')}
     end if;`,
  ),
  ...['item_classification', 'item_list_version', 'own_template'].map(
    (table) => `create trigger writers_stand before update on ${table} for each row execute function writers_stand()`,
  ),
  `alter table own_template add constraint own_template_second_person check (state not in ('PUBLISHED', 'RETIRED')
     or coalesce(not record -> 'contributors' @> jsonb_build_array(record -> 'published' -> 'personId')
       and record -> 'published' ->> 'personId' is not null, false))`,
  // Whoever wrote in an item wrote in what is classified.
  guard(
    'classified_by_another',
    '',
    `if exists (select 1 from item i where i.tenant_id = new.tenant_id and i.id = new.item_id
                  and i.writers @> jsonb_build_array(new.approved -> 'personId')) then
       ${refuse('classified_by_another', 'Classification % is approved by a writer of its item', 'new.id')}
     end if;`,
  ),
  `create trigger classified_by_another after insert or update on item_classification for each row
     when (new.state = 'APPROVED') execute function classified_by_another()`,
];

const signatures = () => [
  // The same people as four-eyes.ts in reviews/core: those since the submission before the last.
  `create function case_contributors(reviewed review) returns setof uuid language sql stable as $$
     with deed as (
       select (c ->> 'personId')::uuid as person, c ->> 'deed' as deed, (c ->> 'at')::timestamptz(3) as at
       from distributor d, jsonb_array_elements(d.contributions) c
       where d.tenant_id = reviewed.tenant_id and d.id = reviewed.distributor_id
       union all
       select (c ->> 'personId')::uuid, c ->> 'deed', (c ->> 'at')::timestamptz(3)
       from jsonb_array_elements(reviewed.contributions) c
       union all
       select r.person_id, 'CHECK_RUN', r.at from check_run r
       where r.tenant_id = reviewed.tenant_id and r.distributor_id = reviewed.distributor_id and r.person_id is not null
       union all
       select v.person_id, 'HIT_VOTED', v.at from hit_vote v
         join hit h on h.tenant_id = v.tenant_id and h.id = v.hit_id
       where h.tenant_id = reviewed.tenant_id and h.distributor_id = reviewed.distributor_id
     ), submission as (
       select at, row_number() over (order by at desc) as place from deed where deed = 'SUBMITTED'
     ), bound as (
       select (select at from submission where place = 2) as before, (select at from submission where place = 1) as last
     )
     select distinct person from deed, bound
     where deed = 'DECIDED_BEFORE' or before is null or deed.at > before
       or (deed.at = before and (before = last or deed <> 'SUBMITTED'))
   $$`,
  guard(
    'signature_by_another',
    `reviewed review;`,
    `select * into reviewed from review r where r.tenant_id = new.tenant_id and r.id = new.review_id;
     if new.person_id in (select case_contributors(reviewed)) then
       ${refuse('signature_four_eyes', 'Person % had a share in the case', 'new.person_id')}
     end if;
     if not exists (select 1 from user_account u where u.tenant_id = new.tenant_id and u.id::text = to_jsonb(new) -> 'by' ->> 'actorId'
                      and u.person_id = new.person_id and u.state = 'ACTIVE' and u.party_id is null
                      and u.grade = new.grade and to_jsonb(u.offices) @> new.offices) then
       ${refuse('signature_of_its_person', 'Person % has no such grade', 'new.person_id')}
     end if;`,
  ),
  `create trigger signature_four_eyes after insert on signature for each row execute function signature_by_another()`,
];

const decisions = () => [
  // Whether each slot finds a signature of its own, as approval-matrix.ts in reviews/core tries it.
  `create function signatures_fill(slots jsonb, signed jsonb) returns boolean language plpgsql immutable as $$
   declare place integer;
   begin
     if jsonb_array_length(slots) = 0 then return true; end if;
     for place in 0 .. jsonb_array_length(signed) - 1 loop
       if slots -> 0 -> 'grades' @> jsonb_build_array(signed -> place -> 'grade')
          and (coalesce(slots -> 0 ->> 'office', '') = '' or signed -> place -> 'offices' ? (slots -> 0 ->> 'office'))
          and signatures_fill(slots - 0, signed - place) then
         return true;
       end if;
     end loop;
     return false;
   end $$`,
  guard(
    'decided_by_the_matrix',
    `judged jsonb; slots jsonb; signed jsonb;`,
    `select s.text::jsonb into judged from review_snapshot s
     where s.tenant_id = new.tenant_id and s.review_id = new.id and s.round = new.round
       and s.sha256 = new.recommendation ->> 'snapshot' and s.distributor_id = new.distributor_id;
     if judged is null or (new.state <> 'REJECTED' and new.recommendation ->> 'outcome' is distinct from new.state) then
       ${refuse('review_decided_on_snapshot', 'Review % is decided on no snapshot of its round', 'new.id')}
     end if;
     select m.rules -> case when new.state = 'REJECTED' then 'REJECTION' when new.after_knock_out then 'REOPENING'
                            else 'APPROVAL' end -> new.tier into slots
     from approval_matrix m where m.tenant_id = new.tenant_id and m.version = (judged ->> 'matrixVersion')::integer;
     select coalesce(jsonb_agg(jsonb_build_object('grade', s.grade, 'offices', s.offices)), '[]') into signed
     from signature s where s.tenant_id = new.tenant_id and s.review_id = new.id and s.round = new.round
       and s.outcome = new.state and s.snapshot = new.recommendation ->> 'snapshot';
     if slots is null or jsonb_array_length(slots) = 0 or not signatures_fill(slots, signed) then
       ${refuse('review_decided_by_matrix', 'Review % lacks signatures that its matrix asks for', 'new.id')}
     end if;`,
  ),
  ...['insert', 'update'].map(
    (verb) => `create constraint trigger review_decided_by_the_matrix_on_${verb} after ${verb} on review
       deferrable initially deferred for each row
       when (new.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED')
         ${verb === 'update' ? 'and new.state is distinct from old.state' : ''})
       execute function decided_by_the_matrix()`,
  ),
  // What was decided stays decided, by what and on what.
  guard(
    'decision_stands',
    '',
    `if old.decided is not null and (new.state, new.decided, new.round, new.tier, new.recommendation)
          is distinct from (old.state, old.decided, old.round, old.tier, old.recommendation) then
       ${refuse('review_decision_stands', 'Review % is decided', 'old.id')}
     end if;`,
  ),
  `create trigger review_decision_stands before update on review for each row execute function decision_stands()`,
  // The matrix says who decides: after the shipped one, a second person publishes what the first proposed.
  `alter table approval_matrix add column proposed jsonb`,
  `alter table approval_matrix add constraint approval_matrix_second_person check (version = 1
     or coalesce(proposed ->> 'personId' <> published ->> 'personId', false))`,
  `alter table approval_matrix add constraint approval_matrix_asks_somebody check (
     jsonb_array_length(jsonb_path_query_array(rules, 'strict $.*.*')) = 9
     and not jsonb_path_exists(rules, 'strict $.*.* ? (@.size() == 0)'))`,
];

// A distributor is approved by the latest decision about it, or by the two who end a suspension of that approval.
const standings = () => [
  guard(
    'approved_by_decision',
    `was text := case tg_op when 'UPDATE' then old.state end;`,
    `if was = 'SUSPENDED' then
       if old.suspension ->> 'from' is distinct from new.state
          or (select count(*) from suspension_vote v where v.tenant_id = new.tenant_id and v.distributor_id = new.id
                and v.suspended_at = (old.suspension -> 'suspended' ->> 'at')::timestamptz(3)) < 2 then
         ${refuse('distributor_restarted_by_two', 'Two persons end the suspension of %', 'new.id')}
       end if;
     elsif not exists (select 1 from review r where r.tenant_id = new.tenant_id and r.distributor_id = new.id
         and r.id::text = new.standing ->> 'reviewId' and r.state = new.state
         and (r.approved_until is null or r.approved_until > new.changed_at)
         and not exists (select 1 from review l where l.tenant_id = r.tenant_id and l.distributor_id = r.distributor_id
           and (l.decided ->> 'at') > (r.decided ->> 'at'))) then
       ${refuse('distributor_approved_by_review', 'No review has approved %', 'new.id')}
     end if;`,
  ),
  ...['insert', 'update'].map(
    (verb) => `create constraint trigger distributor_approved_on_${verb} after ${verb} on distributor
       deferrable initially deferred for each row
       when (new.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS')
         ${verb === 'update' ? 'and new.state is distinct from old.state' : ''})
       execute function approved_by_decision()`,
  ),
  // A way round would lead over another state, or over the votes on an earlier suspension.
  guard(
    'suspension_stands',
    '',
    `if old.state = 'SUSPENDED' and new.state not in ('SUSPENDED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'TERMINATED')
        or old.state = 'SUSPENDED' and new.state = 'SUSPENDED'
          and (new.suspension -> 'from', new.suspension -> 'suspended')
            is distinct from (old.suspension -> 'from', old.suspension -> 'suspended')
        or old.state <> 'SUSPENDED' and exists (select 1 from suspension_vote v
          where v.tenant_id = new.tenant_id and v.distributor_id = new.id
            and v.suspended_at = (new.suspension -> 'suspended' ->> 'at')::timestamptz(3))
        or old.state <> 'SUSPENDED' and new.suspension ->> 'from' is distinct from old.state then
       ${refuse('distributor_suspension_stands', 'The suspension of % is ended by two', 'new.id')}
     end if;`,
  ),
  `create trigger distributor_suspension_stands before update on distributor for each row
     when (old.state = 'SUSPENDED' or new.state = 'SUSPENDED') execute function suspension_stands()`,
];

const holds = () => [
  guard(
    'hold_released_by_two',
    '',
    `if (select count(*) from hold_release_vote v where v.tenant_id = new.tenant_id and v.hold_id = new.id) < 2 then
       ${refuse('hold_released_by_two', 'Two persons release hold %', 'new.id')}
     end if;`,
  ),
  `create constraint trigger hold_released_by_two after insert or update on hold deferrable initially deferred
     for each row when (new.released_at is not null) execute function hold_released_by_two()`,
];

// As dispose.ts in checks/core asks it: a true match by two always, and everything about a strong hit.
const hits = () => [
  guard(
    'hit_settled_by_votes',
    `cast_votes integer;`,
    `select count(*) into cast_votes from hit_vote v where v.tenant_id = new.tenant_id and v.hit_id = new.id
       and v.round = (new.record ->> 'round')::integer;
     if cast_votes < (case when new.hit_state = 'TRUE_MATCH' or new.score >= 0.92
            or coalesce((new.record ->> 'idMatch')::boolean, false)
            or new.hit_state = 'FALSE_POSITIVE' and coalesce(new.record -> 'entry' ->> 'gone', 'false') <> 'false'
          then 2 else 1 end) then
       ${refuse('hit_settled_by_votes', 'Hit % lacks votes of its round', 'new.id')}
     end if;`,
  ),
  ...['insert', 'update'].map(
    (verb) => `create constraint trigger hit_settled_on_${verb} after ${verb} on hit deferrable initially deferred
       for each row when (new.hit_state in ('FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE')
         ${verb === 'update' ? 'and new.hit_state is distinct from old.hit_state' : ''})
       execute function hit_settled_by_votes()`,
  ),
];
