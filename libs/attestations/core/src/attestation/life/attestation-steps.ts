import { authorFor, authorOf, partyOf, type Act } from '@downstream/distributors/core';
import {
  ok,
  refuse,
  step,
  type AttestationState,
  type DistributorId,
  type Id,
  type Instant,
  type InvaliditySeverity,
  type Result,
  type SignerRole,
} from '@downstream/kernel';
import { blank } from '../../answer-fault';
import { byQuestion, keptAnswer } from '../../answer-sheet';
import { askedQuestions } from '../../asked-questions';
import type { AskedCorrection } from '../../correcting';
import { attestationFlow } from '../attestation-flow';
import type { StatementContent } from '../content/statement-content';
import type { OpenContradictions } from '../contradiction/kept-contradiction';
import type { InvalidityFinding } from '../invalidity/invalidity-finding';
import type { AttestationTemplate } from '../template/attestation-template';
import { openCount, type Attestation, type BegunSignature, type SignatureMark } from './attestation';

/** What an attestation is asked with. */
export interface Asking {
  readonly id: Id<'attestation'>;
  readonly distributorId: DistributorId;
  readonly dueAt: Instant;
  readonly note: string | null;
  readonly supersedes: Id<'attestation'> | null;
}

/** An attestation that is asked for and sent. */
export const askFor = (asking: Asking, template: AttestationTemplate, act: Act): Attestation => ({
  ...asking,
  template: { id: template.id, kind: template.kind, version: template.version },
  state: 'SENT',
  ...{ answers: [], corrections: [], number: 1, signatures: [], begun: null },
  ...{ validFrom: null, validTo: null, findings: [], judgedAt: null, reason: null },
  ...{ told: [], restsOn: null },
  asked: authorOf(act),
  changed: authorOf(act),
  version: 1,
});

type Change = Partial<Omit<Attestation, 'id' | 'state' | 'version' | 'changed'>>;

/** Takes a step of the life. Refusal `TRANSITION_NOT_ALLOWED`. */
function moved(attestation: Attestation, to: AttestationState, act: Act, change: Change = {}): Result<Attestation> {
  const next = step(attestationFlow, attestation.state, to);
  if (!next.ok) return next;
  const changed = authorOf(act);
  return ok({ ...attestation, ...change, state: next.value, changed, version: attestation.version + 1 });
}

/** Somebody of the distributor looks at it for the first time, or again after a return. */
export const open = (attestation: Attestation, act: Act): Result<Attestation> =>
  moved(attestation, 'OPENED', act, attestation.state === 'RETURNED' ? { number: attestation.number + 1 } : {});

/** Who signs next; `null` when everybody has signed. */
export const nextSigner = (
  { signatures }: Attestation,
  { signers }: Pick<StatementContent, 'signers'>,
): SignerRole | null => signers.find((role) => !signatures.some((mark) => mark.role === role)) ?? null;

/** A signature is begun: a code is on its way that signs this content and no other. */
export const begin = (attestation: Attestation, begun: BegunSignature): Result<Attestation> =>
  attestation.state === 'OPENED'
    ? ok({ ...attestation, begun })
    : refuse('TRANSITION_NOT_ALLOWED', { from: attestation.state, to: 'SIGNED' });

const name = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a typed name is the one that was stated, spaces, case and compatible letters aside. */
export const isNameTyped = (typed: string, stated: string): boolean => !blank(typed) && name(typed) === name(stated);

/** Whether both were signed on a screen by one account. A paper is handed in by anybody. */
const isSameHand = (one: SignatureMark, other: SignatureMark): boolean =>
  one.kind === 'SES' && other.kind === 'SES' && one.userId === other.userId;

/**
 * Puts a signature under a content. The last one that is needed signs the attestation: its days are those of the content.
 * @returns refusals `TRANSITION_NOT_ALLOWED`; `NOT_THE_SIGNER` for one out of order, or a person who has signed already;
 *   `SIGNATURE_TOO_WEAK` with the kinds that are enough; `STATEMENT_CHANGED` when another content was signed before
 */
