import type { Questionnaire } from './questionnaire';

/** What one person of a distributor may answer: everything, or the sections somebody was invited to. */
export type Seat =
  { readonly kind: 'CONTACT' } | { readonly kind: 'CONTRIBUTOR'; readonly sections: readonly string[] };

/** The part of a questionnaire that a seat's holder sees; no condition in it looks outside (`questionnaireFaults`). */
export const seenBy = (questionnaire: Questionnaire, seat: Seat): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.filter(({ id }) => mayAnswer(seat, id)),
});

/** Whether the seat's holder sees and answers a section. */
export const mayAnswer = (seat: Seat, section: string): boolean =>
  seat.kind === 'CONTACT' || seat.sections.includes(section);

/** Submitting, inviting colleagues and speaking for the distributor are the contact's. */
export const maySpeak = (seat: Seat): boolean => seat.kind === 'CONTACT';
