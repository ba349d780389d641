import type { KeyObject } from 'node:crypto';

/** The files of a dossier, read one by one. */
export interface Files {
  readonly names: readonly string[];
  read(name: string): Buffer;
}

/** A public key that was read from its text. */
export interface Key {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  readonly key: KeyObject;
}

/** A signed checkpoint that was read from its text; `file` is the name to speak of it. */
export interface ReadCheckpoint {
  readonly file: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly at: string;
}

/** Keys and checkpoints of the auditor's own. */
export interface Held {
  readonly keys: readonly Key[];
  readonly checkpoints: readonly ReadCheckpoint[];
}

/** The outcome; the same shape as the product's own verifier gives. */
export type Report =
  | { verdict: 'INTACT'; facts: Record<string, unknown>; notChecked: { what: string; why: string }[] }
  | {
      verdict: 'ALTERED';
      firstBad: {
        file: string;
        line?: number;
        index?: number;
        event?: string;
        subject?: { kind: string; id: string; seq: number };
        what: string;
        why: string;
      };
    }
  | { verdict: 'UNREADABLE'; file: string; why: string };

/** Reads a key `<name>+<id>+<base64>`; throws an error with a `report` when it is none. */
export function readKey(text: string, file: string): Key;
/** Reads a signed checkpoint; throws an error with a `report` when it is none. */
export function readCheckpoint(text: string, file: string): ReadCheckpoint;
/** Verifies a dossier; never throws. */
export function verifyDossier(open: () => Files, held?: Held): Report;
/** Opens a ZIP file or a folder. */
export function openDossier(path: string): Files;
