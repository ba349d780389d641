import type { Digest } from './bytes';
import type { DossierManifest } from './dossier-format';
import type { VerifySignature } from './signed-note';

/** A text from outside the dossier, with the name to speak of it. */
export interface HeldText {
  readonly name: string;
  readonly text: string;
}

/** What the auditor brings along. */
export interface Held {
  /** Keys (vkey texts) the auditor trusts; the checkpoint must be signed by one of them. */
  readonly keys?: readonly string[];
  /** Checkpoints of the same log kept from earlier; the dossier must continue each. */
  readonly checkpoints?: readonly HeldText[];
}

/** The cryptography a verification needs. */
export interface VerifyTools {
  readonly digest: Digest;
  readonly verifySignature: VerifySignature;
}

/** A dossier under examination. */
export interface Pack {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: DossierManifest;
  readonly tools: VerifyTools;
  readonly held: Held;
}

/** The bytes of a file; empty when it is absent, which an earlier step has ruled out for required ones. */
export const fileOf = (pack: Pack, path: string): Uint8Array => pack.files.get(path) ?? new Uint8Array(0);

/** Paths of the pack that begin with a folder name, sorted. */
export const pathsBelow = (pack: Pack, folder: string): string[] =>
  [...pack.files.keys()].filter((path) => path.startsWith(folder)).sort();
