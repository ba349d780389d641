import type { readStatementTemplate, reviseStatementTemplate } from '@downstream/contracts/attestations';
import type { Body, Received } from '@downstream/contracts/route';
import type { Tone } from '@downstream/ui/tokens';

/** A template as the desk reads it. */
export type TemplateView = Received<typeof readStatementTemplate>;
/** What is written in a draft. */
export type Written = Body<typeof reviseStatementTemplate>;
export type Changes = Written['changes'];
export type Clause = Changes['clauses'][number];
export type Asking = Changes['questions'][number]['ask'];

/** How the standing of a version looks. */
export const templateTone = ({ state, inForce }: Pick<TemplateView, 'state' | 'inForce'>): Tone => {
  if (inForce) return 'good';
  return state === 'PENDING_APPROVAL' ? 'hold' : 'neutral';
};
