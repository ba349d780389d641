import type { Campaign } from '@downstream/attestations/core';
import type { campaignStarted, StateInput } from '@downstream/contracts';
import { writable } from '@downstream/distributors/server';

/** A campaign as events and dossiers say it. */
export const campaignState = (campaign: Campaign): StateInput<typeof campaignStarted> => {
  const { id, title, kind, which, onlyMissing, dueAt, note, state, planned, counts, started, endedAt } = campaign;
  return writable({ id, title, kind, which, onlyMissing, dueAt, note, state, planned, counts, started, endedAt });
};
