import type { DossierManifest } from './dossier-format';

/**
 * The `README.txt` of a dossier: what is in it, how to verify it, what that proves and what it does not. Takes only what
 * is known before the files are counted, because the manifest lists this file too.
 */
export function dossierReadme({
  id,
  log,
  scope,
  asOf,
}: Pick<DossierManifest, 'id' | 'log' | 'scope' | 'asOf'>): string {
  const covers =
    scope.kind === 'log'
      ? 'every event of the log, from the first on'
      : `every event that concerns the distributor ${scope.party}`;
  return `EVIDENCE DOSSIER ${id}

Log:     ${log.origin}
Covers:  ${covers}
As of:   ${asOf}

WHAT IS IN IT
manifest.json        scope, counts and every file with its SHA-256; signed in proofs/manifest.txt
events.jsonl         the sealed events, one per line, exactly as they were sealed, in log order
personal.jsonl       personal values, which events hold only as commitments
records/             the records as they stood at the as-of time
documents/           attached files, each named by its SHA-256
proofs/              the signed checkpoint of the log, and the proofs that each event stands in it
keys/                public keys
verify.mjs           a verifier without dependencies

HOW TO VERIFY IT
You need Node.js 20 or later, and no network:

    node verify.mjs <this ZIP file, or the unpacked folder>

A copy of verify.mjs from elsewhere is better than the one in here: whoever alters a dossier can alter its verifier.
Two things from outside the dossier make the result stronger:

    --key <key>            the public key of the log as you know it (a line, or a file with the line)
    --checkpoint <file>    a checkpoint of this log that you kept from earlier

Result 0: not altered. 1: altered, and the first bad record is named. 2: cannot be read.

WHAT THAT PROVES
Each event stands in the signed log with exactly these bytes, at its place; none was altered, inserted, moved, dated
against its neighbours, or left out between the first and the last event of a record; personal values, records and
documents are those the events sealed. With an earlier checkpoint: the log was only added to since then.

WHAT IT DOES NOT PROVE
- That what was recorded was true. A false statement that was sealed is a sealed false statement.
- That a source, such as a published list, was right or complete.
- That something happened which nobody recorded.
- Without a key from elsewhere: who signed. Without an earlier checkpoint: that the log was never replaced as a whole.
- The times are those of the clock of whoever keeps the log.
Personal values may have been erased by law. Their commitments stay, and so do the proofs.

The format is described so that anyone can write another verifier: docs/dossier-format.md of the project.
`;
}
