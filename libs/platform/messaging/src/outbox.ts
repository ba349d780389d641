import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { personalPointers, type EventContract, type StateInput } from '@downstream/contracts';
import { instant, type Clock, type EventId, type Instant, type PartyId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { eventBytes, sealState } from './event-bytes';

/** PostgreSQL channels that wake the relay and the sealer at commit. */
export const RELAY_CHANNEL = 'downstream_relay';
export const SEAL_CHANNEL = 'downstream_seal';

export interface News<E extends EventContract> {
  /** Id of the record the event is about. */
  readonly subject: string;
  /** The record's full new state, personal fields in clear; they are committed to here. */
  readonly state: StateInput<E>;
  /** The distributor concerned, if any; the caller's own party unless said. */
  readonly party?: PartyId | null;
  /** The event that led to this one. */
  readonly cause?: EventId;
}

/** What a use case may need to know of the event it has just written. */
export interface Written {
  readonly id: EventId;
  readonly at: Instant;
  /** The event's place in its subject's chain, from 1: the record's version. */
  readonly seq: number;
  /** Hexadecimal leaf hash. */
  readonly leaf: string;
}

interface Head {
  readonly seq: number;
  readonly leaf: string | null;
  readonly at: Instant | null;
  readonly party: PartyId | null;
}

/** Clocks of two processes differ by a little; within one record time never runs backwards. */
const notBefore = (earlier: Instant | null, now: Instant): Instant =>
  earlier !== null && earlier > now ? earlier : now;

/** Writes news in the transaction of the fact: no event, no change (ADR 0002). */
@Injectable()
export class Outbox {
  constructor(
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes one event: canonical bytes, erasable values, outbox row and seal request, all in the caller's transaction.
   * The subject's head row is locked, so that the events of one record form one chain.
   * @throws ZodError when the state does not fit the contract, Error when a subject's events would name two distributors:
   * surprises, for the use case made them
   */
  async add<E extends EventContract>(tx: Tx, contract: E, news: News<E>): Promise<Written> {
    const { context } = tx;
    const parsed: unknown = contract.state.parse(news.state);
    const sealed = sealState(parsed, personalPointers(contract.state, parsed), () => randomBytes(32));
    const head = await this.lockHead(tx, contract.subject, news.subject);
    const id = this.ids.next<EventId>();
    const at = notBefore(head.at, this.clock.now());
    const seq = head.seq + 1;
    const party = news.party === undefined ? (context.partyId ?? null) : news.party;
    if (seq > 1 && head.party !== party) {
      throw new Error(
        `The events of ${contract.subject} ${news.subject} concern another distributor than this one says`,
      );
    }
    const { bytes, leaf } = eventBytes({
      id,
      log: context.tenantId,
      type: contract.type,
      version: contract.version,
      at,
      actor: context.actor,
      party,
      subject: { kind: contract.subject, id: news.subject, seq },
      previous: head.leaf,
      state: sealed.state,
      cause: news.cause ?? null,
      request: context.requestId,
    });
    // One round trip for all rows: the append must stay cheap inside every write.
    await tx.query(
      `with written as (
         insert into audit_event (id, type, at, actor_id, person_id, party_id, subject_kind, subject_id, subject_seq, leaf, bytes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id
       ), head as (
         update subject_head set seq = $9, leaf = $10, at = $3, party_id = $6, event_id = $1 where kind = $7 and id = $8
       ), kept as (
         insert into personal_value (event_id, pointer, party_id, salt, value)
         select $1, v.pointer, $6, decode(v.salt, 'hex'), v.value
         from jsonb_to_recordset($12::jsonb) as v (pointer text, salt text, value jsonb)
       ), queued as (
         insert into seal_queue (event_id) values ($1)
       ), news as (
         insert into outbox (event_id, type) values ($1, $2)
       )
       select pg_notify('${RELAY_CHANNEL}', ''), pg_notify('${SEAL_CHANNEL}', '') from written`,
      [
        id,
        contract.type,
        at,
        context.actor.id,
        context.actor.personId ?? null,
        party,
        contract.subject,
        news.subject,
        seq,
        leaf,
        bytes,
        JSON.stringify(
          sealed.values.map((v) => ({ pointer: v.pointer, salt: Buffer.from(v.salt).toString('hex'), value: v.value })),
        ),
      ],
    );
    return { id, at, seq, leaf: leaf.toString('hex') };
  }

  private async lockHead(tx: Tx, kind: string, id: string): Promise<Head> {
    const rows: { seq: number; leaf: Buffer | null; at: Date | null; party_id: PartyId | null }[] = await tx.query(
      `insert into subject_head (kind, id, seq) values ($1, $2, 0)
       on conflict (tenant_id, kind, id) do update set seq = subject_head.seq returning seq, leaf, at, party_id`,
      [kind, id],
    );
    const head = rows[0];
    return {
      seq: head?.seq ?? 0,
      leaf: head?.leaf?.toString('hex') ?? null,
      at: head?.at ? instant(head.at) : null,
      party: head?.party_id ?? null,
    };
  }
}
