import { isUuid, type Instant } from '@downstream/kernel';
import { textOf } from './bytes';
import { isObject, type Json, type JsonObject } from './json';
import { read, unreadable, type Reading } from './reading';
import type { EventSubject } from './sealed-event';

/* The dossier's files and their types; docs/dossier-format.md says the same for people, with the rules. */

/** Name of the dossier format; another format gets another name. */
export const DOSSIER_FORMAT = 'downstream-dossier/1';

/** Where the fixed parts of a dossier lie. */
export const dossierPaths = {
  manifest: 'manifest.json',
  /** Signed note over the manifest's hash. */
  signature: 'proofs/manifest.txt',
  /** One sealed event per line, exact leaf bytes, in log order. */
  events: 'events.jsonl',
  /** One {@link PersonalRow} per line. */
  personal: 'personal.jsonl',
  /** One {@link InclusionLine} per event, in the same order. */
  inclusion: 'proofs/inclusion.jsonl',
  checkpoint: 'proofs/checkpoint.txt',
  /** The subject heads that the export's own event sealed. */
  heads: 'proofs/heads.json',
  /** The checkpoint of an earlier export, and with it: */
  previous: 'proofs/previous-checkpoint.txt',
  /** {@link ConsistencyFile} */
  consistency: 'proofs/consistency.json',
  verifier: 'verify.mjs',
  readme: 'README.txt',
} as const;

/** The files every dossier has, even when they are empty. */
export const requiredPaths: readonly string[] = [
  dossierPaths.signature,
  dossierPaths.events,
  dossierPaths.personal,
  dossierPaths.inclusion,
  dossierPaths.checkpoint,
  dossierPaths.heads,
];

/** `records/<part>.jsonl`: one {@link RecordLine} per line, one file per part of the product. */
export const recordPath = (part: string): string => `records/${part}.jsonl`;
/** `documents/<sha256>`: the bytes of an attached file under their own hash. */
export const documentPath = (sha256: string): string => `documents/${sha256}`;
/** `keys/<key id>.vkey`: one public key and a newline. */
export const keyPath = (keyId: string): string => `keys/${keyId}.vkey`;

/** What a dossier covers: the whole log from its first event, or all events of one distributor. */
export type DossierScope = { readonly kind: 'log' } | { readonly kind: 'party'; readonly party: string };

/** A line of `proofs/inclusion.jsonl`. */
export interface InclusionLine {
  /** 0-based place in the log. */
  readonly index: number;
  /** Leaf hash. */
  readonly leaf: string;
  /** Audit path (RFC 6962) to the checkpoint's root, from the leaf's sibling upwards. */
  readonly path: readonly string[];
}

/** `proofs/consistency.json`: the proof (RFC 6962 section 2.1.2) that the checkpoint continues the previous one. */
export interface ConsistencyFile {
  /** Size of the previous checkpoint. */
  readonly from: number;
  readonly path: readonly string[];
}

/** A line of a records file: a record as it stood at the manifest's `asOf`, personal values in place. */
export interface RecordLine {
  readonly subject: Pick<EventSubject, 'kind' | 'id'>;
  readonly state: JsonObject;
}

/** Size and root of a log at one moment. */
export interface LogState {
  readonly size: number;
  readonly root: string;
}

/** Members that the state of `dossier.exported` must have; it may have more. */
export interface ExportedState {
  readonly scope: DossierScope;
  readonly asOf: Instant;
  /** The export looked at the places 0 to `size`-1 of the log. */
  readonly size: number;
  /** Number of events of the scope among them. */
  readonly events: number;
  /** SHA-256 of `proofs/heads.json`. */
  readonly heads: string;
  /** The previous checkpoint that came along; null for none. */
  readonly previous: LogState | null;
}

/** A file of the dossier. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A rule set or list that the records were judged by. */
export interface UsedVersion {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly sha256: string | null;
}

/** `manifest.json`. Programs ignore members they do not know. */
export interface DossierManifest {
  readonly format: typeof DOSSIER_FORMAT;
  /** The dossier: subject of its `dossier.exported` event. */
  readonly id: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly log: { readonly id: string; readonly origin: string };
  readonly scope: DossierScope;
  readonly asOf: Instant;
  /** Id of the event `dossier.exported`, which is among the events. */
  readonly exportEvent: string;
  readonly checkpoint: LogState & { readonly at: Instant };
  readonly previousCheckpoint: (LogState & { readonly at: Instant }) | null;
  readonly keys: readonly { readonly path: string; readonly id: string }[];
  readonly counts: {
    readonly events: number;
    readonly subjects: number;
    readonly personal: number;
    readonly records: number;
    readonly documents: number;
  };
  readonly versions: {
    readonly event: string;
    readonly schema: string;
    readonly rules: readonly UsedVersion[];
    readonly lists: readonly UsedVersion[];
  };
  /** What a reader might expect here and does not find. */
  readonly omissions: readonly { readonly what: string; readonly why: string }[];
  /** Every other file but `proofs/manifest.txt`, sorted by path. */
  readonly files: readonly ListedFile[];
}

const HASH = /^[0-9a-f]{64}$/;

/** Whether a value is a SHA-256 hash as 64 lower-case hexadecimal digits. */
export const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
/** Whether a value is a count or place: 0 or more. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isUuidText = (value: unknown): boolean => typeof value === 'string' && isUuid(value);

/** Whether a value is the scope of a dossier. */
export const isScope = (value: unknown): value is DossierScope =>
  isObject(value) &&
  (value['kind'] === 'log' || (value['kind'] === 'party' && isUuidText(value['party']))) &&
  Object.keys(value).length === (value['kind'] === 'log' ? 1 : 2);

/**
 * Reads `manifest.json`, without which nothing else can be understood. Only its outline is checked here: what it says of
 * scope, time and export is compared with the sealed export event, its files with their hashes, and all of it is signed.
 */
export function readManifest(bytes: Uint8Array | undefined): Reading<DossierManifest> {
  if (bytes === undefined) return unreadable('there is no manifest.json, so this is no dossier');
  let manifest: Json;
  try {
    manifest = JSON.parse(textOf(bytes) ?? '') as Json;
  } catch {
    return unreadable('manifest.json is not JSON');
  }
  const { format, log, scope, files } = isObject(manifest) ? manifest : {};
  if (format !== DOSSIER_FORMAT) return unreadable(`manifest.json does not say format ${DOSSIER_FORMAT}`);
  const listed = Array.isArray(files) && files.every(isObject);
  if (!isObject(log) || !isObject(scope) || !listed) return unreadable('manifest.json lacks its log, scope or files');
  return read(manifest as unknown as DossierManifest);
}

/** The text that the manifest's signature covers. */
export const manifestNoteText = (dossierId: string, manifestSha256: string): string =>
  `${DOSSIER_FORMAT}\n${dossierId}\nsha256 ${manifestSha256}\n`;

/** A line of a `.jsonl` file, without its newline. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** False for a last line without a newline. */
  readonly ended: boolean;
}

/** The lines of a `.jsonl` file. */
export function linesOf(file: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < file.length;) {
    const end = file.indexOf(0x0a, start);
    const ended = end >= 0;
    lines.push({ number: lines.length + 1, bytes: file.subarray(start, ended ? end : file.length), ended });
    start = ended ? end + 1 : file.length;
  }
  return lines;
}
