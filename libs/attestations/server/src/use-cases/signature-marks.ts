import type { FiledSignature } from '../persistence/attestations';

/** The signatures under a number, as they were given. */
export const signaturesUnder = (given: readonly FiledSignature[], number: number) =>
  given
    .filter((one) => one.number === number)
    .map(({ role, at, evidence }) => ({
      ...{ role, at, kind: evidence.kind },
      name: String(evidence.facts['name'] ?? ''),
      calledBack: false,
    }));
