import { Inject, Injectable } from '@nestjs/common';
import { DistributorDirectory } from '@downstream/distributors/server';
import {
  actOf,
  orThrow,
  refusal,
  RefusalError,
  type Act,
  type Clock,
  type Context,
  type Result,
} from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { agree, disagree, inquire, settle, type RedFlag, type Settlement } from '@downstream/risk/core';
import type { FlagAct, RedFlagId } from '../persistence/red-flags';
import { FlagRecords } from './flag-records';
import { RateDistributor } from './rate-distributor';

/** A flag one step on, and what was done to it. */
type Step = Result<{ readonly flag: RedFlag; readonly did: FlagAct }>;

const did = (result: Result<RedFlag>, act: FlagAct): Step =>
  result.ok ? { ok: true, value: { flag: result.value, did: act } } : result;

/** What people do with a red flag: inquire, settle with evidence, agree or not. Whoever does rates the party anew. */
@Injectable()
export class ChangeFlag {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly records: FlagRecords,
    private readonly rating: RateDistributor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, VERSION_STALE, TRANSITION_NOT_ALLOWED */
  inquire(ctx: Context, id: RedFlagId, seen: number): Promise<void> {
    return this.run(ctx, id, seen, (flag) => did(inquire(flag), 'INQUIRED'));
  }

  /** Throws RefusalError as `settle` of the core refuses, NOT_FOUND, VERSION_STALE. */
  settle(ctx: Context, id: RedFlagId, seen: number, settlement: Settlement): Promise<void> {
    return this.run(ctx, id, seen, (flag, act) => {
      const result = settle(flag, settlement, act);
      if (!result.ok) return result;
      const { flag: next, waitsForSecond } = result.value;
      return { ok: true, value: { flag: next, did: waitsForSecond ? 'PROPOSED' : 'SETTLED' } };
    });
  }

  /** Throws RefusalError as `agree` and `disagree` of the core refuse, NOT_FOUND, VERSION_STALE. */
  second(ctx: Context, id: RedFlagId, seen: number, agrees: boolean): Promise<void> {
    return this.run(ctx, id, seen, (flag, act) =>
      agrees ? did(agree(flag, act), 'SETTLED') : did(disagree(flag, act), 'DISAGREED'),
    );
  }

  private run(ctx: Context, id: RedFlagId, seen: number, step: (flag: RedFlag, act: Act) => Step): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributorId } = await this.records.read(tx, id);
      // In the order in which a rating locks: the party first, then its flags.
      await this.directory.lock(tx, distributorId);
      const before = await this.records.locked(tx, id);
      if (before.revision !== seen) throw new RefusalError(refusal('VERSION_STALE'));
      if (before.flag.endedAt !== null) throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: 'ENDED' }));
      const act = actOf(ctx, this.clock.now());
      const { flag, did: done } = orThrow(step(before.flag, act));
      await this.records.change(tx, before, flag, done, act);
      if (done === 'SETTLED') await this.rating.in(tx, distributorId, 'FLAG_SETTLED');
    });
  }
}
