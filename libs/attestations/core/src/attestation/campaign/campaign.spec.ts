import { describe, expect, it } from '@jest/globals';
import {
  attestationStates,
  businessActivities,
  instant,
  type ActorId,
  type Id,
  type PersonId,
} from '@downstream/kernel';
import { business } from '../../shipped/business';
import { campaignStep, endCampaign, type Campaign } from './campaign';

const campaign: Campaign = {
  id: 'c' as Id<'campaign'>,
  ...{ title: 'T4 to all stockists', kind: 'T4', which: { kind: 'FILTER', activity: ['STOCK'] }, onlyMissing: true },
  ...{ dueAt: instant(9), note: null, state: 'RUNNING', planned: 3, counts: null, endedAt: null },
  started: { kind: 'user', actorId: 'a' as ActorId, personId: 'p' as PersonId, at: instant(1) },
};
const counts = { asked: 1, refused: 1, failed: 0, left: 1 };

describe('a campaign', () => {
  it('ends once, by itself or because somebody stops it', () => {
    const stopped = endCampaign(campaign, 'CANCELLED', counts, instant(5));
    expect(stopped).toEqual({ ok: true, value: { ...campaign, state: 'CANCELLED', counts, endedAt: instant(5) } });
    for (const state of ['DONE', 'CANCELLED'] as const) {
      const again = endCampaign({ ...campaign, state }, 'DONE', counts, instant(6));
      expect(again.ok ? null : again.refusal.code).toBe('TRANSITION_NOT_ALLOWED');
    }
  });

  it('counts every state of an attestation in one step', () => {
    const by = (step: string) => attestationStates.filter((state) => campaignStep(state) === step);
    expect(by('ASKED')).toEqual(['DRAFT', 'SENT']);
    expect(by('OPENED')).toEqual(['OPENED', 'RETURNED']);
    expect(by('SIGNED')).toEqual(['SIGNED']);
    expect(by('ACCEPTED')).toEqual(['ACCEPTED', 'EXPIRING']);
    expect(by('ENDED')).toHaveLength(7);
  });

  it('finds stockists by the very words the questionnaire offers', () => {
    const [{ questions }] = business.groups as [(typeof business.groups)[number]];
    expect(questions.find(({ id }) => id === 'activities')).toMatchObject({ choices: businessActivities });
  });
});
