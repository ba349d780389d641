import { utf8 } from '../bytes';
import { dossierPaths, type DossierManifest, type DossierScope } from '../dossier-format';
import type { Held } from '../dossier-pack';
import type { BadRecord } from '../dossier-report';
import { canonicalText, type JsonObject } from '../json';
import type { NoteSigner } from '../signed-note';
import { random, type Random } from './random';
import { aDossier, resealed, type DossierOptions, type TestDossier } from './random-dossier';
import { aLog, type LogOptions } from './random-log';

/** An altered dossier, what the auditor holds against it, and where a verifier must point. */
export interface Tampered {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly held?: Held;
  /** The members that the first bad record must have. */
  readonly expected: Partial<BadRecord>;
}

/** A dossier that a manipulation may take apart; its files are a copy. */
export interface Workpiece extends TestDossier {
  readonly chance: Random;
  /** Random place among the handed-over events, neither the first nor the export event. */
  readonly position: number;
  /** Lines of a file, without line ends. */
  lines(path: string): string[];
  /** Writes lines back. */
  put(path: string, lines: readonly string[]): void;
  /** The files, listed and signed anew by the keeper of the key. */
  reseal(change?: Partial<DossierManifest>, signer?: NoteSigner): ReadonlyMap<string, Uint8Array>;
}

const cache = new Map<string, TestDossier>();
const CACHE_SIZE = 200;

/** How the dossier of a manipulation is made. */
export interface Stock extends Omit<DossierOptions, 'scope'> {
  readonly scope: DossierScope['kind'];
  readonly log?: Omit<LogOptions, 'seed'>;
}

/** A dossier to alter. One log per seed serves all manipulations; what is altered in it differs between them. */
export function aWorkpiece(seed: number, { scope: kind, log: logOptions, ...options }: Stock): Workpiece {
  const key = `${seed} ${JSON.stringify({ kind, logOptions, options })}`;
  let dossier = cache.get(key);
  if (!dossier) {
    const log = aLog({ ...logOptions, seed });
    const busiest = log.parties.toSorted((a, b) => eventsOf(b) - eventsOf(a))[0] as string;
    function eventsOf(party: string): number {
      return log.entries.filter(({ event }) => event.party === party).length;
    }
    dossier = aDossier(log, { ...options, scope: kind === 'log' ? { kind } : { kind, party: busiest } });
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, dossier);
  }
  const chance = random(seed * 7919 + 1);
  const files = new Map(dossier.files);
  return {
    ...dossier,
    files,
    chance,
    position: 1 + chance.below(dossier.handedOver.length - 2),
    lines: (path) => new TextDecoder().decode(files.get(path)).split('\n').slice(0, -1),
    put: (path, lines) => void files.set(path, utf8(lines.map((line) => `${line}\n`).join(''))),
    reseal: (change, signer = (dossier as TestDossier).log.signer) => resealed(files, signer, change),
  };
}

/** Applies a change to the JSON object in a line; the result is canonical again. */
export function editLine(line: string, change: (object: Record<string, unknown>) => void): string {
  const object = JSON.parse(line) as JsonObject;
  change(object as Record<string, unknown>);
  return canonicalText(object);
}

/** Changes the JSON object in one line of a file. */
export function edit(
  piece: Workpiece,
  path: string,
  at: number,
  change: (object: Record<string, unknown>) => void,
): void {
  const lines = piece.lines(path);
  lines[at] = editLine(lines[at] as string, change);
  piece.put(path, lines);
}

/** Changes the lines of events and of proofs alike. */
export function inBoth(piece: Workpiece, change: (lines: string[]) => void): void {
  for (const path of [dossierPaths.events, dossierPaths.inclusion]) {
    const lines = piece.lines(path);
    change(lines);
    piece.put(path, lines);
  }
}

/** A dossier of a whole log. */
export const whole = (seed: number): Workpiece => aWorkpiece(seed, { scope: 'log' });

/** A dossier of one distributor. */
export const party = (seed: number): Workpiece => aWorkpiece(seed, { scope: 'party', log: { events: 24 } });

export const whereabouts = ({ handedOver }: Workpiece, position: number): Tampered['expected'] => ({
  file: dossierPaths.events,
  line: position + 1,
  index: handedOver[position]?.index ?? -1,
});

/** Flips one bit of a file; gives the offset of its byte. */
export function flipByte(piece: Workpiece, path: string): number {
  const bytes = Uint8Array.from(piece.files.get(path) ?? []);
  const offset = piece.chance.below(bytes.length);
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << piece.chance.below(8));
  piece.files.set(path, bytes);
  return offset;
}
