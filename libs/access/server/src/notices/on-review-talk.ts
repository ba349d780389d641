import { Injectable } from '@nestjs/common';
import { reviewAssigned, reviewDistributorAnswered, reviewNoteWritten, type StateOf } from '@downstream/contracts';
import type { UserId } from '@downstream/kernel';
import { On } from '@downstream/platform/messaging';
import { accountOf, OnNews } from './on-news';

/** A review was given to somebody. */
@Injectable()
@On(reviewAssigned, 'access.tell-of-assignment', 'relay')
export class OnReviewAssigned extends OnNews<typeof reviewAssigned> {
  protected about({ id, distributorId, assignee }: StateOf<typeof reviewAssigned>) {
    const happened = { kind: 'REVIEW_ASSIGNED', objectId: id, aboutDistributor: distributorId } as const;
    return { ...happened, users: [accountOf(assignee)], except: [] };
  }
}

/** Somebody is named in a note. */
@Injectable()
@On(reviewNoteWritten, 'access.tell-of-mention', 'relay')
export class OnReviewNote extends OnNews<typeof reviewNoteWritten> {
  protected about({ reviewId, distributorId, mentions }: StateOf<typeof reviewNoteWritten>) {
    const happened = { kind: 'REVIEW_MENTION', objectId: reviewId, aboutDistributor: distributorId } as const;
    return { ...happened, users: mentions as UserId[], except: [] };
  }
}

/** The distributor has answered: whoever has the review goes on, or the analysts where nobody has it. */
@Injectable()
@On(reviewDistributorAnswered, 'access.tell-of-answer', 'relay')
export class OnDistributorAnswered extends OnNews<typeof reviewDistributorAnswered> {
  protected about({ id, distributorId, assignee }: StateOf<typeof reviewDistributorAnswered>) {
    const happened = { kind: 'REVIEW_ANSWERED', objectId: id, aboutDistributor: distributorId, except: [] } as const;
    return { ...happened, ...(assignee && { users: [accountOf(assignee)] }) };
  }
}
