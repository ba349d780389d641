import { anEntry } from '@downstream/checks/core/testing';
import type { CandidateHit } from '../candidate-hit';

/** A candidate of the middle band, found by name alone. */
export const aCandidate = (facts: Partial<CandidateHit> = {}): CandidateHit => ({
  entry: anEntry(),
  score: 0.85,
  idMatch: false,
  ours: 'Baikal Armour Trade OOO',
  theirs: { kind: 'PRIMARY', text: 'BAIKAL ARMOUR TRADE LLC' },
  names: 1,
  features: [{ id: 'WORD_SIMILAR', weight: 0.85, params: { ours: 'baikal', theirs: 'baykal' } }],
  ...facts,
});
