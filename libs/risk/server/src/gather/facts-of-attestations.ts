import { isUsable, type Attestation } from '@downstream/attestations/core';
import type { AttestationState } from '@downstream/kernel';
import type { Day, FactValues } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';

const { ATTESTATIONS } = factSources;
const counting: readonly AttestationState[] = ['ACCEPTED', 'EXPIRING'];
/** What somebody has signed and nobody has put aside for good. */
const judged: readonly AttestationState[] = ['SIGNED', 'ACCEPTED', 'EXPIRING', 'RETURNED'];

/** What the attestations of a distributor tell a rating: what was found of them, what counts, and whether one was refused. */
export function factsOfAttestations(attestations: readonly Attestation[], today: Day): KnownFacts {
  // A finding is a fact; that there are none is one only where something was judged.
  const looked = attestations.filter((one) => judged.includes(one.state) && one.judgedAt !== null);
  const findings = looked
    .flatMap(({ id, findings: found }) =>
      found.map(({ rule, severity, reason }) => ({ rule, severity, reason, statement: id as string })),
    )
    .sort((a, b) => `${a.statement} ${a.rule} ${a.reason}`.localeCompare(`${b.statement} ${b.rule} ${b.reason}`, 'en'));
  const active = attestations
    .filter((one) => counting.includes(one.state) && isUsable(one) && (one.validTo === null || one.validTo >= today))
    .map(({ template }) => template.kind);
  const asked = attestations.length > 0;
  const asOf = latestDay(attestations) ?? today;
  return {
    'attestation.findings':
      looked.length > 0 ? fact<FactValues['attestation.findings']>(findings, ATTESTATIONS, asOf) : undefined,
    'attestation.active': asked ? fact([...new Set(active)].sort(), ATTESTATIONS, asOf) : undefined,
    'attestation.refused': asked
      ? fact(
          attestations.some(({ state }) => state === 'DECLINED'),
          ATTESTATIONS,
          asOf,
        )
      : undefined,
  };
}

const latestDay = (attestations: readonly Attestation[]): Day | undefined =>
  attestations
    .map(({ changed }) => changed.at.slice(0, 10))
    .sort()
    .at(-1);
