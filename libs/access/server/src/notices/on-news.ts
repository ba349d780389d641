import { Injectable } from '@nestjs/common';
import {
  appealSent,
  distributorSubmitted,
  hitRaised,
  holdPlaced,
  letterReturned,
  reminderSent,
  reviewApprovalRequested,
  reviewDecided,
  reviewReturned,
  type EventContract,
  type StateOf,
} from '@downstream/contracts';
import type { PersonId, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { TellPeople, type Happened } from './tell-people';

type Author = StateOf<typeof reviewDecided>['assignee'];
export const accountOf = (author: Author): UserId | null =>
  author?.kind === 'user' ? (author.actorId as string as UserId) : null;

/** Tells people what happened; each kind of news says which and to whom. */
@Injectable()
export abstract class OnNews<E extends EventContract> extends EventHandler<E> {
  constructor(private readonly tell: TellPeople) {
    super();
  }

  async handle(tx: Tx, event: StoredEvent<StateOf<E>>): Promise<void> {
    if (!this.tells(event.state)) return;
    const { except, ...happened } = this.about(event.state);
    await this.tell.in(tx, { ...happened, event: event.id, except: [event.actor.personId, ...except] });
  }

  /** Whether it is news for anybody. */
  protected tells(_state: StateOf<E>): boolean {
    return true;
  }

  /** What to tell, of the record's new state. */
  protected abstract about(state: StateOf<E>): Omit<Happened, 'event'>;
}

/** A recommendation lies with the approvers: all of them but who contributed and may not sign. */
@Injectable()
@On(reviewApprovalRequested, 'access.tell-approvers', 'relay')
export class OnApprovalWaiting extends OnNews<typeof reviewApprovalRequested> {
  protected about({ id, distributorId, contributions }: StateOf<typeof reviewApprovalRequested>) {
    const except = contributions.map(({ personId }) => personId as PersonId);
    return { kind: 'APPROVAL_WAITING', objectId: id, aboutDistributor: distributorId, except } as const;
  }
}

/** A review came back: to who works on it and who recommended. */
@Injectable()
@On(reviewReturned, 'access.tell-of-return', 'relay')
export class OnReviewReturned extends OnNews<typeof reviewReturned> {
  protected about({ id, distributorId, assignee, recommendation }: StateOf<typeof reviewReturned>) {
    const users = [accountOf(assignee), accountOf(recommendation?.by ?? null)];
    return { kind: 'REVIEW_RETURNED', objectId: id, aboutDistributor: distributorId, users, except: [] } as const;
  }
}

/** A review was decided: to who worked on it and who recommended. */
@Injectable()
@On(reviewDecided, 'access.tell-of-decision', 'relay')
export class OnReviewDecided extends OnNews<typeof reviewDecided> {
  protected about({ id, distributorId, assignee, recommendation }: StateOf<typeof reviewDecided>) {
    const users = [accountOf(assignee), accountOf(recommendation?.by ?? null)];
    return { kind: 'REVIEW_DECIDED', objectId: id, aboutDistributor: distributorId, users, except: [] } as const;
  }
}

/** Screening found somebody to look at; ten hits of one distributor are one notice. */
@Injectable()
@On(hitRaised, 'access.tell-of-hit', 'relay')
export class OnHitRaised extends OnNews<typeof hitRaised> {
  protected about({ distributorId }: StateOf<typeof hitRaised>) {
    return { kind: 'HIT_RAISED', objectId: distributorId, aboutDistributor: distributorId, except: [] } as const;
  }
}

/** A distributor handed in its answers, or somebody did on its behalf. */
@Injectable()
@On(distributorSubmitted, 'access.tell-of-submission', 'relay')
export class OnSubmitted extends OnNews<typeof distributorSubmitted> {
  protected about({ id }: StateOf<typeof distributorSubmitted>) {
    return { kind: 'DISTRIBUTOR_SUBMITTED', objectId: id, aboutDistributor: id, except: [] } as const;
  }
}

/** A letter came back: who owns the relation may know another address, or the analysts where nobody does. */
@Injectable()
@On(letterReturned, 'access.tell-of-letters-back', 'relay')
export class OnLetterReturned extends OnNews<typeof letterReturned> {
  protected about({ distributorId, sponsorId }: StateOf<typeof letterReturned>) {
    const users = sponsorId === null ? {} : { users: [sponsorId as UserId] };
    const happened = { kind: 'LETTERS_RETURN', objectId: distributorId, aboutDistributor: distributorId } as const;
    return { ...happened, ...users, except: [] };
  }
}

/** A refused distributor objects: those who may decide anew, and those who work on it. */
@Injectable()
@On(appealSent, 'access.tell-of-appeal', 'relay')
export class OnAppealSent extends OnNews<typeof appealSent> {
  protected about({ distributorId }: StateOf<typeof appealSent>) {
    return { kind: 'APPEAL_SENT', objectId: distributorId, aboutDistributor: distributorId, except: [] } as const;
  }
}

/** Nobody answered in time: the last reminder also goes to who owns the relation, or to the analysts where nobody does. */
@Injectable()
@On(reminderSent, 'access.tell-of-silence', 'relay')
export class OnReminderSent extends OnNews<typeof reminderSent> {
  protected override tells({ day }: StateOf<typeof reminderSent>): boolean {
    return day > 0;
  }

  protected about({ distributorId, sponsorId }: StateOf<typeof reminderSent>) {
    const users = sponsorId === null ? {} : { users: [sponsorId as UserId] };
    return {
      kind: 'ANSWERS_OVERDUE',
      objectId: distributorId,
      aboutDistributor: distributorId,
      ...users,
      except: [],
    } as const;
  }
}

/** Somebody stopped the business with a distributor; why stands on its page, for those who may read it. */
@Injectable()
@On(holdPlaced, 'access.tell-of-hold', 'relay')
export class OnHoldPlaced extends OnNews<typeof holdPlaced> {
  protected about({ distributorId }: StateOf<typeof holdPlaced>) {
    return { kind: 'HOLD_PLACED', objectId: distributorId, aboutDistributor: distributorId, except: [] } as const;
  }
}
