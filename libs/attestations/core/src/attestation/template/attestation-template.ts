import type { Language, SignatureKind, SignerRole, TemplateKind } from '@downstream/kernel';
import type { Condition } from '../../condition';
import type { Questionnaire } from '../../questionnaire';

export type { SignerRole } from '@downstream/kernel';

/** Whether a text is the one that governs, and else whether a person has read it against the one that does. */
export type TextState = 'GOVERNING' | 'REVIEWED' | 'UNREVIEWED';

/** A text in one language, with what is known of it. */
export interface TemplateText {
  readonly text: string;
  readonly state: TextState;
}
export type TemplateTexts = Readonly<Record<Language, TemplateText>>;

/** A promise; it is made when its condition is met, without one always. */
export interface TemplateClause {
  /** Never used anew for another promise. */
  readonly id: string;
  readonly when?: Condition;
  readonly texts: TemplateTexts;
}

/** Somebody who must sign, and how; with a condition only where the answers meet it. */
export interface TemplateSigner {
  readonly role: SignerRole;
  readonly when?: Condition;
  /** Kinds of signature that are enough of this one. */
  readonly kinds: readonly SignatureKind[];
}

/** How long what was signed holds (domain reference 1.5). */
export interface TemplateValidity {
  readonly months: number;
  /** One delivery, and no other. */
  readonly singleTransaction: boolean;
  /** Ends with the attested quantities, whichever comes first. */
  readonly endsWithQuantity: boolean;
}

/**
 * What an attestation asks and promises, plain JSON. A version never changes once it is published: a change is the next
 * version, and what was signed by an older one says so.
 */
export interface AttestationTemplate {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly version: number;
  /** One more where what was signed before no longer counts; every version is one where this is absent. */
  readonly major?: number;
  /** The language whose text counts when translations differ. */
  readonly governing: 'en';
  readonly title: TemplateTexts;
  /** What is asked; it carries its words in every language. */
  readonly form: Questionnaire;
  readonly clauses: readonly TemplateClause[];
  /** What somebody agrees to who signs on a screen. */
  readonly consent: TemplateTexts;
  readonly signers: readonly TemplateSigner[];
  readonly validity: TemplateValidity;
}

/** What an attestation must be asked by to count: one of a lower number has lapsed (AT-13). */
export const majorOf = ({ major, version }: Pick<AttestationTemplate, 'major' | 'version'>): number => major ?? version;
