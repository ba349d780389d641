import { Injectable } from '@nestjs/common';
import {
  materialChangeRecorded,
  monitoringPassRecorded,
  reviewDateStepTaken,
  type StateOf,
} from '@downstream/contracts';
import { On } from '@downstream/platform/messaging';
import { OnNews } from './on-news';

type Change = StateOf<typeof materialChangeRecorded>;

/** Something of a distributor under watch became another in meaning: at once where it is critical, or with the digest. */
@Injectable()
@On(materialChangeRecorded, 'access.tell-of-change', 'relay')
export class OnMaterialChange extends OnNews<typeof materialChangeRecorded> {
  protected override tells({ state, kind, urgency }: Change): boolean {
    // A hit is told of as one, and what got better is only noted.
    return state !== 'NOTED' && (kind !== 'SCREENING' || urgency === 'CRITICAL');
  }

  protected about({ distributorId, urgency }: Change) {
    const kind = urgency === 'CRITICAL' ? ('CHANGE_CRITICAL' as const) : ('CHANGE_FOUND' as const);
    return { kind, objectId: distributorId, aboutDistributor: distributorId, except: [] };
  }
}

/** A review date comes near, is there, or is past: thirty and seven days before, on the day, and as it stops something. */
@Injectable()
@On(reviewDateStepTaken, 'access.tell-of-review-date', 'relay')
export class OnReviewDate extends OnNews<typeof reviewDateStepTaken> {
  protected about({ distributorId, step }: StateOf<typeof reviewDateStepTaken>) {
    const near = step === 'SOON_30' || step === 'SOON_7';
    const kind = near ? ('REVIEW_DATE_NEAR' as const) : ('REVIEW_DATE_PAST' as const);
    return { kind, objectId: distributorId, aboutDistributor: distributorId, except: [] };
  }
}

type Pass = StateOf<typeof monitoringPassRecorded>;

/** A pass missed somebody: once a day, however many passes do. */
@Injectable()
@On(monitoringPassRecorded, 'access.tell-of-missed', 'relay')
export class OnPassMissed extends OnNews<typeof monitoringPassRecorded> {
  protected override tells({ missed }: Pass): boolean {
    return missed.length > 0;
  }

  protected about({ at }: Pass) {
    return { kind: 'WATCH_GAP', objectId: at.slice(0, 10), aboutDistributor: null, except: [] } as const;
  }
}
