import { createHash } from 'node:crypto';
import { entryFingerprint, type ListEntry } from '@downstream/checks/core';
import type { KeptEntry, Member } from '../persistence/watchlists';

/** Hexadecimal SHA-256 of a text or of bytes. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** One hash over the files of a list: of their hashes in the order of their names, a line each. */
export const hashOfFiles = (files: readonly { readonly name: string; readonly sha256: string }[]): string =>
  sha256(
    [...files]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((file) => file.sha256)
      .join('\n'),
  );

/** What a new version changes. */
export interface VersionDifference {
  readonly added: number;
  /** Entries that are not the same to the letter. */
  readonly changed: number;
  /** Those of the changed that mean the same in other words: their fingerprint is as it was. */
  readonly reworded: number;
  readonly removed: number;
  /** Whether nothing at all is different, not even a word. */
  readonly same: boolean;
}

/** An entry with its hashes. */
export const kept = (entry: ListEntry): KeptEntry => ({
  entry,
  content: sha256(JSON.stringify(entry)),
  fingerprint: entryFingerprint(entry, sha256),
});

/** Compares the entries of a new version with the members of the one before. */
export function difference(before: readonly Member[], after: readonly KeptEntry[]): VersionDifference {
  const old = new Map(before.map((member) => [member.ref, member]));
  let added = 0;
  let changed = 0;
  let reworded = 0;
  for (const { entry, content, fingerprint } of after) {
    const was = old.get(entry.ref);
    if (!was) added += 1;
    else if (was.content !== content) {
      changed += 1;
      if (was.fingerprint === fingerprint) reworded += 1;
    }
  }
  const removed = before.length + added - after.length;
  return { added, changed, reworded, removed, same: added + changed + removed === 0 };
}
