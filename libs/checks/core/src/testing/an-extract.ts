import type { Instant, PersonId } from '@downstream/kernel';
import { answerOf, type ExtractFacts, type ExtractSource } from '../extracts/extract-facts';
import type { RegisterExtract } from '../extracts/extract-flow';

/** What an extract of a well-kept company of seventeen years says. */
export const extractFacts = (facts: Partial<ExtractFacts> = {}): ExtractFacts => ({
  ...{ found: true, registerIsPublic: true, name: 'Norden Optik GmbH', formerNames: [], number: 'HRB 12345' },
  ...{ status: 'ACTIVE', statusAsWritten: 'eingetragen', incorporatedOn: '2009-05-04', changes: [] },
  activities: [{ table: 'NACE', code: '46.52' }],
  address: { lines: ['Hafenstr. 4'], city: 'Hamburg', postalCode: '20457', country: 'DE' },
  officers: ['Ada Lund'],
  owners: [{ name: 'Ada Lund', share: '100' }],
  capital: { amount: '25000', currency: 'EUR' },
  accounts: { filed: true, year: 2025, turnover: { amount: '4000000', currency: 'EUR' }, employees: 12 },
  ...facts,
});

/** An extract that a second person accepted. */
export const anExtract = (facts: Partial<RegisterExtract> = {}): RegisterExtract => ({
  ...{ id: 'x', number: 1, register: 'Handelsregister Hamburg', grade: 'A', asOf: '2026-11-20' },
  ...{ expiresOn: '2027-11-20', facts: extractFacts(), state: 'ACCEPTED' },
  offered: { personId: 'ana' as string as PersonId, at: '2026-11-23T09:00:00.000Z' as Instant },
  decided: { personId: 'ben' as string as PersonId, at: '2026-11-23T10:00:00.000Z' as Instant, reason: null },
  ...facts,
});

/** The same, as checks are asked with it. */
export const anExtractSource = (facts: Partial<ExtractSource> = {}): ExtractSource => ({
  ...{ id: 'x', register: 'Handelsregister Hamburg', grade: 'A', asOf: '2026-11-20', expiresOn: '2027-11-20' },
  file: { sha256: 'a'.repeat(64), bytes: 3, mediaType: 'application/pdf' },
  answer: answerOf(extractFacts()),
  ...facts,
});
