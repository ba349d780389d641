import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { rescoringEnded, rescoringRecorded } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Clock, Context, DistributorId, Instant } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { noMoves, rate, type CountryLists, type RiskModel } from '@downstream/risk/core';
import canonicalize from 'canonicalize';
import { ModelRuns, type ModelRun, type ModelRunId } from '../persistence/model-runs';
import { RatingParts, type KeptQuestion, type RatedAnew } from '../persistence/rating-parts';
import type { RatingId } from '../persistence/ratings';
import { modelOf, RiskModels } from '../persistence/risk-models';
import { RatingRecords, tierToTell } from './rating-records';

const PART = 500;
/** Parts at once: while the database writes one, the next is worked out. */
const AT_ONCE = 3;

/** A rescoring under way. */
interface Rescoring {
  readonly run: ModelRun;
  readonly model: RiskModel;
  readonly lists: Map<string, CountryLists>;
}

/**
 * Rates everybody anew by a version that has come into force, from what their last ratings rest on. Each is recorded with
 * the reason MODEL_CHANGE, some hundred by one event; a tier that moves is told to the record as ever. Killed in the middle
 * it goes on where it stopped: whoever has a rating by the version is done.
 */
@Injectable()
export class RescoreEverybody {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly models: RiskModels,
    private readonly runs: ModelRuns,
    private readonly parts: RatingParts,
    private readonly records: RatingRecords,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: Context, id: ModelRunId): Promise<void> {
    const begun = await this.tenants.within(context, (tx) => this.begin(tx, id));
    if (!begun) return;
    const { ids, ...rescoring } = begun;
    const waiting = Array.from({ length: Math.ceil(ids.length / PART) }, (_, i) => ids.slice(i * PART, (i + 1) * PART));
    let goesOn = true;
    const work = async () => {
      for (let part = waiting.shift(); part && goesOn; part = waiting.shift()) {
        const own = part;
        goesOn = (await this.tenants.within(context, (tx) => this.part(tx, rescoring, own))) && goesOn;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (goesOn) await this.tenants.within(context, (tx) => this.end(tx, rescoring));
  }

  private async begin(tx: Tx, id: ModelRunId): Promise<(Rescoring & { ids: readonly DistributorId[] }) | null> {
    const run = await this.runs.find(tx, id);
    const model = run && (await this.models.find(tx, run.modelId));
    if (!model) return null;
    const all = await this.parts.everybody(tx);
    const ids = await this.parts.notRatedBy(tx, model.id);
    const goesOn = await this.runs.progress(tx, id, all.length - ids.length, all.length, this.clock.now());
    return goesOn ? { run, model: modelOf(model), lists: new Map(), ids } : null;
  }

  /** @returns false once the run was cancelled or has ended */
  private async part(tx: Tx, { run, model, lists }: Rescoring, ids: readonly DistributorId[]): Promise<boolean> {
    // In the order in which a rating locks: the party first. Whoever was rated meanwhile is done.
    await this.directory.lockAll(tx, ids);
    const kept = await this.parts.questions(tx, ids, null, lists);
    const at = this.clock.now();
    const anew = kept.filter(({ modelId }) => modelId !== run.modelId).map((one) => this.anew(one, model, at));
    if (anew.length > 0) await this.record(tx, run, anew, at);
    return this.runs.advance(tx, run.id, ids.length);
  }

  private anew(before: KeptQuestion, model: RiskModel, at: Instant): RatedAnew {
    const { facts, flags, lists, override } = before;
    const rating = rate({ facts, flags, lists, override, model, day: at.slice(0, 10) });
    const text = canonicalize(rating) ?? '';
    return {
      id: this.ids.next<RatingId>(),
      before,
      rating,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  }

  private async record(tx: Tx, { modelId }: ModelRun, anew: readonly RatedAnew[], at: Instant): Promise<void> {
    const ratings = anew
      .map(({ id, before, rating: { tier, score }, sha256 }) => ({
        ...{ id, distributorId: before.distributorId, number: before.number + 1, tier, score, sha256 },
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = ratings;
    if (!first) return;
    const { id: subject } = first;
    const { id: eventId } = await this.outbox.add(tx, rescoringRecorded, {
      subject,
      party: null,
      state: { id: subject, modelId, at, ratings },
    });
    await this.parts.insert(tx, anew, { modelId, at, eventId });
    const told = await this.parts.told(
      tx,
      anew.map(({ before }) => before.distributorId),
    );
    for (const { before, rating } of anew) {
      const tier = tierToTell(rating);
      if (tier === null || told.get(before.distributorId) === tier) continue;
      await this.records.tell(tx, before.distributorId, rating, eventId);
    }
  }

  private async end(tx: Tx, { run }: Rescoring): Promise<void> {
    const at = this.clock.now();
    const moves = structuredClone(noMoves()) as Record<string, Record<string, number>>;
    let rated = 0;
    for (const { from, to, count } of await this.parts.moves(tx, run.modelId)) {
      moves[from] = { ...moves[from], [to]: count };
      rated += count;
    }
    if (!(await this.runs.end(tx, run.id, at, { outcome: { rated, moves, shadow: null } }))) return;
    const { id, modelId, asked } = run;
    await this.outbox.add(tx, rescoringEnded, {
      subject: id,
      party: null,
      state: { id, modelId, asked, rated, moves, startedAt: run.startedAt ?? at, endedAt: at },
    });
  }
}
