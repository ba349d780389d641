import type { evidenceView, kindCard, kindsView } from '@downstream/contracts/checks';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { DocumentId } from '@downstream/kernel';
import type { z } from 'zod';

export type KindCard = z.output<typeof kindCard>;
export type Kinds = z.output<typeof kindsView>;
export type KindEvidence = z.output<typeof evidenceView>;

/** The register check of a company whose register was silent. */
export const aKind = (facts: Partial<KindCard> = {}): KindCard => ({
  ...{ kind: 'K02', required: true, binding: false, result: 'SOURCE_UNAVAILABLE', severity: null, settled: false },
  ...{ stale: null, findings: [], method: 'K02/1', raw: [], by: null, takesEvidence: true, evidence: [] },
  sentence: { key: 'SOURCE_SILENT', params: { source: 'COMPANY', silence: 'NO_KEY' } },
  lacks: [{ fact: 'register', why: 'UNAVAILABLE', source: 'COMPANY', silence: 'NO_KEY' }],
  ...{ outcomeId: idOf('outcome'), asOf: minute(-30), until: null, nextAt: minute(60) },
  ...facts,
});

/** Evidence that somebody else brought. */
export const anEvidence = (facts: Partial<KindEvidence> = {}): KindEvidence => ({
  ...{ id: idOf('evidence'), source: 'Commercial register Hamburg', grade: 'A', asOf: '2026-02-20' },
  ...{ expiresOn: '2027-02-20', note: 'Extract of the register', state: 'OFFERED', decided: null, mine: false },
  document: { id: idOf<DocumentId>('document'), number: 1, name: 'extract.pdf' },
  offered: { name: 'Ben Ode', at: minute(-20) },
  ...facts,
});

/** Cards of a distributor in the low tier. */
export const someKinds = (cards: readonly KindCard[], facts: Partial<Kinds> = {}): Kinds => ({
  ...{ tier: 'LOW', rated: true, requirements: 1, round: null },
  cards: [...cards],
  ...facts,
});
