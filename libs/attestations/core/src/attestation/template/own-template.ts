import { isSecondPerson, withPerson } from '@downstream/catalogue/core';
import { authorOf, type Act, type Author } from '@downstream/distributors/core';
import {
  ok,
  publishFlow,
  refuse,
  step,
  type Id,
  type PersonId,
  type PublishState,
  type Result,
  type TemplateKind,
} from '@downstream/kernel';
import { blank } from '../../answer-fault';
import type { AttestationTemplate } from './attestation-template';
import { derivedTemplate, faultsOfDerived, noChanges, ownTemplateId, type TemplateChanges } from './derived-template';

/** One version of a template of the maker's own, derived from another one. Plain JSON. */
export interface OwnTemplate {
  readonly id: Id<'ownTemplate'>;
  readonly template: string;
  readonly kind: TemplateKind;
  /** From 1, without gaps. */
  readonly version: number;
  readonly state: PublishState;
  readonly base: { readonly id: string; readonly version: number };
  readonly changes: TemplateChanges;
  /** Whether what was signed by earlier versions no longer counts. */
  readonly renews: boolean;
  readonly drafted: Author;
  /** Everybody who wrote in it; none of them publishes it. */
  readonly contributors: readonly PersonId[];
  readonly published: Author | null;
  readonly returnReason: string | null;
  /** 1 when it is drafted, one more with every change. */
  readonly revision: number;
}

/** The version that somebody writes or that waits for a second person. */
export const openTemplate = <T extends Pick<OwnTemplate, 'state'>>(versions: readonly T[]): T | undefined =>
  versions.find(({ state }) => state === 'DRAFT' || state === 'PENDING_APPROVAL');

/**
 * Begins the next version, as a copy of what is in force.
 * @param versions of that kind, all of them
 * @returns refusal `TEMPLATE_VERSION_OPEN`
 */
export function draftTemplate(
  id: OwnTemplate['id'],
  base: AttestationTemplate,
  versions: readonly OwnTemplate[],
  act: Act,
): Result<OwnTemplate> {
  const open = openTemplate(versions);
  if (open) return refuse('TEMPLATE_VERSION_OPEN', { version: open.version, state: open.state });
  return ok({
    ...{ id, template: ownTemplateId(base.kind), kind: base.kind },
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    state: 'DRAFT',
    base: { id: base.id, version: base.version },
    ...{ changes: noChanges(base), renews: false },
    ...{ drafted: authorOf(act), contributors: withPerson([], act), published: null, returnReason: null },
    revision: 1,
  });
}

function stepped(own: OwnTemplate, to: PublishState, more: Partial<OwnTemplate>): Result<OwnTemplate> {
  const next = step(publishFlow, own.state, to);
  return next.ok ? ok({ ...own, ...more, state: next.value, revision: own.revision + 1 }) : next;
}

/** Writes a draft anew, with whatever faults; they stand in the way of its proposal. Refusal `TRANSITION_NOT_ALLOWED`. */
export const reviseTemplate = (
  own: OwnTemplate,
  { changes, renews }: Pick<OwnTemplate, 'changes' | 'renews'>,
  act: Act,
): Result<OwnTemplate> =>
  own.state === 'DRAFT'
    ? ok({
        ...own,
        ...{ changes, renews, drafted: authorOf(act), contributors: withPerson(own.contributors, act) },
        revision: own.revision + 1,
      })
    : refuse('TRANSITION_NOT_ALLOWED', { from: own.state, to: 'DRAFT', allowed: publishFlow[own.state] });

/** Asks a second person to publish it. Refusals `TRANSITION_NOT_ALLOWED`, `TEMPLATE_INVALID` with every fault. */
export function proposeTemplate(own: OwnTemplate, base: AttestationTemplate, act: Act): Result<OwnTemplate> {
  const next = stepped(own, 'PENDING_APPROVAL', {
    contributors: withPerson(own.contributors, act),
    returnReason: null,
  });
  if (!next.ok) return next;
  const faults = faultsOfDerived(base, derivedTemplate(base, own.changes, own.version, own.renews));
  return faults.length > 0 ? refuse('TEMPLATE_INVALID', { faults }) : next;
}

/** Publishes it; it is asked from then on. Refusals `TRANSITION_NOT_ALLOWED`, `TEMPLATE_NEEDS_ANOTHER_PERSON`. */
export function publishTemplate(own: OwnTemplate, act: Act): Result<OwnTemplate> {
  const next = stepped(own, 'PUBLISHED', { published: authorOf(act) });
  if (!next.ok) return next;
  return isSecondPerson(own.contributors, act) ? next : refuse('TEMPLATE_NEEDS_ANOTHER_PERSON');
}

/** Sends it back to be written anew. Refusals `TRANSITION_NOT_ALLOWED`, `REASON_REQUIRED`. */
export function returnTemplate(own: OwnTemplate, reason: string): Result<OwnTemplate> {
  const next = stepped(own, 'DRAFT', { returnReason: reason.trim() });
  return next.ok && blank(reason) ? refuse('REASON_REQUIRED', { pointer: '/reason' }) : next;
}

/** Asks by it no longer: the version before it is asked again, or that of the house. Refusal `TRANSITION_NOT_ALLOWED`. */
export const retireTemplate = (own: OwnTemplate): Result<OwnTemplate> => stepped(own, 'RETIRED', {});
