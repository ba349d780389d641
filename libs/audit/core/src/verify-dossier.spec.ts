import { describe, expect, it } from '@jest/globals';
import { falseAlarms, manipulations, nodeTools, tallyOf, type Verifier } from './testing/index';
import { verifyDossier } from './verify-dossier';

const verify: Verifier = (files, held) => verifyDossier(files, nodeTools, held);
const TRIALS = 10;

describe('a dossier that was altered', () => {
  it.each(manipulations.map((m) => [m.name, m] as const))(
    '%s: found, and the first bad record named',
    (_, manipulation) => {
      expect(tallyOf(manipulation, TRIALS, verify)).toMatchObject({ trials: TRIALS, detected: TRIALS, named: TRIALS });
    },
  );
});

describe('a dossier that was not altered', () => {
  it('raises no false alarm', () => {
    expect(falseAlarms(TRIALS, verify)).toBe(0);
  });
});
