import { idOf } from '@downstream/distributors/core/testing';
import type { Id } from '@downstream/kernel';
import type { Campaign } from '../desk/campaigns/campaign.store';
import { askedByAna } from './a-statement';

/** A campaign that has gone through three distributors, one of whom was not asked. */
export const aCampaign = (facts: Partial<Campaign> = {}): Campaign => ({
  id: idOf<Id<'campaign'>>('campaign'),
  title: 'Stockists 2027',
  kind: 'T4',
  state: 'DONE',
  onlyMissing: true,
  dueAt: '2099-12-04T08:00:00.000Z' as Campaign['dueAt'],
  note: null,
  planned: 3,
  counts: { asked: 2, refused: 1, failed: 0, left: 0 },
  steps: { ASKED: 0, OPENED: 1, SIGNED: 0, ACCEPTED: 1, ENDED: 0 },
  started: askedByAna,
  endedAt: askedByAna.at as Campaign['endedAt'],
  ...facts,
});
