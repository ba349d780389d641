import type { registerExtractsView, registerExtractView } from '@downstream/contracts/checks';
import { extractFacts } from '@downstream/checks/core/testing';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { z } from 'zod';

export type AnExtract = z.output<typeof registerExtractView>;
export type SomeExtracts = z.output<typeof registerExtractsView>;

/** An extract that somebody else brought. */
export const anExtractView = (facts: Partial<AnExtract> = {}): AnExtract => ({
  ...{ id: idOf('extract'), number: 1, register: 'Handelsregister Hamburg', grade: 'A', asOf: '2026-02-20' },
  ...{ expiresOn: '2027-02-20', state: 'OFFERED', decided: null, mine: false },
  facts: structuredClone(extractFacts()) as AnExtract['facts'],
  document: { id: idOf('document'), number: 1, name: 'extract.pdf' },
  offered: { name: 'Ben Ode', at: minute(-20) },
  ...facts,
});

/** The extracts of a distributor. */
export const someExtracts = (extracts: readonly AnExtract[], inForce: string | null = null): SomeExtracts => ({
  extracts: [...extracts],
  inForce,
});
