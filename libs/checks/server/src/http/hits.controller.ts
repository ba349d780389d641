import { Controller } from '@nestjs/common';
import { listHits, readHit, voteHit, voteHits } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type HitId, type PersonId } from '@downstream/kernel';
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
import { Hits } from '../persistence/hits';
import { VoteOnHit } from '../use-cases/vote-on-hit';
import { VoteOnHits } from '../use-cases/vote-on-hits';
import { HitViews } from '../views/hit-views';

/** Hits: the list, one with its comparison, and votes. */
@Controller()
export class HitsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly hits: Hits,
    private readonly views: HitViews,
    private readonly vote: VoteOnHit,
    private readonly several: VoteOnHits,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(listHits)
  @Allow('hit:read')
  listHits(@Ctx() context: Context, @Caller() caller: Principal, @Input() { query }: InputOf<typeof listHits>) {
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
        rows: await this.views.rows(tx, rows, voterOf(caller)),
        total,
        next: last ? this.cursors.seal(list, [last.record.score, last.record.id]) : null,
      };
    });
  }

  @Endpoint(readHit)
  @Allow('hit:read')
  readHit(@Ctx() context: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof readHit>) {
    return this.tenants.within(context, (tx) => this.view(tx, params.id, caller));
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
      return this.view(tx, params.id, caller);
    });
  }

  @Endpoint(voteHits)
  @Allow('hit:vote')
  async voteHits(@Ctx() context: Context, @Input() { body }: InputOf<typeof voteHits>) {
    const { hits, dryRun, ...ballot } = body;
    return { dryRun, hits: await this.several.run(context, ballot, hits, dryRun) };
  }

  private async view(tx: Tx, id: HitId, caller: Principal) {
    const hit = await this.hits.find(tx, id);
    if (!hit) throw new RefusalError(refusal('NOT_FOUND'));
    return this.views.view(tx, hit, voterOf(caller));
  }
}

/** The person who looks, if this person may vote. */
const voterOf = (caller: Principal): PersonId | undefined =>
  caller.kind === 'user' && caller.permissions.has('hit:vote') ? caller.personId : undefined;
