import { hex, textOf } from './bytes';
import type { Checkpoint } from './checkpoint';
import { dossierPaths, isCount, isHash, isScope, type ExportedState } from './dossier-format';
import { fileOf, type Pack } from './dossier-pack';
import type { BadRecord } from './dossier-report';
import { isInstant } from './is-instant';
import { canonicalText, isObject, readCanonical, type Json, type JsonObject } from './json';
import { headsOf, subjectKey, subjectName, type SubjectHead } from './subject-chain';
import { badEvent, type PlacedEvent } from './placed-event';

/** Type of the event by which an export records itself. */
export const EXPORTED = 'dossier.exported';
/** Kind of its subject. */
export const DOSSIER = 'dossier';

/**
 * Whether the dossier is what its own sealed event says: same scope, as-of time, number of events, previous checkpoint
 * and subject heads. So an event left out at the end of a chain is found, although no later one points to it.
 */
export function unlikeItsExport(
  pack: Pack,
  events: readonly PlacedEvent[],
  previous: Checkpoint | undefined,
): BadRecord | undefined {
  const { manifest } = pack;
  const exported = events.find(({ event }) => event.id === manifest.exportEvent);
  if (!exported) {
    const why = `the event ${manifest.exportEvent}, by which the export recorded itself, is not among the events`;
    return { file: dossierPaths.manifest, event: manifest.exportEvent, what: 'EXPORT_NOT_SEALED', why };
  }
  const differs = (why: string): BadRecord => badEvent(exported, 'EXPORT_DIFFERS', why);
  const { type, subject, state } = exported.event;
  if (type !== EXPORTED || subject.kind !== DOSSIER || subject.id !== manifest.id) {
    return differs('it does not record the export of this dossier');
  }
  if (!isExportedState(state)) return differs('its state does not say what was exported');
  const said = state as unknown as ExportedState;
  const before = previous ? { size: previous.size, root: hex(previous.root) } : null;
  const meant = canonicalText([manifest.scope, manifest.asOf, before]);
  if (canonicalText([said.scope, said.asOf, said.previous]) !== meant) {
    return differs('it sealed another scope, as-of time or previous checkpoint than the dossier has');
  }
  const seen = events.filter(({ index }) => index < said.size);
  const heads = unlikeHeads(pack, said.heads, seen);
  if (heads) return heads;
  const own = new Set(headsOf(seen).map(subjectKey)).size;
  const sealed = sealedHeads(pack)?.length;
  const strays = manifest.scope.kind === 'party' && events.length !== seen.length + 1;
  if (own !== sealed || strays || seen.length !== said.events) {
    return differs('it sealed another number of records or events than the dossier holds');
  }
  return undefined;
}

function isExportedState(state: JsonObject): boolean {
  const { scope, asOf, size, events, heads, previous } = state;
  const before = previous === null || (isObject(previous) && isCount(previous['size']) && isHash(previous['root']));
  return isScope(scope) && isInstant(asOf) && isCount(size) && isCount(events) && isHash(heads) && before;
}

const isHead = (value: Json): boolean =>
  isObject(value) &&
  typeof value['kind'] === 'string' &&
  typeof value['id'] === 'string' &&
  isCount(value['seq']) &&
  isHash(value['leaf']);

function sealedHeads(pack: Pack): readonly SubjectHead[] | undefined {
  const json = readCanonical(textOf(fileOf(pack, dossierPaths.heads)) ?? '');
  const list = json.ok && Array.isArray(json.value) ? (json.value as readonly Json[]) : undefined;
  return list?.every(isHead) ? (list as unknown as readonly SubjectHead[]) : undefined;
}

/** The first record whose last event here is not the one that was sealed at export. */
function unlikeHeads(pack: Pack, sealed: string, seen: readonly PlacedEvent[]): BadRecord | undefined {
  const file = dossierPaths.heads;
  const heads = sealedHeads(pack);
  if (heads === undefined || hex(pack.tools.digest(fileOf(pack, file))) !== sealed) {
    return { file, what: 'HEADS_DIFFER', why: 'it is not the list of subject heads that was sealed at export' };
  }
  const own = new Map(headsOf(seen).map((head) => [subjectKey(head), head]));
  for (const { kind, id, seq, leaf } of heads) {
    const mine = own.get(subjectKey({ kind, id }));
    if (mine?.seq === seq && mine.leaf === leaf) continue;
    const next = { kind, id, seq: (mine?.seq ?? 0) + 1 };
    const why = `${subjectName(next)} is missing: the export sealed ${seq} event(s) of this record, the last with leaf ${leaf}`;
    return { file: dossierPaths.events, subject: next, what: 'EVENT_LEFT_OUT', why };
  }
  return undefined;
}
