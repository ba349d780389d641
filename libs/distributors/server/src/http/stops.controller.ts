import { Controller } from '@nestjs/common';
import {
  placeHold,
  suspendDistributor,
  voteHoldRelease,
  voteReinstatement,
  type readDistributor,
  type Reply,
} from '@downstream/contracts';
import type { Context, DistributorId } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { PlaceHold } from '../use-cases/place-hold';
import { ReadDistributor } from '../use-cases/read-distributor';
import { ReadHold } from '../use-cases/read-hold';
import { SuspendDistributor } from '../use-cases/suspend-distributor';
import { VoteHoldRelease } from '../use-cases/vote-hold-release';
import { VoteReinstatement } from '../use-cases/vote-reinstatement';
import { sightOf } from '../views/sight';

type View = Promise<Reply<typeof readDistributor>>;
type HoldView = Promise<Reply<typeof placeHold>>;

/** Stopping and restarting: one person may stop, two are needed to restart. */
@Controller()
export class StopsController {
  constructor(
    private readonly placeOne: PlaceHold,
    private readonly releaseOne: VoteHoldRelease,
    private readonly readHold: ReadHold,
    private readonly suspendOne: SuspendDistributor,
    private readonly reinstateOne: VoteReinstatement,
    private readonly readOne: ReadDistributor,
  ) {}

  @Endpoint(placeHold)
  @Allow('hold:place')
  async place(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof placeHold>,
  ): HoldView {
    const hold = await this.placeOne.run(ctx, { ...body, distributorId: params.id });
    return this.readHold.view(ctx, hold, sightOf(caller));
  }

  @Endpoint(voteHoldRelease)
  @Allow('hold:release')
  async release(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof voteHoldRelease>,
  ): HoldView {
    const hold = await this.releaseOne.run(ctx, params.id, body.reason);
    return this.readHold.view(ctx, hold, sightOf(caller));
  }

  @Endpoint(suspendDistributor)
  @Allow('distributor:suspend')
  async suspend(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof suspendDistributor>,
  ): View {
    const { id } = await this.suspendOne.run(ctx, params.id, body.reason);
    return this.view(ctx, caller, id);
  }

  @Endpoint(voteReinstatement)
  @Allow('distributor:reinstate')
  async reinstate(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof voteReinstatement>,
  ): View {
    const { id } = await this.reinstateOne.run(ctx, params.id, body.reason);
    return this.view(ctx, caller, id);
  }

  private view(ctx: Context, caller: Principal, id: DistributorId): View {
    return this.readOne.run(ctx, id, sightOf(caller));
  }
}
