import { Inject, Injectable } from '@nestjs/common';
import { featuresHash, inputsHash, subjectFingerprint } from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import {
  screeningCancelled,
  screeningCompleted,
  screeningPartSearched,
  screeningRequested,
} from '@downstream/contracts';
import { ALERT_THRESHOLD } from '@downstream/matching';
import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { sha256 } from '../lists/list-version-builder';
import { Screenings, type AskedParty, type ScreeningRecord } from '../persistence/screenings';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import { SearchParties, subjectOf } from '../screening/search-parties';
import { searchedVersionOf, VersionsInForce } from '../screening/versions-in-force';

/** Parties of one sealed part: small enough for a transaction, large enough for a table of many thousands. */
const PART = 250;

/** Screens parties that are no distributors: a request at once, a table part by part. */
@Injectable()
export class ScreenParties {
  constructor(
    private readonly screenings: Screenings,
    private readonly versions: VersionsInForce,
    private readonly watchlists: Watchlists,
    private readonly search: SearchParties,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Searches for the parties of one request, all in this transaction.
   * @throws RefusalError NO_LIST_IN_FORCE
   */
  async atOnce(tx: Tx, title: string | null, parties: readonly AskedParty[]): Promise<ScreeningRecord> {
    const asked = await this.asked(tx, 'REQUEST', title, parties);
    await this.screenings.ask(tx, asked.id, parties);
    while (await this.part(tx, asked));
    return this.end(tx, screeningCompleted, { ...asked, state: 'DONE' });
  }

  /** Takes a table in, for a worker to search. @throws RefusalError NO_LIST_IN_FORCE */
  async request(tx: Tx, title: string | null, parties: readonly AskedParty[]): Promise<ScreeningRecord> {
    const record = await this.asked(tx, 'TABLE', title, parties);
    await this.screenings.ask(tx, record.id, parties);
    const written = await this.outbox.add(tx, screeningRequested, { subject: record.id, party: null, state: record });
    await this.screenings.save(tx, record, written);
    return record;
  }

  /**
   * Searches for the next parties of a table. Of two workers one waits for the other and takes what comes after.
   * @returns whether there may be more
   */
  async goOn(tx: Tx, id: string): Promise<boolean> {
    const record = await this.screenings.lock(tx, id);
    if (record?.state !== 'QUEUED') return false;
    if (await this.part(tx, record)) return true;
    await this.end(tx, screeningCompleted, { ...record, state: 'DONE' });
    return false;
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED once it has ended */
  async cancel(tx: Tx, id: string): Promise<void> {
    const record = await this.screenings.lock(tx, id);
    if (!record) throw new RefusalError(refusal('NOT_FOUND'));
    if (record.state !== 'QUEUED') {
      throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: record.state, to: 'CANCELLED' }));
    }
    await this.end(tx, screeningCancelled, { ...record, state: 'CANCELLED' });
  }

  private async asked(
    tx: Tx,
    kind: ScreeningRecord['kind'],
    title: string | null,
    parties: readonly AskedParty[],
  ): Promise<ScreeningRecord> {
    const versions = await this.versions.all(tx);
    if (versions.length === 0) throw new RefusalError(refusal('NO_LIST_IN_FORCE'));
    const lists = versions.map(searchedVersionOf) as ScreeningRecord['listVersions'];
    const fingerprints = parties.map((party) => subjectFingerprint(subjectOf(party), sha256));
    const method = { methodVersion: METHOD_VERSION, threshold: ALERT_THRESHOLD };
    return {
      id: this.ids.next<string>(),
      kind,
      state: 'QUEUED',
      title,
      parties: parties.length,
      requestedAt: this.clock.now(),
      requestedBy: tx.context.actor.id,
      listVersions: lists,
      ...method,
      inputsHash: inputsHash({ parties: fingerprints, lists, ...method }, sha256),
      parts: [],
      counts: { nothingFound: 0, candidatesFound: 0, notRun: 0, candidates: 0 },
      endedAt: null,
    };
  }

  /** Searches for the next parties that wait. @returns false when none does */
  private async part(tx: Tx, record: ScreeningRecord): Promise<boolean> {
    const waiting = await this.screenings.waiting(tx, record.id, PART);
    if (waiting.length === 0) return false;
    const screened = await this.search.run(tx, waiting, await this.versionsOf(tx, record));
    const id = this.ids.next<string>();
    const { leaf } = await this.outbox.add(tx, screeningPartSearched, {
      subject: id,
      party: null,
      state: {
        id,
        screeningId: record.id,
        parties: screened.map((one) => ({
          ...one,
          found: one.candidates.length,
          candidatesHash: featuresHash(one.candidates, sha256),
        })),
        at: this.clock.now(),
      },
    });
    await this.screenings.found(tx, record.id, { id, leaf }, screened);
    return true;
  }

  private async versionsOf(tx: Tx, record: ScreeningRecord): Promise<ListVersion[]> {
    const versions: ListVersion[] = [];
    for (const { versionId } of record.listVersions) {
      const version = await this.watchlists.byId(tx, versionId);
      if (!version) throw new Error(`The list version ${versionId} is gone`);
      versions.push(version);
    }
    return versions;
  }

  private async end(tx: Tx, contract: typeof screeningCompleted, record: ScreeningRecord): Promise<ScreeningRecord> {
    const state: ScreeningRecord = {
      ...record,
      parts: await this.screenings.parts(tx, record.id),
      counts: await this.screenings.counts(tx, record.id),
      endedAt: this.clock.now(),
    };
    const written = await this.outbox.add(tx, contract, { subject: state.id, party: null, state });
    await this.screenings.save(tx, state, written);
    return state;
  }
}
