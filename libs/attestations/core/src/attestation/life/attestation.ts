import type { Author } from '@downstream/distributors/core';
import type {
  AttestationState,
  DistributorId,
  Id,
  Instant,
  Language,
  SignatureKind,
  SignerRole,
  TemplateKind,
  UserId,
} from '@downstream/kernel';
import type { AnswerSheet, Correction, KeptAnswer } from '../../answer-sheet';
import type { OpenContradictions } from '../contradiction/kept-contradiction';
import type { InvalidityFinding } from '../invalidity/invalidity-finding';

/** One signature under what was said: who, how, and under which content. */
export interface SignatureMark {
  readonly role: SignerRole;
  readonly kind: SignatureKind;
  /** As it was typed, or as it stands on the paper. */
  readonly name: string;
  /** The account it was given from or handed in by. */
  readonly userId: UserId | null;
  readonly at: Instant;
  /** The content that was signed. */
  readonly contentSha256: string;
  /** Hash of the file that was signed elsewhere; `null` for a signature on the screen. */
  readonly fileSha256: string | null;
  /** Whether somebody of the maker called back at a number from another source. */
  readonly calledBack: boolean;
}

/** A signature that was begun: what was read, and what the code that is on its way is bound to. */
export interface BegunSignature {
  readonly userId: UserId;
  readonly language: Language;
  readonly contentSha256: string;
  readonly shownSha256: string;
  /** SHA-256 of a secret that only the device which asked for the code knows. */
  readonly challenge: string;
  readonly at: Instant;
}

/** What an attestation rests on, in the record and in the lists of countries: another one of these ends it. */
export const restsOn = ['OWNER', 'ADDRESS', 'ROLE', 'PRODUCT_GROUP', 'DESTINATION'] as const;
export type RestsOn = (typeof restsOn)[number];

/** An attestation in its life. Plain JSON; what was signed is kept beside it under its number. */
export interface Attestation {
  readonly id: Id<'attestation'>;
  readonly distributorId: DistributorId;
  readonly template: { readonly id: string; readonly kind: TemplateKind; readonly version: number };
  readonly state: AttestationState;
  readonly dueAt: Instant;
  /** What the maker wrote to the distributor with it. */
  readonly note: string | null;
  readonly answers: readonly KeptAnswer[];
  readonly corrections: readonly Correction[];
  /** 1 for the first time it is signed, one more after each return. */
  readonly number: number;
  /** Signatures under the content of that number. */
  readonly signatures: readonly SignatureMark[];
  readonly begun: BegunSignature | null;
  /** Days; `null` until it is signed. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly findings: readonly InvalidityFinding[];
  readonly judgedAt: Instant | null;
  /** How much contradicts it and is not settled; absent before anybody looked. */
  readonly open?: OpenContradictions;
  /** Why the last step was taken, where a reason was given. */
  readonly reason: string | null;
  /** Days before its end that the distributor was told of. */
  readonly told: readonly number[];
  /** Marks of what it rested on when it was taken, by what may change; `null` before. */
  readonly restsOn: Readonly<Partial<Record<RestsOn, string>>> | null;
  /** The attestation in whose place this one comes. */
  readonly supersedes: Id<'attestation'> | null;
  readonly asked: Author;
  readonly changed: Author;
  /** 1 when it is asked for, one more with every change. */
  readonly version: number;
}

/** How many open contradictions there are. */
export const openCount = ({ open }: Pick<Attestation, 'open'>): number =>
  open ? open.ATTENTION + open.INQUIRE + open.STOP : 0;

/**
 * Whether a line may rely on it: it was judged, no finding keeps it from counting, and nothing is open that must be
 * asked about. There is a duty to inquire; reliance ends until somebody has.
 */
export const isUsable = ({ judgedAt, findings, open }: Attestation): boolean =>
  judgedAt !== null &&
  findings.every(({ severity }) => severity === 'ATTENTION') &&
  (open === undefined || open.INQUIRE + open.STOP === 0);

/** How far the answers may be written: nothing once somebody has signed, or before it was opened. */
function sheetState({ state, corrections, signatures }: Attestation): AnswerSheet['state'] {
  if (state !== 'OPENED' || signatures.length > 0) return 'SUBMITTED';
  return corrections.length > 0 ? 'CORRECTION' : 'OPEN';
}

/** The answers of an attestation as a sheet, so that they are saved and judged by the rules of every questionnaire. */
export const sheetOf = (attestation: Attestation): AnswerSheet => ({
  id: attestation.id as string as Id<'answerSheet'>,
  distributorId: attestation.distributorId,
  questionnaire: attestation.template,
  state: sheetState(attestation),
  dueAt: attestation.dueAt,
  answers: attestation.answers,
  corrections: attestation.corrections,
  submission: null,
  opened: attestation.asked,
  changed: attestation.changed,
  version: attestation.version,
});

/** The attestation with what was written on its sheet; a signature that was begun falls, for it was of other words. */
export const withSheet = (attestation: Attestation, { answers, changed, version }: AnswerSheet): Attestation => ({
  ...attestation,
  ...{ answers, changed, version, begun: null },
});
