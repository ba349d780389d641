import type { AnsweredParty } from '@downstream/attestations/core';
import type { Draft } from './draft';

const known = (party: AnsweredParty): AnsweredParty =>
  party.share?.kind === 'UNKNOWN' && party.share.reason.trim() === '' ? { ...party, share: null } : party;

/** A draft as the server takes it: an unknown share whose reason is still being written is none yet. */
export function sendable(draft: Draft): Draft {
  const { answer } = draft;
  if (answer?.type !== 'PARTIES') return draft;
  return { ...draft, answer: { ...answer, parties: answer.parties.map(known) } };
}
