import {
  transitions,
  type ChplTier,
  type ClassificationState,
  type HsEdition,
  type Id,
  type Instant,
  type PersonId,
  type SensitivityOutcome,
} from '@downstream/kernel';
import type { Author } from './act';
import type { HsCode } from './hs-code';

export type ClassificationId = Id<'classification'>;

/** A fact that decides on the class, such as the frame rate of a thermal camera. */
export interface ItemParameter {
  readonly name: string;
  /** With a unit a decimal number with a point, kept as text; without one a word, such as `yes`. */
  readonly value: string;
  /** As written: `Hz`, `min`, `km/h`; `null` where the value is no measure. */
  readonly unit: string | null;
}

/** What is said of an item's class. Absent facts are `null`: nobody has said, which is not "none". */
export interface ClassificationFacts {
  readonly hs: HsCode | null;
  /** US control number with its paragraphs, or `EAR99`. */
  readonly eccn: string | null;
  /** Number of the EU's Annex I, or `NOT_LISTED`. */
  readonly euCode: string | null;
  /** Number of a military list, or `NOT_LISTED`. */
  readonly militaryCode: string | null;
  readonly parameters: readonly ItemParameter[];
  /** On what it rests: data sheet, ruling of an authority, statement of the supplier. */
  readonly basis: string | null;
  /** The day by which somebody looks again, `2027-03-31`. */
  readonly nextReview: string | null;
}

/** Facts as somebody typed them: the customs code may have dots and blanks. */
export interface WrittenClassification extends Omit<ClassificationFacts, 'hs'> {
  readonly hs: { readonly code: string; readonly edition: HsEdition } | null;
}

/** What the lists said at a decision, with the versions that said it: the same question has the same answer later. */
export interface Judgement {
  readonly outcome: SensitivityOutcome;
  readonly chplTier: ChplTier | null;
  readonly asked: readonly { readonly list: string; readonly version: number }[];
}

/** One classification of an item. An approved one is never changed; a change is a new one. */
export interface Classification extends ClassificationFacts {
  readonly id: ClassificationId;
  readonly state: ClassificationState;
  /** Who said so: the author of the last change of its facts. */
  readonly classifier: Author;
  /** Everybody who wrote in it; none of them approves it. */
  readonly contributors: readonly PersonId[];
  readonly proposed: Author | null;
  readonly approved: Author | null;
  /** What the lists said of it when it was approved, and which versions were asked; `null` before. */
  readonly judged: Judgement | null;
  /** What whoever returned it asks for. */
  readonly returnReason: string | null;
}

/** The life of a classification. What was returned is written anew before it is proposed again. */
export const classificationFlow = transitions<ClassificationState>({
  DRAFT: ['PENDING_APPROVAL'],
  PENDING_APPROVAL: ['APPROVED', 'RETURNED'],
  RETURNED: ['DRAFT'],
  APPROVED: [],
});

/** Whether it waits for something: at most one classification of an item does. */
export const isWaiting = ({ state }: Classification): boolean => state !== 'APPROVED';

/**
 * The classification in force at an instant: of those approved by then the latest. None means that the item is not
 * classified, whatever is written in drafts.
 * @param classifications in the order in which they were made
 */
export const classificationInForce = (
  classifications: readonly Classification[],
  at: Instant,
): Classification | undefined =>
  classifications.findLast(({ approved, state }) => state === 'APPROVED' && approved !== null && approved.at <= at);

/** Whether the day of its next review has come. Days are those of UTC. */
export const isReviewDue = ({ nextReview }: ClassificationFacts, at: Instant): boolean =>
  nextReview === null || nextReview <= at.slice(0, 10);
