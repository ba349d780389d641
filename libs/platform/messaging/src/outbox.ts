import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { personalPointers, type EventContract, type StateInput } from '@downstream/contracts';
import { instant, type Clock, type EventId, type Instant, type PartyId } from '@downstream/kernel';
import { CLOCK, Ids, preparing, type Send, type Statement, type Tx } from '@downstream/platform/database';
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

/** The head row is made or locked, so that the events of one record form one chain. */
const LOCK_HEAD: Statement = {
  name: 'outbox_lock_head',
  text: `insert into subject_head (kind, id, seq) values ($1, $2, 0)
    on conflict (tenant_id, kind, id) do update set seq = subject_head.seq returning seq, leaf, at, party_id`,
};

/** One round trip for all rows: the append must stay cheap inside every write. */
const APPEND: Statement = {
  name: 'outbox_append',
  text: `with written as (
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
};

interface Head {
  readonly seq: number;
  readonly leaf: string | null;
  readonly at: Instant | null;
  readonly party: PartyId | null;
}

/** Clocks of two processes differ by a little; within one record time never runs backwards. */
const notBefore = (earlier: Instant | null, now: Instant): Instant =>
  earlier !== null && earlier > now ? earlier : now;

/** Salts of 32 random bytes, drawn in one call: it is the call that costs. */
function salts(count: number): () => Uint8Array {
  const random = randomBytes(32 * count);
  let drawn = 0;
  return () => {
    if (drawn === count) throw new RangeError(`Only ${count} salts were drawn`);
    return random.subarray(32 * drawn, 32 * ++drawn);
  };
}

async function sealing(contract: EventContract, state: unknown): Promise<ReturnType<typeof sealState>> {
  const pointers = personalPointers(contract.state, state);
  return sealState(state, pointers, salts(pointers.length));
}

interface HeadRow {
  readonly seq: number;
  readonly leaf: Buffer | null;
  readonly at: Date | null;
  readonly party_id: PartyId | null;
}

async function lockHead(send: Send, kind: string, id: string): Promise<Head> {
  const [head] = await send<HeadRow>(LOCK_HEAD, [kind, id]);
  return {
    seq: head?.seq ?? 0,
    leaf: head?.leaf?.toString('hex') ?? null,
    at: head?.at ? instant(head.at) : null,
    party: head?.party_id ?? null,
  };
}

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
    const send = await preparing(tx);
    // The statement is under way while the state is sealed.
    const [head, sealed] = await Promise.all([
      lockHead(send, contract.subject, news.subject),
      sealing(contract, parsed),
    ]);
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
    await send(APPEND, [
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
    ]);
    return { id, at, seq, leaf: leaf.toString('hex') };
  }
}
