import { hex, textOf } from './bytes';
import { commitmentsIn, keepsPromise, open, type PersonalRow } from './commitment';
import { dossierPaths, isHash, linesOf, type RecordLine } from './dossier-format';
import { fileOf, pathsBelow, type Pack } from './dossier-pack';
import { faulty, found, type BadRecord, type Finding } from './dossier-report';
import { canonicalText, isObject, readCanonical, type Json, type JsonObject } from './json';
import { byEvent, replayAll, type PersonalByEvent, type ReplayedRecord } from './replay';
import { subjectKey } from './subject-chain';
import type { PlacedEvent } from './placed-event';

/** The personal values of a dossier, each checked against its commitment. */
export interface ExaminedPersonal {
  readonly values: PersonalByEvent;
  readonly present: number;
  /** Commitments whose value is not here. */
  readonly erased: number;
}

const members = (value: Json | undefined, names: readonly string[]): value is JsonObject =>
  isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));

/** Reads `personal.jsonl` and checks each value against the commitment in its event. */
export function examinePersonal(pack: Pack, events: readonly PlacedEvent[]): Finding<ExaminedPersonal> {
  const file = dossierPaths.personal;
  const states = new Map(events.map(({ event }) => [event.id, event.state]));
  const rows = new Map<string, PersonalRow>();
  for (const line of linesOf(fileOf(pack, file))) {
    const json = readCanonical(textOf(line.bytes) ?? '');
    const value = json.ok ? json.value : undefined;
    const shaped = members(value, ['event', 'pointer', 'salt', 'value']) && isHash(value['salt']);
    if (!line.ended || !shaped || typeof value['event'] !== 'string' || typeof value['pointer'] !== 'string') {
      const why = 'it does not read {"event","pointer","salt","value"} in canonical form';
      return faulty({ file, line: line.number, what: 'MALFORMED', why });
    }
    const row = value as unknown as PersonalRow;
    const state = states.get(row.event);
    const key = `${row.event} ${row.pointer}`;
    const differs = (why: string): Finding<never> =>
      faulty({ file, line: line.number, event: row.event, what: 'PERSONAL_DIFFERS', why });
    if (!state) return differs('its event is not in the dossier');
    if (rows.has(key)) return differs(`the value at ${row.pointer} comes a second time`);
    if (!keepsPromise(state, row, pack.tools.digest))
      return differs(`the value at ${row.pointer} is not the one that was sealed`);
    rows.set(key, row);
  }
  const commitments = events.reduce((sum, { event }) => sum + (commitmentsIn(event.state)?.length ?? 0), 0);
  return found({ values: byEvent(rows.values()), present: rows.size, erased: commitments - rows.size });
}

/** Checks that each record is what its events say at the as-of time; counts them. */
export function examineRecords(pack: Pack, events: readonly PlacedEvent[], values: PersonalByEvent): Finding<number> {
  const replayed = replayAll(
    events.map(({ event }) => event),
    pack.manifest.asOf,
    values,
  );
  const seen = new Set<string>();
  for (const file of pathsBelow(pack, 'records/')) {
    for (const line of linesOf(fileOf(pack, file))) {
      const json = readCanonical(textOf(line.bytes) ?? '');
      const value = json.ok ? json.value : undefined;
      const shaped = members(value, ['state', 'subject']) && members(value['subject'], ['id', 'kind']);
      if (!line.ended || !shaped || !isObject(value['state'])) {
        const why = 'it does not read {"state","subject":{"id","kind"}} in canonical form';
        return faulty({ file, line: line.number, what: 'MALFORMED', why });
      }
      const record = value as unknown as RecordLine;
      const bad = unlikeReplay(record, replayed.get(subjectKey(record.subject)), seen);
      if (bad) return faulty({ file, line: line.number, ...bad });
    }
  }
  return found(seen.size);
}

function unlikeReplay(
  { subject, state }: RecordLine,
  replayed: ReplayedRecord | undefined,
  seen: Set<string>,
): Omit<BadRecord, 'file'> | undefined {
  const name = `${subject.kind} ${subject.id}`;
  if (!replayed) return { what: 'RECORD_DIFFERS', why: `no event of the dossier made the record ${name}` };
  const { event } = replayed;
  const at = { event: event.id, subject: event.subject, what: 'RECORD_DIFFERS' as const };
  if (seen.has(name)) return { ...at, why: `the record ${name} comes a second time` };
  seen.add(name);
  if (canonicalText(state) === canonicalText(replayed.state)) return undefined;
  return { ...at, why: `the record ${name} is not what its last event sealed` };
}

/** Checks that each document has the hash it is named by, and that an event names that hash; counts them. */
export function examineDocuments(pack: Pack, events: readonly PlacedEvent[], values: PersonalByEvent): Finding<number> {
  const paths = pathsBelow(pack, 'documents/');
  if (paths.length === 0) return found(0);
  const named = new Set<string>();
  for (const { event } of events) collectHashes(open(event.state, values.get(event.id) ?? []).state, named);
  for (const file of paths) {
    const hash = file.slice('documents/'.length);
    if (hex(pack.tools.digest(fileOf(pack, file))) !== hash) {
      return faulty({ file, what: 'DOCUMENT_ALTERED', why: 'its bytes do not give the hash it is named by' });
    }
    if (!named.has(hash)) {
      return faulty({ file, what: 'DOCUMENT_NOT_NAMED', why: 'no event of the dossier names its hash' });
    }
  }
  return found(paths.length);
}

function collectHashes(value: Json, into: Set<string>): void {
  if (isHash(value)) into.add(value);
  else if (Array.isArray(value)) for (const item of value as readonly Json[]) collectHashes(item, into);
  else if (isObject(value)) for (const item of Object.values(value)) collectHashes(item, into);
}
