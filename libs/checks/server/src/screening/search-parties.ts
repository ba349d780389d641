import { Injectable } from '@nestjs/common';
import { searchedForOf, subjectFingerprint, type ScreeningSubject } from '@downstream/checks/core';
import { HIGH_BAND } from '@downstream/matching';
import type { PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { setImmediate as breath } from 'node:timers/promises';
import { sha256 } from '../lists/list-version-builder';
import type { AskedParty, ScreenedParty, WaitingParty } from '../persistence/screenings';
import type { ListVersion } from '../persistence/watchlists';
import { ListIndexes } from './list-indexes';
import { isSearchable } from './searchable';

const NOBODY = '00000000-0000-0000-0000-000000000000' as PartyId;
/** Milliseconds of searching after which others get a turn. */
const TURN = 20;

/** A party as somebody describes it, in the shape that screening takes. It is nobody's record: two alike are alike. */
export const subjectOf = (asked: AskedParty): ScreeningSubject => ({
  partyId: NOBODY,
  role: 'DISTRIBUTOR',
  kind: asked.kind,
  names: [...new Set(asked.names)],
  countries: [...new Set(asked.countries)],
  dateOfBirth: asked.dateOfBirth,
  gender: null,
  identifiers: asked.identifiers,
  addresses: asked.addresses,
});

/** Searches lists for parties that are no distributors. */
@Injectable()
export class SearchParties {
  constructor(private readonly indexes: ListIndexes) {}

  /** What was found of each, in the order given; a party with nothing to search for is `NOT_RUN`. */
  async run(tx: Tx, parties: readonly WaitingParty[], versions: readonly ListVersion[]): Promise<ScreenedParty[]> {
    const screened: ScreenedParty[] = [];
    let turn = performance.now();
    for (const { place, asked } of parties) {
      const subject = subjectOf(asked);
      const by = searchedForOf(subject);
      const searched = isSearchable(subject);
      const candidates = searched ? await this.candidates(tx, subject, versions) : [];
      screened.push({
        place,
        asked,
        fingerprint: subjectFingerprint(subject, sha256),
        outcome: searched ? 'SEARCHED' : 'NOT_SEARCHED',
        by,
        result: !searched ? 'NOT_RUN' : candidates.length > 0 ? 'CANDIDATES_FOUND' : 'NOTHING_FOUND',
        candidates,
      });
      if (performance.now() - turn < TURN) continue;
      await breath();
      turn = performance.now();
    }
    return screened;
  }

  private async candidates(tx: Tx, subject: ScreeningSubject, versions: readonly ListVersion[]) {
    const found: ScreenedParty['candidates'] = [];
    for (const version of versions) {
      for (const candidate of await this.indexes.search(tx, version, [subject])) {
        const { entry, score, idMatch, features, fingerprint, ours, theirs, title } = candidate;
        found.push({
          list: version.list,
          ref: entry.ref,
          name: title,
          kind: entry.kind,
          programmes: [...entry.programmes],
          score,
          band: score >= HIGH_BAND ? 'HIGH' : 'POSSIBLE',
          idMatch,
          ours,
          theirs,
          features,
          entryFingerprint: fingerprint,
        });
      }
    }
    return found.sort((a, b) => b.score - a.score);
  }
}
