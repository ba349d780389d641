import type { NoticeKind, NoticeMode, Role } from '@downstream/kernel';

/** What holds for a kind of notice, whoever gets it. */
export interface NoticeRule {
  /** Who gets it by role; where none is named, the event names persons. */
  readonly roles: readonly Role[];
  /** What a person may choose for e-mail; the first is what holds until they do. */
  readonly modes: readonly [NoticeMode, ...NoticeMode[]];
  /** Whether it goes out in quiet hours as well. */
  readonly urgent: boolean;
}

/**
 * The kinds by the table of the UX reference, chapter 8: what may be muted, what waits for the end of quiet hours. Nobody
 * mutes a hold or a list that is held back; an approval that waits can be put off to the digest and no further.
 */
export const noticeRules: Readonly<Record<NoticeKind, NoticeRule>> = {
  APPROVAL_WAITING: { roles: ['approver'], modes: ['INSTANT', 'DIGEST'], urgent: false },
  REVIEW_RETURNED: { roles: [], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  REVIEW_DECIDED: { roles: [], modes: ['DIGEST', 'INSTANT', 'OFF'], urgent: false },
  REVIEW_ASSIGNED: { roles: [], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  REVIEW_MENTION: { roles: [], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  REVIEW_ANSWERED: { roles: ['analyst'], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  // Who has the turn is named; where nobody has taken the review, the analysts are. One that is late nobody mutes.
  REVIEW_DUE_SOON: { roles: ['analyst'], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  REVIEW_OVERDUE: { roles: ['approver'], modes: ['INSTANT'], urgent: true },
  HIT_RAISED: { roles: ['analyst'], modes: ['INSTANT', 'DIGEST'], urgent: false },
  DISTRIBUTOR_SUBMITTED: { roles: ['analyst'], modes: ['DIGEST', 'INSTANT', 'OFF'], urgent: false },
  LETTERS_RETURN: { roles: ['analyst'], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  APPEAL_SENT: { roles: ['approver', 'analyst'], modes: ['INSTANT', 'DIGEST'], urgent: false },
  ANSWERS_OVERDUE: { roles: ['analyst'], modes: ['INSTANT', 'DIGEST', 'OFF'], urgent: false },
  HOLD_PLACED: { roles: ['analyst', 'approver', 'logistics', 'sponsor'], modes: ['INSTANT'], urgent: true },
  LIST_HELD: { roles: ['analyst', 'approver'], modes: ['INSTANT'], urgent: true },
  // What monitoring finds: nobody mutes a knock-out or a gap in the watch; all else is one mail a day unless one wants more.
  CHANGE_CRITICAL: { roles: ['analyst', 'approver'], modes: ['INSTANT'], urgent: true },
  CHANGE_FOUND: { roles: ['analyst'], modes: ['DIGEST', 'INSTANT', 'OFF'], urgent: false },
  REVIEW_DATE_NEAR: { roles: ['analyst', 'sponsor'], modes: ['DIGEST', 'INSTANT', 'OFF'], urgent: false },
  REVIEW_DATE_PAST: {
    roles: ['analyst', 'approver', 'sponsor', 'logistics'],
    modes: ['INSTANT', 'DIGEST'],
    urgent: false,
  },
  WATCH_GAP: { roles: ['analyst', 'approver'], modes: ['INSTANT'], urgent: true },
};

/** Whether people may do without e-mails of this kind; only then a mail carries a way to end them with one click. */
export const optional = (kind: NoticeKind): boolean => noticeRules[kind].modes.includes('OFF');

/** What was chosen for a kind, as far as it may be chosen. */
export function modeOf(kind: NoticeKind, chosen: Partial<Record<NoticeKind, NoticeMode>>): NoticeMode {
  const { modes } = noticeRules[kind];
  return modes.find((mode) => mode === chosen[kind]) ?? modes[0];
}
