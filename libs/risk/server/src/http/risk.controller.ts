import { Controller } from '@nestjs/common';
import {
  overrideTier,
  rateDistributor,
  readRisk,
  replayRating,
  secondOverride,
  type Reply,
} from '@downstream/contracts';
import type { Context, DistributorId } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import type { OverrideId } from '../persistence/tier-overrides';
import { OverrideTier } from '../use-cases/override-tier';
import { RateDistributor } from '../use-cases/rate-distributor';
import { ReadRisk } from '../use-cases/read-risk';
import { ReplayRating } from '../use-cases/replay-rating';

type View = Promise<Reply<typeof readRisk>>;

/** Ratings of distributors, and people's words about tiers. */
@Controller()
export class RiskController {
  constructor(
    private readonly readOne: ReadRisk,
    private readonly rating: RateDistributor,
    private readonly replaying: ReplayRating,
    private readonly overriding: OverrideTier,
  ) {}

  @Endpoint(readRisk)
  @Allow('risk:read')
  read(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof readRisk>): View {
    return this.view(ctx, caller, params.id);
  }

  @Endpoint(rateDistributor)
  @Allow('risk:rate')
  async rate(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof rateDistributor>,
  ): View {
    await this.rating.run(ctx, params.id);
    return this.view(ctx, caller, params.id);
  }

  @Endpoint(replayRating)
  @Allow('risk:read')
  replay(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof replayRating>) {
    return this.replaying.run(ctx, params.id, params.number);
  }

  @Endpoint(overrideTier)
  @Allow('tier:override')
  async override(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof overrideTier>,
  ): View {
    await this.overriding.run(ctx, params.id, body);
    return this.view(ctx, caller, params.id);
  }

  @Endpoint(secondOverride)
  @Allow('tier:override')
  async second(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof secondOverride>,
  ): View {
    return this.view(ctx, caller, await this.overriding.second(ctx, params.id as OverrideId, body.agree));
  }

  private view(ctx: Context, { permissions }: Principal, id: DistributorId): View {
    return this.readOne.run(ctx, id, {
      rate: permissions.has('risk:rate'),
      override: permissions.has('tier:override'),
    });
  }
}
