import { Injectable } from '@nestjs/common';
import { entryTitle, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { createScreeningIndex, screen, type ScreeningIndex } from '@downstream/checks/screening';
import { isOwnList } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { nameFor } from '../persistence/list-tables';
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

/** How many versions are kept ready, the last asked for first: of each public list the one in force, and some before. */
const KEPT = 16;
/** Of tenants' own lists more: they are many and small, and must not push out the public ones. */
const KEPT_OWN = 64;

/** Indexes of list versions, built when first asked for and kept: a version never changes. */
@Injectable()
export class ListIndexes {
  private readonly shared = new Map<string, Promise<Loaded>>();
  private readonly own = new Map<string, Promise<Loaded>>();

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
    const [loaded, most] = isOwnList(version.list) ? [this.own, KEPT_OWN] : [this.shared, KEPT];
    // What was loaded for one tenant is never looked up for another, whatever id it asks for.
    const key = nameFor(tx, `${version.list} ${version.id}`);
    const known = loaded.get(key);
    if (known) {
      loaded.delete(key);
      loaded.set(key, known);
      return known;
    }
    const loading = this.load(tx, version);
    loaded.set(key, loading);
    // A failed load is forgotten, so that the next one tries again.
    loading.catch(() => loaded.delete(key));
    for (const id of loaded.keys()) {
      if (loaded.size <= most) break;
      loaded.delete(id);
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
