import { hex } from './bytes';
import { readCheckpoint } from './checkpoint';
import { dossierPaths, readManifest } from './dossier-format';
import type { Held, Pack, VerifyTools } from './dossier-pack';
import type { BadRecord, DossierFacts, DossierReport, NotChecked } from './dossier-report';
import { encodeVkey, readVkey } from './signed-note';
import { headsOf } from './subject-chain';
import { brokenChain } from './verify-chains';
import { examineCheckpoints, examineContinuity } from './verify-checkpoints';
import { examineDocuments, examinePersonal, examineRecords } from './verify-contents';
import { examineEvents } from './verify-events';
import { unlikeItsExport } from './verify-export';
import { alteredFile, missingFile, unsignedManifest } from './verify-files';

const altered = (firstBad: BadRecord): DossierReport => ({ verdict: 'ALTERED', firstBad });

/**
 * Verifies a dossier, offline and without trusting whoever made it: signatures, every event's bytes and place in the log,
 * the chain of every record, times, completeness against the sealed export event, personal values, records, documents,
 * every file's hash and the manifest's signature. Stops at the first bad record. The rules stand in
 * docs/dossier-format.md, in this order; `verify.mjs` is a second implementation of them.
 * @param files path to bytes, unpacked
 * @param held what the auditor brings: trusted keys and earlier checkpoints of the log
 */
export function verifyDossier(
  files: ReadonlyMap<string, Uint8Array>,
  tools: VerifyTools,
  held: Held = {},
): DossierReport {
  const unreadable = unreadableHeld(held, tools);
  if (unreadable) return unreadable;
  const manifest = readManifest(files.get(dossierPaths.manifest));
  if (!manifest.ok) return { verdict: 'UNREADABLE', file: dossierPaths.manifest, why: manifest.why };
  const pack: Pack = { files, manifest: manifest.value, tools, held };

  const missing = missingFile(pack);
  if (missing) return altered(missing);
  const signed = examineCheckpoints(pack);
  if (!signed.ok) return altered(signed.bad);
  const { signer, current, previous, earlier } = signed.value;
  const examined = examineEvents(pack, current);
  if (!examined.ok) return altered(examined.bad);
  const events = examined.value;
  const continuity = examineContinuity(pack, events, signed.value);
  if (!continuity.ok) return altered(continuity.bad);
  const dated = [current, ...earlier.map(({ checkpoint }) => checkpoint)];
  const history = brokenChain(events, dated) ?? unlikeItsExport(pack, events, previous);
  if (history) return altered(history);

  const personal = examinePersonal(pack, events);
  if (!personal.ok) return altered(personal.bad);
  const { values, present, erased } = personal.value;
  const records = examineRecords(pack, events, values);
  if (!records.ok) return altered(records.bad);
  const documents = examineDocuments(pack, events, values);
  if (!documents.ok) return altered(documents.bad);
  const paper = alteredFile(pack) ?? unsignedManifest(pack, signer);
  if (paper) return altered(paper);

  const { id, log, scope, asOf } = pack.manifest;
  const facts: DossierFacts = {
    dossier: id,
    log: log.id,
    scope,
    asOf,
    checkpoint: { size: current.size, root: hex(current.root), at: current.at ?? '' },
    key: encodeVkey(signer),
    keyTrusted: (held.keys ?? []).length > 0,
    continues: continuity.value,
    events: events.length,
    subjects: headsOf(events).length,
    records: records.value,
    documents: documents.value,
    personal: { present, erased },
  };
  const given = (held.checkpoints ?? []).length + (previous ? 1 : 0);
  return { verdict: 'INTACT', facts, notChecked: gaps(facts, given) };
}

/** What the auditor gave must at least be keys and checkpoints; a slip there says nothing about the dossier. */
function unreadableHeld(held: Held, tools: VerifyTools): DossierReport | undefined {
  for (const text of held.keys ?? []) {
    const key = readVkey(text, tools.digest);
    if (!key.ok) return { verdict: 'UNREADABLE', file: 'key given', why: key.why };
  }
  for (const { name, text } of held.checkpoints ?? []) {
    const checkpoint = readCheckpoint(text);
    if (!checkpoint.ok) return { verdict: 'UNREADABLE', file: name, why: checkpoint.why };
  }
  return undefined;
}

/** @param given number of earlier checkpoints, in the dossier and held by the auditor */
function gaps(facts: DossierFacts, given: number): NotChecked[] {
  const { erased } = facts.personal;
  const all: readonly (readonly [boolean, NotChecked['what'], string])[] = [
    [
      !facts.keyTrusted,
      'NO_TRUSTED_KEY',
      'No key was given, so the key in the dossier vouches for itself: compare it with one from elsewhere',
    ],
    [
      facts.continues.length === 0,
      'NO_EARLIER_CHECKPOINT',
      'No earlier checkpoint was at hand, so a log rewritten or cut as a whole cannot be seen',
    ],
    [
      facts.continues.length < given,
      'CHECKPOINT_NOT_COMPARABLE',
      'A checkpoint you gave is of another log, or of a size for which the dossier has no proof: export one made since it',
    ],
    [
      facts.scope.kind === 'party',
      'ONE_PARTY',
      'Only events of one distributor are here; that the export counted all of them shows in a dossier of the whole log',
    ],
    [erased > 0, 'PERSONAL_ERASED', `${erased} personal value(s) are not in the dossier: erased, or withheld`],
    [
      true,
      'NO_TIME_STAMP',
      'All times are those of the clock of whoever keeps the log; there is no outside time stamp',
    ],
  ];
  return all.filter(([applies]) => applies).map(([, what, why]) => ({ what, why }));
}
