import { Injectable } from '@nestjs/common';
import { reviewDueSoon, reviewOverdue, type StateOf } from '@downstream/contracts';
import type { PersonId } from '@downstream/kernel';
import { On } from '@downstream/platform/messaging';
import { accountOf, OnNews } from './on-news';

type Late = StateOf<typeof reviewOverdue>;

const atApprovers = ({ state }: Late): boolean => state === 'PENDING_APPROVAL' || state === 'RECOMMENDED';
/** Who may not sign, and therefore cannot be late with a signature. */
const contributors = ({ contributions }: Late): PersonId[] => contributions.map(({ personId }) => personId as PersonId);

/** The time runs out: whoever has the turn is told, or the analysts where nobody has taken it. */
@Injectable()
@On(reviewDueSoon, 'access.tell-of-due-review', 'relay')
export class OnReviewDueSoon extends OnNews<typeof reviewDueSoon> {
  protected override tells(state: Late): boolean {
    return !atApprovers(state); // an approval that waits has been told; a day is too short to be told twice of it
  }

  protected about({ id, distributorId, assignee }: Late) {
    const happened = { kind: 'REVIEW_DUE_SOON', objectId: id, aboutDistributor: distributorId, except: [] } as const;
    return { ...happened, ...(assignee && { users: [accountOf(assignee)] }) };
  }
}

/** The time is over: the approvers hear of it, who may give the review to somebody else or sign it, and who works on it. */
@Injectable()
@On(reviewOverdue, 'access.tell-of-late-review', 'relay')
export class OnReviewOverdue extends OnNews<typeof reviewOverdue> {
  protected about(state: Late) {
    const { id, distributorId, assignee } = state;
    const happened = { kind: 'REVIEW_OVERDUE', objectId: id, aboutDistributor: distributorId } as const;
    if (atApprovers(state)) return { ...happened, except: contributors(state) };
    return { ...happened, also: [accountOf(assignee)], except: [] };
  }
}
