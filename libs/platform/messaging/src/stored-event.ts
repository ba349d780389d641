import type { Actor, EventId, Instant, PartyId, TenantId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { putBack } from './personal-place';

/** An event as a handler or a timeline receives it: personal values put back where they have not been erased. */
export interface StoredEvent<State = unknown> {
  readonly id: EventId;
  readonly type: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly party: PartyId | null;
  readonly subject: { readonly kind: string; readonly id: string; readonly seq: number };
  readonly tenantId: TenantId;
  readonly request: string;
  readonly cause: EventId | null;
  readonly state: State;
}

interface EventRow {
  bytes: string;
  values: { pointer: string; value: unknown }[] | null;
}

interface Body {
  id: EventId;
  log: TenantId;
  type: string;
  version: number;
  at: Instant;
  actor: { kind: Actor['kind']; id: Actor['id']; person?: Actor['personId']; onBehalfOf?: PartyId };
  party: PartyId | null;
  subject: { kind: string; id: string; seq: number };
  cause: EventId | null;
  request: string;
  state: unknown;
}

const select = `select e.bytes, (select jsonb_agg(jsonb_build_object('pointer', v.pointer, 'value', v.value))
    from personal_value v where v.tenant_id = e.tenant_id and v.event_id = e.id) as values
  from audit_event e`;

/** Reads one event, or undefined when this tenant (or party) has no such event. */
export async function readEvent(tx: Tx, id: EventId): Promise<StoredEvent | undefined> {
  const rows: EventRow[] = await tx.query(`${select} where e.id = $1`, [id]);
  return rows[0] && fromRow(rows[0]);
}

/** The events of one record, oldest first. */
export async function eventsOf(tx: Tx, kind: string, id: string): Promise<StoredEvent[]> {
  const rows: EventRow[] = await tx.query(
    `${select} where e.subject_kind = $1 and e.subject_id = $2 order by e.subject_seq`,
    [kind, id],
  );
  return rows.map(fromRow);
}

/** The events that concern one distributor, newest first. */
export async function eventsOfParty(tx: Tx, party: string, limit: number): Promise<StoredEvent[]> {
  const rows: EventRow[] = await tx.query(`${select} where e.party_id = $1 order by e.at desc, e.id desc limit $2`, [
    party,
    limit,
  ]);
  return rows.map(fromRow);
}

function fromRow(row: EventRow): StoredEvent {
  const body = JSON.parse(row.bytes) as Body;
  for (const { pointer, value } of row.values ?? []) putBack(body.state, pointer, value);
  const { person, onBehalfOf, ...actor } = body.actor;
  return {
    id: body.id,
    type: body.type,
    version: body.version,
    at: body.at,
    actor: { ...actor, ...(person && { personId: person }), ...(onBehalfOf && { onBehalfOf }) },
    party: body.party,
    subject: body.subject,
    tenantId: body.log,
    request: body.request,
    cause: body.cause,
    state: body.state,
  };
}
