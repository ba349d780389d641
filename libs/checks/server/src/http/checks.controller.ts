import { Controller } from '@nestjs/common';
import { listHits, readChecks, readHit, runScreening, voteHit, type Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type DistributorId, type HitId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import {
  Allow,
  Caller,
  Ctx,
  Cursors,
  Endpoint,
  IfMatch,
  Input,
  type InputOf,
  type Principal,
} from '@downstream/platform/http';
import { CheckDirectory } from '../check-directory';
import { Hits } from '../persistence/hits';
import { ScreenDistributor } from '../use-cases/screen-distributor';
import { VoteOnHit } from '../use-cases/vote-on-hit';
import { checkCardView, inForceView } from '../views/check-card';
import { HitViews } from '../views/hit-views';

/** Checks of distributors, and hits. */
@Controller()
export class ChecksController {
  constructor(
    private readonly tenants: Tenants,
    private readonly checks: CheckDirectory,
    private readonly screen: ScreenDistributor,
    private readonly vote: VoteOnHit,
    private readonly hits: Hits,
    private readonly views: HitViews,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(readChecks)
  @Allow('check:read')
  readChecks(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof readChecks>,
  ): Promise<Reply<typeof readChecks>> {
    return this.tenants.within(context, async (tx) => ({ cards: [await this.card(tx, params.id)] }));
  }

  @Endpoint(runScreening)
  @Allow('check:run')
  async runScreening(@Ctx() context: Context, @Input() { params }: InputOf<typeof runScreening>) {
    return this.tenants.within(context, async (tx) => {
      await this.screen.in(tx, params.id);
      return this.card(tx, params.id);
    });
  }

  @Endpoint(listHits)
  @Allow('hit:read')
  listHits(@Ctx() context: Context, @Input() { query }: InputOf<typeof listHits>) {
    const list = `hits ${(query.state ?? []).join(',')} ${query.distributor ?? ''}`;
    const [score, id] = query.cursor === undefined ? [] : this.cursors.open(list, query.cursor);
    const after = id === undefined ? undefined : { score: Number(score), id: String(id) };
    const filter = {
      ...(query.state && { states: query.state }),
      ...(query.distributor && { distributorId: query.distributor }),
    };
    return this.tenants.within(context, async (tx) => {
      const { rows, total } = await this.hits.page(tx, filter, after, query.limit);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        rows: await this.views.rows(tx, rows),
        total,
        next: last ? this.cursors.seal(list, [last.record.score, last.record.id]) : null,
      };
    });
  }

  @Endpoint(readHit)
  @Allow('hit:read')
  readHit(@Ctx() context: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof readHit>) {
    return this.tenants.within(context, (tx) => this.hitView(tx, params.id, caller));
  }

  @Endpoint(voteHit)
  @Allow('hit:vote')
  voteHit(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @IfMatch() version: number,
    @Input() { params, body }: InputOf<typeof voteHit>,
  ) {
    return this.tenants.within(context, async (tx) => {
      await this.vote.in(tx, params.id, body, version);
      return this.hitView(tx, params.id, caller);
    });
  }

  private async card(tx: Tx, id: DistributorId) {
    const now = await this.checks.standing(tx, id);
    if (!now) throw new RefusalError(refusal('NOT_FOUND'));
    const since = new Map(now.inForce.map((one) => [one.list, one.since]));
    const searched = now.searched.map((one) => inForceView(one, since.get(one.list) ?? one.importedAt));
    return checkCardView(now, searched);
  }

  private async hitView(tx: Tx, id: HitId, caller: Principal) {
    const hit = await this.hits.find(tx, id);
    if (!hit) throw new RefusalError(refusal('NOT_FOUND'));
    const mayVote = caller.kind === 'user' && caller.permissions.has('hit:vote');
    return this.views.view(tx, hit, mayVote ? caller.personId : undefined);
  }
}
