import { describe, expect, it } from '@jest/globals';
import { verifyDossier as verifyByCore, type DossierReport, type Held } from '@downstream/audit/core';
import {
  aDossier,
  aLog,
  falseAlarms,
  manipulations,
  nodeTools,
  pointsAt,
  tallyOf,
  type Verifier,
} from '@downstream/audit/core/testing';
import { readCheckpoint, readKey, verifyDossier } from './verify.mjs';

const TRIALS = 5;

/** verify.mjs over files in memory. */
const verify: Verifier = (files: ReadonlyMap<string, Uint8Array>, held: Held = {}) =>
  verifyDossier(() => ({ names: [...files.keys()], read: (name) => Buffer.from(files.get(name) ?? []) }), {
    keys: (held.keys ?? []).map((text) => readKey(text, 'key given')),
    checkpoints: (held.checkpoints ?? []).map(({ name, text }) => readCheckpoint(text, name)),
  }) as DossierReport;

/** What two reports must have in common: all but the wording, and how closely an altered line still looks like an event. */
function substance(report: DossierReport): unknown {
  if (report.verdict === 'INTACT') return { ...report, notChecked: report.notChecked.map(({ what }) => what) };
  if (report.verdict === 'UNREADABLE') return { verdict: report.verdict, file: report.file };
  const { file, line, what } = report.firstBad;
  return ['MALFORMED', 'EVENT_ALTERED'].includes(what) ? { file, line } : { ...report.firstBad, why: '' };
}

describe('verify.mjs, on a dossier that was altered', () => {
  it.each(manipulations.map((m) => [m.name, m] as const))(
    '%s: found, and the first bad record named',
    (_, manipulation) => {
      expect(tallyOf(manipulation, TRIALS, verify)).toMatchObject({ trials: TRIALS, detected: TRIALS, named: TRIALS });
    },
  );

  it.each(manipulations.map((m) => [m.name, m] as const))(
    '%s: says the same as the other implementation',
    (_, { make }) => {
      for (let seed = 1; seed <= 3; seed++) {
        const { files, held, expected } = make(seed);
        const report = verify(files, held);
        expect(pointsAt(report, expected)).toBe(true);
        expect(substance(report)).toEqual(substance(verifyByCore(files, nodeTools, held)));
      }
    },
  );
});

describe('verify.mjs, on a dossier that was not altered', () => {
  it('raises no false alarm', () => {
    expect(falseAlarms(TRIALS, verify)).toBe(0);
  });

  it('states the same facts and gaps as the other implementation', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const log = aLog({ seed });
      const party = log.parties[0] as string;
      const options = { kept: seed % 3 ? 1 : 0.5, ...(seed % 2 && { earlier: 5 }) };
      const { files } = aDossier(log, { ...options, scope: seed % 2 ? { kind: 'log' } : { kind: 'party', party } });
      expect(substance(verify(files))).toEqual(substance(verifyByCore(files, nodeTools)));
    }
  });
});
