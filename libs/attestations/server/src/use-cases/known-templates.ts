import type { Attestation, AttestationTemplate } from '@downstream/attestations/core';
import { shippedTemplates } from '@downstream/attestations/core/templates';
import type { TemplateKind } from '@downstream/kernel';

/** The template an attestation was asked by; every version that was ever in use stays readable. */
export function templateOf({ template: { id, version } }: Pick<Attestation, 'template'>): AttestationTemplate {
  const found = shippedTemplates.find((one) => one.id === id && one.version === version);
  if (!found) throw new Error(`No template ${id} ${version}`);
  return found;
}

/** The version that is asked from now on. */
export function templateInForce(kind: TemplateKind): AttestationTemplate {
  const found = shippedTemplates.findLast((one) => one.kind === kind);
  if (!found) throw new Error(`No template ${kind}`);
  return found;
}
