import { instant, millis, type Instant } from '@downstream/kernel';
import { fromHex, hex, joined, utf8 } from '../bytes';
import { originOf, readCheckpoint, signCheckpoint } from '../checkpoint';
import {
  documentPath,
  dossierPaths,
  type DossierManifest,
  type DossierScope,
  type RecordLine,
} from '../dossier-format';
import { dossierReadme } from '../dossier-readme';
import { isHash } from '../dossier-format';
import type { JsonObject } from '../json';
import { buildTree, rootAt } from '../merkle-log';
import { byEvent, replayAll } from '../replay';
import { EVENT_FORMAT, type SealedEvent } from '../sealed-event';
import type { NoteSigner } from '../signed-note';
import { DOSSIER, EXPORTED } from '../verify-export';
import { exportedState, signedManifest, writeDossier, type LogEntry } from '../write-dossier';
import { random } from './random';
import { anEntry, type TestLog } from './random-log';
import { sha256 } from './tools';

/** What a test dossier is made from. */
export interface DossierOptions {
  readonly scope?: DossierScope;
  /** Size of the earlier checkpoint to prove a continuation of; none unless told. */
  readonly earlier?: number;
  /** Share of personal values still there, 0 to 1; all unless told. */
  readonly kept?: number;
}

/** A dossier with the log it came from, its own export event included. */
export interface TestDossier {
  readonly files: Map<string, Uint8Array>;
  readonly log: TestLog;
  readonly scope: DossierScope;
  /** All entries of the log up to the checkpoint. */
  readonly entries: readonly LogEntry[];
  /** Those handed over. */
  readonly handedOver: readonly LogEntry[];
}

/** The signed checkpoint over the first `size` entries, dated as the last of them unless told. */
export function aCheckpoint(
  log: Pick<TestLog, 'id' | 'signer'>,
  entries: readonly LogEntry[],
  size: number,
  at: Instant = latest(entries.slice(0, size)),
): string {
  const tree = buildTree(leavesOf(entries.slice(0, size)), sha256);
  return signCheckpoint({ origin: originOf(log.id), size, root: rootAt(tree, sha256), at }, [log.signer]);
}

const leavesOf = (entries: readonly LogEntry[]): Uint8Array =>
  joined(entries.map(({ leaf }) => fromHex(leaf) as Uint8Array));

const latest = (entries: readonly LogEntry[]): Instant =>
  entries.reduce((last, { event }) => (event.at > last ? event.at : last), instant(0));

/** Exports a log as the product does: seals the export's event, signs a checkpoint over it and writes the files. */
export function aDossier(log: TestLog, options: DossierOptions = {}): TestDossier {
  const chance = random(log.entries.length);
  const scope = options.scope ?? { kind: 'log' };
  const inScope = log.entries.filter(({ event }) => scope.kind === 'log' || event.party === scope.party);
  const asOf = latest(log.entries);
  const previousCheckpoint = options.earlier === undefined ? undefined : aCheckpoint(log, log.entries, options.earlier);
  const earlier = previousCheckpoint === undefined ? undefined : readCheckpoint(previousCheckpoint);
  const previous = earlier?.ok ? earlier.value.checkpoint : undefined;
  const size = log.entries.length;
  const id = chance.uuid(millis(asOf));
  const exported: SealedEvent = {
    format: EVENT_FORMAT,
    id: chance.uuid(millis(asOf)),
    log: log.id,
    type: EXPORTED,
    version: 1,
    at: asOf,
    actor: { kind: 'user', id: chance.uuid() },
    party: scope.kind === 'party' ? scope.party : null,
    subject: { kind: DOSSIER, id, seq: 1 },
    previous: null,
    state: { ...exportedState({ scope, asOf, size, entries: inScope, previous }, sha256) } as unknown as JsonObject,
    cause: null,
    request: 'export',
  };
  const exportEntry = anEntry(exported, size);
  const entries = [...log.entries, exportEntry];
  const handedOver = [...inScope, exportEntry];
  const own = new Set(handedOver.map(({ event }) => event.id));
  const personal = log.personal.filter((row) => own.has(row.event) && chance.next() < (options.kept ?? 1));
  const records = recordsOf(inScope, asOf, personal);
  const named = new Set(handedOver.map(({ event }) => event.state['document']));
  const documents = new Map([...log.documents].filter(([sha]) => named.has(sha)));
  const frame = { id, scope, asOf, log: { id: log.id, origin: originOf(log.id) } };
  const files = writeDossier(
    {
      ...frame,
      logId: log.id,
      exportEvent: exported.id,
      size,
      entries: handedOver,
      tree: buildTree(leavesOf(entries), sha256),
      checkpoint: aCheckpoint(log, entries, entries.length),
      ...(previousCheckpoint !== undefined && { previousCheckpoint }),
      personal,
      records,
      documents: [...documents].map(([sha, bytes]) => ({ sha256: sha, bytes: bytes.length })),
      keys: [log.signer.key],
      signers: [log.signer],
      generator: { name: 'Downstream', version: '0.0.0' },
      versions: { schema: '1', rules: [], lists: [] },
      omissions: [],
      others: new Map([[dossierPaths.readme, utf8(dossierReadme(frame))]]),
    },
    sha256,
  );
  for (const [sha, bytes] of documents) files.set(documentPath(sha), bytes);
  return { files, log, scope, entries, handedOver };
}

function recordsOf(
  entries: readonly LogEntry[],
  asOf: Instant,
  personal: TestLog['personal'],
): Map<string, RecordLine[]> {
  const records = new Map<string, RecordLine[]>();
  const replayed = replayAll(
    entries.map(({ event }) => event),
    asOf,
    byEvent(personal),
  );
  for (const { event, state } of replayed.values()) {
    const { kind, id } = event.subject;
    const lines = records.get(kind) ?? [];
    lines.push({ subject: { kind, id }, state });
    records.set(kind, lines);
  }
  return records;
}

/**
 * What the keeper of the key could do after changing files: list them anew in the manifest and sign that. So a test
 * shows that a change is found by the log's own proofs, not only by the manifest's signature.
 */
export function resealed(
  files: ReadonlyMap<string, Uint8Array>,
  signer: NoteSigner,
  change: Partial<DossierManifest> = {},
): Map<string, Uint8Array> {
  const manifest = JSON.parse(new TextDecoder().decode(files.get(dossierPaths.manifest))) as DossierManifest;
  const proper = [...files].filter(([path]) => path !== dossierPaths.manifest && path !== dossierPaths.signature);
  const listed = proper
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hex(sha256(bytes)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const counts = {
    ...manifest.counts,
    events: linesIn(files, dossierPaths.events),
    personal: linesIn(files, dossierPaths.personal),
    documents: listed.filter(({ path }) => isHash(path.replace('documents/', ''))).length,
  };
  const signed = signedManifest({ ...manifest, counts, files: listed, ...change }, [signer], sha256);
  return new Map([...proper, ...signed]);
}

const linesIn = (files: ReadonlyMap<string, Uint8Array>, path: string): number =>
  (files.get(path) ?? new Uint8Array(0)).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);
