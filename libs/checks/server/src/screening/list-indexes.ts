import { Injectable } from '@nestjs/common';
import { entryTitle, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { createScreeningIndex, screen, type ScreeningIndex } from '@downstream/checks/screening';
import type { Tx } from '@downstream/platform/database';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import type { HitRecord } from '../persistence/hits';
import { isSearchable } from './searchable';

/** A list entry that may be one of the parties. */
export interface Candidate {
  readonly subject: ScreeningSubject;
  readonly entry: ListEntry;
  /** Fingerprint of the entry's substance. */
  readonly fingerprint: string;
  readonly score: number;
  readonly idMatch: boolean;
  readonly features: HitRecord['features'];
  /** The names that are most alike: the party's and the entry's; empty where only an address or a number is shared. */
  readonly ours: string;
  readonly theirs: string;
  /** What to call the entry. */
  readonly title: string;
}

interface Loaded {
  readonly index: ScreeningIndex;
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** How many versions are kept ready, the last asked for first: of each list the one in force, and some before. */
const KEPT = 16;

/** Indexes of list versions, built when first asked for and kept: a version never changes. */
@Injectable()
export class ListIndexes {
  private readonly loaded = new Map<string, Promise<Loaded>>();

  constructor(private readonly watchlists: Watchlists) {}

  /** Screens each subject against one version. */
  async search(tx: Tx, version: ListVersion, subjects: readonly ScreeningSubject[]): Promise<Candidate[]> {
    const { index, fingerprints } = await this.of(tx, version);
    // Of a party with nothing to search for nothing is said; its run records that.
    const asked = subjects.filter((subject) => isSearchable(subject));
    return asked.flatMap((subject) =>
      screen(subject, index).map((hit) => ({
        subject,
        entry: hit.entry,
        fingerprint: fingerprints.get(hit.entry.ref) ?? '',
        score: hit.score,
        idMatch: hit.idMatch,
        ours: hit.ours,
        theirs: hit.theirs.text,
        title: entryTitle(hit.entry),
        features: hit.features.map((one) => ({ id: one.id, weight: one.weight, params: { ...one.params } })),
      })),
    );
  }

  /** Whether an entry stands in a version. */
  async holds(tx: Tx, version: ListVersion, ref: string): Promise<boolean> {
    return (await this.of(tx, version)).fingerprints.has(ref);
  }

  private of(tx: Tx, version: ListVersion): Promise<Loaded> {
    const known = this.loaded.get(version.id);
    if (known) {
      this.loaded.delete(version.id);
      this.loaded.set(version.id, known);
      return known;
    }
    const loading = this.load(tx, version);
    this.loaded.set(version.id, loading);
    // A failed load is forgotten, so that the next one tries again.
    loading.catch(() => this.loaded.delete(version.id));
    for (const id of this.loaded.keys()) {
      if (this.loaded.size <= KEPT) break;
      this.loaded.delete(id);
    }
    return loading;
  }

  private async load(tx: Tx, version: ListVersion): Promise<Loaded> {
    const kept = await this.watchlists.entries(tx, version.id);
    return {
      index: createScreeningIndex(kept.map(({ entry }) => entry)),
      fingerprints: new Map(kept.map(({ entry, fingerprint }) => [entry.ref, fingerprint])),
    };
  }
}
