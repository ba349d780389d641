import type { DistributorRecord } from '../facts/facts-model';

type Party = DistributorRecord['parties'][number];

/** What the owners hold together, percent of the whole. */
export interface SharesKnown {
  readonly owners: number;
  /** Owners whose share is a figure or a band. */
  readonly stated: number;
  readonly least: number;
  readonly most: number;
}

// Hundredths of a percent: floats would find 33.3 + 33.3 + 33.4 to be another number than 100.
const exact = (percent: number): number => Math.round(percent * 100);

/** Adds the owners' shares up; an unknown share counts from nothing to what is left. */
export function sharesKnown(parties: readonly Party[]): SharesKnown {
  const owners = parties.filter(({ role }) => role === 'OWNER');
  const bounds = owners.flatMap(({ share }) => {
    if (share?.kind === 'PERCENT') return [{ from: exact(share.percent), to: exact(share.percent) }];
    return share?.kind === 'BAND' ? [{ from: exact(share.from), to: exact(share.to) }] : [];
  });
  const least = bounds.reduce((sum, { from }) => sum + from, 0);
  const most = bounds.length < owners.length ? 10_000 : bounds.reduce((sum, { to }) => sum + to, 0);
  return { owners: owners.length, stated: bounds.length, least: least / 100, most: Math.min(most, 10_000) / 100 };
}