export function sign(
  attestation: Attestation,
  template: AttestationTemplate,
  content: StatementContent,
  mark: SignatureMark,
  act: Act,
): Result<Attestation> {
  const { state, signatures } = attestation;
  if (state !== 'OPENED') return refuse('TRANSITION_NOT_ALLOWED', { from: state, to: 'SIGNED' });
  const next = nextSigner(attestation, content);
  if (next !== mark.role) return refuse('NOT_THE_SIGNER', { next });
  // A stockist's undertaking is signed by two people: one account is one person, and so is one name.
  const signedBefore = signatures.some((other) => isNameTyped(other.name, mark.name) || isSameHand(other, mark));
  if (signedBefore) return refuse('NOT_THE_SIGNER', { next, why: 'SIGNED_ALREADY' });
  const signer = template.signers.find(({ role }) => role === mark.role);
  if (!signer?.kinds.includes(mark.kind)) return refuse('SIGNATURE_TOO_WEAK', { enough: signer?.kinds ?? [] });
  if (signatures.some(({ contentSha256 }) => contentSha256 !== mark.contentSha256)) return refuse('STATEMENT_CHANGED');
  const signed: Attestation = { ...attestation, signatures: [...signatures, mark], begun: null };
  const changed = authorFor(partyOf(attestation.distributorId), act);
  if (nextSigner(signed, content) !== null) return ok({ ...signed, changed, version: attestation.version + 1 });
  const { from: validFrom, to: validTo } = content.validity;
  return moved(signed, 'SIGNED', act, { validFrom, validTo, corrections: [], reason: null });
}

const reasoned = (attestation: Attestation, to: AttestationState, reason: string, act: Act): Result<Attestation> =>
  blank(reason) ? refuse('REASON_REQUIRED') : moved(attestation, to, act, { reason: reason.trim(), begun: null });

/** The signatory refuses to sign. Refusals `REASON_REQUIRED`, `TRANSITION_NOT_ALLOWED`. */
export const decline = (attestation: Attestation, reason: string, act: Act): Result<Attestation> =>
  reasoned(attestation, 'DECLINED', reason, act);
/** The maker does not take it. Refusals as {@link decline}. */
export const reject = (attestation: Attestation, reason: string, act: Act): Result<Attestation> =>
  reasoned(attestation, 'REJECTED', reason, act);
/** The maker takes back what it asked for, or ends what it took. Refusals as {@link decline}. */
export const withdraw = (attestation: Attestation, reason: string, act: Act): Result<Attestation> =>
  reasoned(attestation, 'WITHDRAWN', reason, act);
/** Something it rests on has changed. Refusals as {@link decline}. */
export const lapse = (attestation: Attestation, reason: string, act: Act): Result<Attestation> =>
  reasoned(attestation, 'LAPSED', reason, act);
/**
 * Something that is open contradicts it, so that nobody may rely on it any more.
 * @returns refusals `CONTRADICTION_REQUIRED` where nothing is open, and those of {@link decline}
 */
export const contradict = (attestation: Attestation, reason: string, act: Act): Result<Attestation> =>
  openCount(attestation) === 0 ? refuse('CONTRADICTION_REQUIRED') : reasoned(attestation, 'CONTRADICTED', reason, act);
/** A newer one stands in its place. */
export const supersede = (attestation: Attestation, act: Act): Result<Attestation> =>
  moved(attestation, 'SUPERSEDED', act);
/** It is about to end. */
export const expiring = (attestation: Attestation, act: Act): Result<Attestation> =>
  moved(attestation, 'EXPIRING', act);
/** The distributor was told that it ends so many days ahead. */
export const toldOf = (attestation: Attestation, day: number): Attestation => ({
  ...attestation,
  told: [...attestation.told, day],
  version: attestation.version + 1,
});
/** Its days are over. */
export const expire = (attestation: Attestation, act: Act): Result<Attestation> => moved(attestation, 'EXPIRED', act);

