import { Controller } from '@nestjs/common';
import {
  listQueue,
  listReviews,
  openReview,
  raiseTier,
  readMatrix,
  readReview,
  recommend,
  returnReview,
  searchReviews,
  sign,
  takeReview,
  type Reply,
} from '@downstream/contracts';
import type { Context, ReviewId } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { ListQueue } from '../use-cases/list-queue';
import { ListReviews } from '../use-cases/list-reviews';
import { OpenReview } from '../use-cases/open-review';
import { RaiseTier } from '../use-cases/raise-tier';
import { ReadMatrix } from '../use-cases/read-matrix';
import { ReadReview } from '../use-cases/read-review';
import { Recommend } from '../use-cases/recommend';
import { ReturnReview } from '../use-cases/return-review';
import { SearchReviews } from '../use-cases/search-reviews';
import { Sign } from '../use-cases/sign';
import { TakeReview } from '../use-cases/take-review';

type View = Promise<Reply<typeof readReview>>;

/** What the words of a request mean to the core. */
const outcomes = {
  APPROVE: 'APPROVED',
  APPROVE_WITH_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
  REJECT: 'REJECTED',
} as const;

/** Reviews for makers and checkers. */
@Controller()
export class ReviewsController {
  constructor(
    private readonly listThem: ListReviews,
    private readonly readOne: ReadReview,
    private readonly openOne: OpenReview,
    private readonly takeOne: TakeReview,
    private readonly raise: RaiseTier,
    private readonly recommendOne: Recommend,
    private readonly signOne: Sign,
    private readonly returnOne: ReturnReview,
    private readonly matrix: ReadMatrix,
    private readonly searching: SearchReviews,
    private readonly queue: ListQueue,
  ) {}

  @Endpoint(listReviews)
  @Allow('review:read')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listReviews>) {
    return this.listThem.run(ctx, query);
  }

  @Endpoint(listQueue)
  @Allow('review:read')
  waiting(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { query }: InputOf<typeof listQueue>) {
    return this.queue.run(ctx, caller.permissions, query);
  }

  @Endpoint(searchReviews)
  @Allow('review:read')
  search(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof searchReviews>) {
    return this.searching.run(ctx, query);
  }

  @Endpoint(readReview)
  @Allow('review:read')
  read(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof readReview>): View {
    return this.view(ctx, caller, params.id);
  }

  @Endpoint(openReview)
  @Allow('review:open')
  async open(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof openReview>,
  ): View {
    const { id } = await this.openOne.run(ctx, { ...body, distributorId: params.id });
    return this.view(ctx, caller, id);
  }

  @Endpoint(takeReview)
  @Allow('review:work')
  async take(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof takeReview>): View {
    const { id } = await this.takeOne.run(ctx, params.id);
    return this.view(ctx, caller, id);
  }

  @Endpoint(raiseTier)
  @Allow('review:work')
  async raiseTier(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof raiseTier>,
  ): View {
    const { id } = await this.raise.run(ctx, params.id, body.tier, body.reason);
    return this.view(ctx, caller, id);
  }

  @Endpoint(recommend)
  @Allow('review:recommend')
  async recommend(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof recommend>,
  ): View {
    const { decision, conditions, grounds, note, toDistributor } = body;
    const { id } = await this.recommendOne.run(ctx, params.id, {
      outcome: outcomes[decision],
      reason: note,
      conditions,
      ...(grounds.length > 0 && { grounds }),
      ...(toDistributor !== null && { toDistributor }),
    });
    return this.view(ctx, caller, id);
  }

  @Endpoint(sign)
  @Allow('review:sign')
  async sign(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params, body }: InputOf<typeof sign>): View {
    const { password, code, ...ballot } = body;
    const proof = code === undefined ? (password === undefined ? undefined : { password }) : { code };
    const { id } = await this.signOne.run(ctx, { ...ballot, id: params.id }, proof);
    return this.view(ctx, caller, id);
  }

  @Endpoint(returnReview)
  @Allow('review:sign')
  async return(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof returnReview>,
  ): View {
    const { id } = await this.returnOne.run(ctx, params.id, body.reason);
    return this.view(ctx, caller, id);
  }

  @Endpoint(readMatrix)
  @Allow('review:read')
  readMatrix(@Ctx() ctx: Context) {
    return this.matrix.run(ctx);
  }

  private view(ctx: Context, caller: Principal, id: ReviewId): View {
    return this.readOne.run(ctx, id, caller.permissions);
  }
}
