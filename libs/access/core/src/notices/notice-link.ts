import type { NoticeKind } from '@downstream/kernel';

/** The page of the desk a notice leads to. */
export function noticeLink(kind: NoticeKind, objectId: string): string {
  switch (kind) {
    case 'APPROVAL_WAITING':
    case 'REVIEW_RETURNED':
    case 'REVIEW_DECIDED':
    case 'REVIEW_ASSIGNED':
    case 'REVIEW_MENTION':
    case 'REVIEW_ANSWERED':
    case 'REVIEW_DUE_SOON':
    case 'REVIEW_OVERDUE':
      return `/desk/reviews/${objectId}`;
    case 'HIT_RAISED':
    case 'DISTRIBUTOR_SUBMITTED':
    case 'ANSWERS_OVERDUE':
    case 'APPEAL_SENT':
    case 'LETTERS_RETURN':
    case 'HOLD_PLACED':
    case 'CHANGE_CRITICAL':
    case 'CHANGE_FOUND':
    case 'REVIEW_DATE_NEAR':
    case 'REVIEW_DATE_PAST':
      return `/desk/distributors/${objectId}`;
    case 'WATCH_GAP':
      return '/desk/monitoring';
    case 'LIST_HELD':
      return `/desk/lists/${encodeURIComponent(objectId)}`;
  }
}