/** Asks for single answers to be put right; everything else stays as it was signed, and is signed anew. */
export function returnFor(
  attestation: Attestation,
  template: AttestationTemplate,
  items: readonly AskedCorrection[],
  dueAt: Instant,
  act: Act,
): Result<Attestation> {
  const asked = new Set(askedQuestions(template.form, byQuestion(attestation)).map(({ id }) => id));
  const ids = items.map(({ question }) => question);
  const faults = items.flatMap(({ question, sentence }, i) => [
    ...(asked.has(question) ? [] : [{ pointer: `/items/${i}/question`, code: 'UNKNOWN' }]),
    ...(ids.indexOf(question) === i ? [] : [{ pointer: `/items/${i}/question`, code: 'TWICE' }]),
    ...(blank(sentence) ? [{ pointer: `/items/${i}/sentence`, code: 'REQUIRED' }] : []),
  ]);
  if (items.length === 0) faults.push({ pointer: '/items', code: 'REQUIRED' });
  if (faults.length > 0) return refuse('CORRECTION_INVALID', { faults });
  const corrections = items.map(({ question, sentence }) => ({
    ...{ question, sentence: sentence.trim() },
    revision: keptAnswer(attestation, question)?.revision ?? 0,
    asked: authorOf(act),
  }));
  const cleared = { signatures: [], begun: null, validFrom: null, validTo: null, findings: [], judgedAt: null };
  return moved(attestation, 'RETURNED', act, { ...cleared, corrections, dueAt, reason: null });
}

// A line that is not covered and a party that is not screened yet keep an attestation from counting, not from being taken.
const taken: readonly InvaliditySeverity[] = ['ATTENTION', 'BLOCK_LINE', 'NOT_USABLE'];

/** Findings with which the maker cannot take an attestation. */
export const inTheWay = (findings: readonly InvalidityFinding[]): readonly InvalidityFinding[] =>
  findings.filter(({ severity }) => !taken.includes(severity));

/**
 * The maker takes it.
 * @returns refusals `TRANSITION_NOT_ALLOWED`, and `STATEMENT_NOT_ACCEPTABLE` with the findings that stand in the way and
 *   the number of open contradictions that do
 */
export function accept(
  attestation: Attestation,
  restsOn: NonNullable<Attestation['restsOn']>,
  act: Act,
): Result<Attestation> {
  const stopping = inTheWay(attestation.findings);
  const contradictions = attestation.open?.STOP ?? 0;
  if (attestation.state === 'SIGNED' && stopping.length + contradictions > 0)
    return refuse('STATEMENT_NOT_ACCEPTABLE', {
      findings: stopping.map(({ rule, reason, row }) => ({ rule, reason, row })),
      contradictions,
    });
  return moved(attestation, 'ACCEPTED', act, { reason: null, restsOn });
}

/** Keeps what the rules found, whenever they were asked. */
export const judged = (attestation: Attestation, findings: readonly InvalidityFinding[], at: Instant): Attestation => ({
  ...attestation,
  findings,
  judgedAt: at,
  version: attestation.version + 1,
});

/** Keeps how much contradicts it now. */
export const contradicted = (attestation: Attestation, open: OpenContradictions): Attestation => ({
  ...attestation,
  open,
  version: attestation.version + 1,
});

/** Somebody of the maker called a signatory back. Refusal `TRANSITION_NOT_ALLOWED` unless that signature waits for it. */
export function calledBack(attestation: Attestation, role: SignerRole, act: Act): Result<Attestation> {
  const { state, signatures } = attestation;
  const waits = signatures.some((mark) => mark.role === role && !mark.calledBack);
  if (state !== 'SIGNED' || !waits) return refuse('TRANSITION_NOT_ALLOWED', { from: state, to: 'CALLED_BACK' });
  return ok({
    ...attestation,
    signatures: signatures.map((mark) => (mark.role === role ? { ...mark, calledBack: true } : mark)),
    changed: authorOf(act),
    version: attestation.version + 1,
  });
}
