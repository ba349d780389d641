import { PASSWORD } from '@downstream/access/server/testing';

/** A body that each route with an id would take, so that a stranger's request fails for the id and nothing else. */
export const sampleBodies: Record<string, unknown> = {
  reviseItem: { description: 'For hunters' },
  draftClassification: { eccn: 'EAR99' },
  reviseClassification: { eccn: 'EAR99' },
  returnClassification: { reason: 'One thing is missing' },
  reviseDistributor: { productLines: ['Thermal cameras'] },
  addParty: {
    role: 'OFFICER',
    kind: 'PERSON',
    name: { native: 'Kim Example', latin: null, language: null },
    dateOfBirth: null,
    nationality: 'DE',
    country: 'DE',
    position: 'Director',
    share: null,
  },
  inviteDistributor: { email: 'kim@example.test', name: 'Kim Example' },
  placeHold: { basis: 'PRECAUTION', reason: 'To be looked into' },
  voteHoldRelease: { reason: 'It was looked into' },
  suspendDistributor: { reason: 'To be looked into' },
  voteReinstatement: { reason: 'It was looked into' },
  openReview: { kind: 'EVENT_DRIVEN', reason: 'A new fact' },
  raiseTier: { tier: 'HIGH', reason: 'A new fact' },
  recommend: { decision: 'APPROVE', conditions: [], note: 'Everything agrees' },
  sign: { decision: 'APPROVE', snapshotHash: '0'.repeat(64), password: PASSWORD, note: null },
  returnReview: { reason: 'One thing is missing' },
  voteHit: { disposition: 'UNSURE', reason: 'PM-INSUFF', note: 'Too little is known', facts: [] },
  changeUser: { name: 'Somebody Else' },
  voteOnOwnListVersion: { verdict: 'CONFIRM' },
  retireOwnList: { reason: 'It is no longer kept' },
};
