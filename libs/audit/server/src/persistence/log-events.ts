import { Injectable } from '@nestjs/common';
import { readEvent, type Json, type LogEntry, type PersonalRow } from '@downstream/audit/core';
import type { Tx } from '@downstream/platform/database';

interface Row {
  place: string;
  bytes: string;
  leaf: Buffer;
}

/** Sealed events with their places, as a dossier takes them. */
@Injectable()
export class LogEvents {
  /** The entries of a scope below `size`, in log order. `party` null: all of the log. */
  async entries(tx: Tx, party: string | null, size: number): Promise<LogEntry[]> {
    const rows: Row[] = await tx.query(
      `select l.place, e.bytes, e.leaf from log_leaf l join audit_event e on e.tenant_id = l.tenant_id and e.id = l.event_id
       where l.place < $1 and ($2::uuid is null or e.party_id = $2) order by l.place`,
      [size, party],
    );
    return rows.map(toEntry);
  }

  /** One sealed event, or undefined while it waits for its place. */
  async entry(tx: Tx, eventId: string): Promise<LogEntry | undefined> {
    const [row]: Row[] = await tx.query(
      `select l.place, e.bytes, e.leaf from log_leaf l join audit_event e on e.tenant_id = l.tenant_id and e.id = l.event_id
       where l.event_id = $1`,
      [eventId],
    );
    return row && toEntry(row);
  }

  /** Events by their ids, in the order asked for, sealed or not. @throws Error when one is not there */
  async texts(
    tx: Tx,
    eventIds: readonly string[],
  ): Promise<{ id: string; text: string; leaf: string; index: number | null }[]> {
    const rows: { id: string; bytes: string; leaf: Buffer; place: string | null }[] = await tx.query(
      `select e.id, e.bytes, e.leaf, l.place from unnest($1::uuid[]) with ordinality a (id, n)
         join audit_event e on e.id = a.id left join log_leaf l on l.tenant_id = e.tenant_id and l.event_id = e.id
       order by a.n`,
      [eventIds],
    );
    if (rows.length !== eventIds.length) throw new Error('An event that is to be proved is not there');
    return rows.map(({ id, bytes, leaf, place }) => ({
      id,
      text: bytes,
      leaf: leaf.toString('hex'),
      index: place === null ? null : Number(place),
    }));
  }

  /** The personal values of events, as far as they have not been erased. */
  async personal(tx: Tx, eventIds: readonly string[]): Promise<PersonalRow[]> {
    const rows: { event_id: string; pointer: string; salt: Buffer; value: Json }[] = await tx.query(
      `select event_id, pointer, salt, value from personal_value where event_id = any($1)`,
      [eventIds],
    );
    return rows.map((row) => ({
      event: row.event_id,
      pointer: row.pointer,
      salt: row.salt.toString('hex'),
      value: row.value,
    }));
  }
}

/** A row as an entry; bytes that do not read as an event are handed over all the same, for the verifier to name. */
function toEntry(row: Row): LogEntry {
  const reading = readEvent(row.bytes);
  if (!reading.ok) throw new Error(`The event at place ${row.place} does not read: ${reading.why}`);
  return { index: Number(row.place), text: row.bytes, leaf: row.leaf.toString('hex'), event: reading.value };
}
