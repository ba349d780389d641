import type { DocumentKind, DocumentType } from '@downstream/kernel';

/** What holds for documents of a kind. Rules of the house, unless a source is named. */
export interface KindRule {
  readonly types: readonly DocumentType[];
  /** The day on which it was issued: must be told, may be told, or means nothing. */
  readonly issued: 'REQUIRED' | 'OPTIONAL' | 'NONE';
  /** How many months old it may be on the day it is handed in; `null`: any age. */
  readonly freshMonths: number | null;
  /** Its last day: must be told, may be told, follows from the day of issue, or it has none. */
  readonly expires: 'REQUIRED' | 'OPTIONAL' | 'FROM_ISSUE' | 'NONE';
  /** For `FROM_ISSUE`: how many months after its day of issue it stops to count. */
  readonly validMonths: number | null;
}

const papers = ['PDF', 'JPEG', 'PNG', 'WEBP'] as const;
const pictures = ['JPEG', 'PNG', 'WEBP'] as const;
const dateless = { issued: 'OPTIONAL', freshMonths: null, expires: 'NONE', validMonths: null } as const;

/**
 * The rules by kind. A register extract is at most three months old when it is handed in (product reference, portal
 * step 3) and counts for a year, the longest span between two reviews of a tier that asks for one.
 */
export const kindRules: Readonly<Record<DocumentKind, KindRule>> = {
  REGISTER_EXTRACT: { types: papers, issued: 'REQUIRED', freshMonths: 3, expires: 'FROM_ISSUE', validMonths: 12 },
  ARTICLES: { types: papers, ...dateless },
  LICENCE: { types: papers, ...dateless, expires: 'OPTIONAL' },
  POWER_OF_ATTORNEY: { types: papers, ...dateless, expires: 'OPTIONAL' },
  PERSON_ID: { types: papers, ...dateless, expires: 'REQUIRED' },
  PHOTO: { types: pictures, ...dateless },
  OTHER: { types: papers, ...dateless, expires: 'OPTIONAL' },
};
