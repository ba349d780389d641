import { SqlMigration } from '@downstream/platform/database';

/** A review is decided by signatures alone: no other way of writing the row reaches a decision. */
export class DecidedBySignature1700000000007 extends SqlMigration {
  readonly name = 'DecidedBySignature1700000000007';

  statements(): string[] {
    return [
      `create function decided_by_signature() returns trigger language plpgsql as $$
       begin
         if not exists (select 1 from signature s where s.tenant_id = new.tenant_id and s.review_id = new.id
                          and s.round = new.round and s.outcome = new.state) then
           raise exception 'Review % is decided without a signature of its round', new.id
             using errcode = '23514', constraint = 'review_decided_by_signature';
         end if;
         return null;
       end $$`,
      // At commit, for row and signatures are written one after the other.
      `create constraint trigger review_decided_by_signature after insert or update on review
         deferrable initially deferred for each row
         when (new.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'))
         execute function decided_by_signature()`,
    ];
  }
}
