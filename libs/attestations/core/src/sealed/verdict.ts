import type { AttestationState, Instant, TemplateKind } from '@downstream/kernel';
import type { SignerRole } from '../attestation/template/attestation-template';
import type { SignedStatement } from './signed-statement';

/** Why a file is not as it was made. */
export type Alteration = 'BYTES_CHANGED' | 'ADDED_TO' | 'SEAL_DAMAGED' | 'SEAL_REMOVED' | 'DATA_CHANGED';

/** Whether a statement counts today. NOT_ASKED: nobody looked, which says nothing. */
export type StandingNow = 'ACTIVE' | 'NOT_YET_ACCEPTED' | 'EXPIRED' | 'ENDED' | 'SUPERSEDED' | 'NOT_ASKED';

/** What a verified statement is. Names of people stay in the file. */
export interface StatementFacts {
  readonly id: string;
  readonly number: number;
  readonly kind: TemplateKind;
  readonly supplier: string;
  readonly distributor: string;
  /** Days, as the statement says; null where it has no such end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly signatures: readonly { readonly role: SignerRole; readonly at: Instant }[];
  readonly standing: StandingNow;
}

/** What is said of a file. UNKNOWN says nothing for it and nothing against it. */
export type FileVerdict =
  | { readonly verdict: 'VERIFIED'; readonly form: 'PDF' | 'JSON'; readonly statement: StatementFacts | null }
  | { readonly verdict: 'ALTERED'; readonly why: Alteration }
  | { readonly verdict: 'UNKNOWN'; readonly why: 'NOT_OURS' | 'UNREADABLE' };

/** What was found of a file before anybody judges it. */
export interface FileFindings {
  readonly form: 'PDF' | 'JSON' | 'OTHER';
  /** What the seal of a PDF is worth; null for anything else. */
  readonly seal: 'INTACT' | 'UNSEALED' | Exclude<Alteration, 'SEAL_REMOVED' | 'DATA_CHANGED'> | null;
  /** The statement in the file: itself, or attached to the PDF. */
  readonly statement: SignedStatement | null;
  /**
   * SIGNED: our log signed exactly this statement. CHANGED: the note is ours, and over something else. FOREIGN: whoever
   * signed it, it was not our log.
   */
  readonly signature: 'SIGNED' | 'CHANGED' | 'FOREIGN' | null;
}

const unknown = (why: 'NOT_OURS' | 'UNREADABLE'): FileVerdict => ({ verdict: 'UNKNOWN', why });
const altered = (why: Alteration): FileVerdict => ({ verdict: 'ALTERED', why });

/**
 * Judges a file by its seal and by the signature of the log alone: whoever has no file of ours learns nothing, not even
 * whether a number exists.
 * @param standing whether the statement counts today
 */
export function judgedFile({ form, seal, statement, signature }: FileFindings, standing: StandingNow): FileVerdict {
  if (form === 'OTHER') return unknown('UNREADABLE');
  if (form === 'JSON') {
    if (!statement) return unknown('NOT_OURS');
    if (signature === 'CHANGED') return altered('DATA_CHANGED');
    return signature === 'SIGNED' ? verified('JSON', statement, standing) : unknown('NOT_OURS');
  }
  if (seal === 'INTACT') {
    // Another document of the installation: its seal holds, and that is all there is to say.
    return signature === 'SIGNED' && statement
      ? verified('PDF', statement, standing)
      : { verdict: 'VERIFIED', form, statement: null };
  }
  if (seal !== 'UNSEALED' && seal !== null) return altered(seal);
  // Without a seal the pages may say anything; that our data are attached shows what it was made from.
  if (signature === 'SIGNED') return altered('SEAL_REMOVED');
  return signature === 'CHANGED' ? altered('DATA_CHANGED') : unknown('NOT_OURS');
}

function verified(form: 'PDF' | 'JSON', { body }: SignedStatement, standing: StandingNow): FileVerdict {
  const { id, number, template, supplier, distributor, validity } = body.content;
  return {
    verdict: 'VERIFIED',
    form,
    statement: {
      ...{ id, number, standing },
      kind: template.kind,
      supplier: supplier.name,
      distributor: distributor.name.latin ?? distributor.name.native,
      from: validity.from,
      to: validity.to,
      signatures: body.signatures.map(({ role, at }) => ({ role, at })),
    },
  };
}

const standings: Readonly<Record<AttestationState, StandingNow>> = {
  DRAFT: 'NOT_YET_ACCEPTED',
  SENT: 'NOT_YET_ACCEPTED',
  OPENED: 'NOT_YET_ACCEPTED',
  SIGNED: 'NOT_YET_ACCEPTED',
  RETURNED: 'NOT_YET_ACCEPTED',
  ACCEPTED: 'ACTIVE',
  EXPIRING: 'ACTIVE',
  EXPIRED: 'EXPIRED',
  SUPERSEDED: 'SUPERSEDED',
  REJECTED: 'ENDED',
  DECLINED: 'ENDED',
  LAPSED: 'ENDED',
  WITHDRAWN: 'ENDED',
  CONTRADICTED: 'ENDED',
};

/**
 * What the state of an attestation means to somebody outside: whether it counts, never why it does not.
 * @param today a day, `2026-11-23`; a statement past its last day has expired, whether or not that was recorded yet
 */
export function standingOf(state: AttestationState, to: string | null, today: string): StandingNow {
  const standing = standings[state];
  return standing === 'ACTIVE' && to !== null && to < today ? 'EXPIRED' : standing;
}
