import type { Held } from '../dossier-pack';
import type { BadRecord, DossierReport } from '../dossier-report';
import { canonicalText } from '../json';
import { aDossier } from './random-dossier';
import { aLog } from './random-log';
import { manipulations, type Manipulation } from './manipulations';
import { random } from './random';
import type { Tampered } from './tampered';

/** A verifier as the tests see it. */
export type Verifier = (files: ReadonlyMap<string, Uint8Array>, held?: Held) => DossierReport;

/** How often a manipulation was found, and how often its first bad record was named as expected. */
export interface TallyRow {
  readonly manipulation: string;
  readonly needs: string;
  readonly trials: number;
  readonly detected: number;
  readonly named: number;
}

/** Whether a report points where it should. */
export function pointsAt(report: DossierReport, expected: Tampered['expected']): boolean {
  if (report.verdict === 'INTACT') return false;
  // a manifest that is no JSON any more cannot be read, which names the file
  if (report.verdict === 'UNREADABLE') return Object.keys(expected).length === 0 && report.file === 'manifest.json';
  const bad = report.firstBad;
  return (Object.keys(expected) as (keyof BadRecord)[]).every(
    (name) => canonicalText(bad[name] ?? null) === canonicalText(expected[name] ?? null),
  );
}

/** Runs one manipulation over random dossiers. */
export function tallyOf({ name, needs, make }: Manipulation, trials: number, verify: Verifier): TallyRow {
  let detected = 0;
  let named = 0;
  for (let seed = 1; seed <= trials; seed++) {
    const { files, held, expected } = make(seed);
    const report = verify(files, held);
    if (report.verdict !== 'INTACT') detected += 1;
    if (pointsAt(report, expected)) named += 1;
  }
  return { manipulation: name, needs: needs ?? 'nothing', trials, detected, named };
}

/** Runs every manipulation: the table that the documents quote. */
export const tally = (trials: number, verify: Verifier): TallyRow[] =>
  manipulations.map((manipulation) => tallyOf(manipulation, trials, verify));

/** Counts false alarms over untouched random dossiers of both scopes, with and without earlier checkpoints and erasure. */
export function falseAlarms(trials: number, verify: Verifier): number {
  let alarms = 0;
  for (let seed = 1; seed <= trials; seed++) {
    const chance = random(seed);
    const log = aLog({ seed, events: 1 + chance.below(30) });
    const party = chance.pick(log.parties);
    const { files } = aDossier(log, {
      scope: chance.below(2) ? { kind: 'log' } : { kind: 'party', party },
      kept: chance.pick([0, 0.5, 1]),
      ...(chance.below(2) && { earlier: 1 + chance.below(log.entries.length) }),
    });
    if (verify(files).verdict !== 'INTACT') alarms += 1;
  }
  return alarms;
}
