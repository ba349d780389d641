import { idOf } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import type { Likeness, LikenessList } from '../words/likeness-words';

type Reason = Likeness['reasons'][number];

/** The same telephone, unless you say otherwise. */
export const aReason = (facts: Partial<Reason> = {}): Reason => ({
  kind: 'PHONE',
  strong: true,
  ours: { role: 'CONTACT', partyId: null },
  theirs: { role: 'CONTACT', partyId: null, name: 'Somebody' },
  shown: '+77015550123',
  score: null,
  ...facts,
});

/** Reseller n, who has the same telephone and whom nobody explained. */
export const aLikeness = (n: number, facts: Partial<Likeness> = {}): Likeness => ({
  id: idOf<DistributorId>(`like ${n}`),
  legalName: { native: `Reseller ${n}`, latin: null, language: null },
  country: 'KZ',
  state: 'APPROVED',
  ended: false,
  severity: 'STRONG',
  reasons: [aReason()],
  explained: null,
  ...facts,
});

/** Those who are like it, with nobody left out. */
export const likeThese = (...rows: Likeness[]): LikenessList => ({ rows, notAllCompared: [], notReady: false });
