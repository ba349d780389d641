import { Controller } from '@nestjs/common';
import {
  draftRiskModel,
  listRiskModels,
  publishRiskModel,
  readModelMoves,
  runShadow,
  withdrawRiskModel,
  type Reply,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import type { RiskModelId } from '../persistence/risk-models';
import { AskModelRun } from '../use-cases/ask-model-run';
import { DraftRiskModel } from '../use-cases/draft-risk-model';
import { PublishRiskModel } from '../use-cases/publish-risk-model';
import { ReadRiskModels } from '../use-cases/read-risk-models';
import { WithdrawRiskModel } from '../use-cases/withdraw-risk-model';
import type { ModelLooker } from '../views/model-views';

type View = Promise<Reply<typeof publishRiskModel>>;

const lookerOf = (ctx: Context, { permissions }: Principal): ModelLooker => ({
  personId: ctx.actor.personId,
  mayManage: permissions.has('risk-model:manage'),
});

/** Versions of the risk model: written by one person, tried on everybody, published by another. */
@Controller()
export class ModelsController {
  constructor(
    private readonly reading: ReadRiskModels,
    private readonly drafting: DraftRiskModel,
    private readonly withdrawing: WithdrawRiskModel,
    private readonly publishing: PublishRiskModel,
    private readonly asking: AskModelRun,
  ) {}

  @Endpoint(listRiskModels)
  @Allow('risk:read')
  list(@Ctx() ctx: Context, @Caller() caller: Principal) {
    return this.reading.list(ctx, lookerOf(ctx, caller));
  }

  @Endpoint(readModelMoves)
  @Allow('risk:read')
  moves(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readModelMoves>) {
    return this.reading.moves(ctx, params.id, query.direction, query.limit);
  }

  @Endpoint(draftRiskModel)
  @Allow('risk-model:manage')
  async draft(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { body }: InputOf<typeof draftRiskModel>,
  ): View {
    return this.shown(ctx, caller, await this.drafting.run(ctx, body.settings, body.source));
  }

  @Endpoint(withdrawRiskModel)
  @Allow('risk-model:manage')
  async withdraw(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof withdrawRiskModel>,
  ): View {
    await this.withdrawing.run(ctx, params.id);
    return this.shown(ctx, caller, params.id);
  }

  @Endpoint(runShadow)
  @Allow('risk-model:manage')
  async tryOut(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof runShadow>): View {
    await this.asking.shadow(ctx, params.id);
    return this.shown(ctx, caller, params.id);
  }

  @Endpoint(publishRiskModel)
  @Allow('risk-model:manage')
  async publish(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof publishRiskModel>,
  ): View {
    await this.publishing.run(ctx, params.id, body.effectiveFrom);
    return this.shown(ctx, caller, params.id);
  }

  private shown(ctx: Context, caller: Principal, id: RiskModelId): View {
    return this.reading.one(ctx, lookerOf(ctx, caller), id);
  }
}
