import { Injectable } from '@nestjs/common';
import type { inquireFlag, readFlags, Reply } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { flagOutcomes } from '@downstream/risk/core';
import { Ratings } from '../persistence/ratings';
import { modelOf, RiskModels } from '../persistence/risk-models';
import { RedFlags, type FiledFlag, type RedFlagId } from '../persistence/red-flags';
import { FlagViews } from '../views/flag-views';

const gravestFirst = (a: FiledFlag, b: FiledFlag): number =>
  b.flag.severity - a.flag.severity || b.flag.weight - a.flag.weight || (a.flag.rule < b.flag.rule ? -1 : 1);

/** The red flags of a distributor, and what could not be evaluated when it was rated last. */
@Injectable()
export class ReadFlags {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly flags: RedFlags,
    private readonly ratings: Ratings,
    private readonly models: RiskModels,
    private readonly views: FlagViews,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId, maySettle: boolean): Promise<Reply<typeof readFlags>> {
    return this.tenants.within(ctx, async (tx) => {
      if (!(await this.directory.byId(tx, id))) throw new RefusalError(refusal('NOT_FOUND'));
      const looker = { personId: ctx.actor.personId, maySettle };
      const all = await this.flags.of(tx, id);
      const living = all.filter(({ flag }) => flag.endedAt === null).sort(gravestFirst);
      const ended = all.filter(({ flag }) => flag.endedAt !== null).reverse();
      const last = await this.ratings.latest(tx, id);
      const facts = last && (await this.ratings.facts(tx, id, last.factsSha256));
      const lists = last && (await this.ratings.lists(tx, last.listsSha256));
      const model = last && (await this.models.find(tx, last.modelId));
      // The rules are asked again by what the last rating knew: what they say is not kept where they raise nothing.
      const outcomes =
        facts && lists && model
          ? flagOutcomes({ facts, lists, day: last.rating.day, mandatory: modelOf(model).mandatory })
          : [];
      return {
        flags: await this.views.of(tx, living, looker),
        ended: await this.views.of(tx, ended, looker),
        notEvaluated: outcomes.flatMap((one) =>
          one.outcome === 'NOT_EVALUATED' ? [{ rule: one.rule as string, lacks: [...one.lacks] }] : [],
        ),
        notRaised: outcomes.filter(({ outcome }) => outcome === 'NOT_RAISED').length,
        judgedAt: last?.at ?? null,
      };
    });
  }

  /** One flag. Throws RefusalError NOT_FOUND. */
  one(ctx: Context, id: RedFlagId): Promise<Reply<typeof inquireFlag>> {
    return this.tenants.within(ctx, async (tx) => {
      const filed = await this.flags.find(tx, id);
      const [view] = filed ? await this.views.of(tx, [filed], { personId: ctx.actor.personId, maySettle: true }) : [];
      if (!view) throw new RefusalError(refusal('NOT_FOUND'));
      return view;
    });
  }
}
