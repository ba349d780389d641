import { Controller } from '@nestjs/common';
import { readChecks, runScreening, type Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { CheckDirectory } from '../check-directory';
import { CheckRuns } from '../persistence/check-runs';
import { ScreenDistributor } from '../use-cases/screen-distributor';
import { checkCardView, coveredView } from '../views/check-card';

/** How many runs of the history a card shows. */
const RUNS_SHOWN = 10;

/** Checks of distributors. */
@Controller()
export class ChecksController {
  constructor(
    private readonly tenants: Tenants,
    private readonly checks: CheckDirectory,
    private readonly screen: ScreenDistributor,
    private readonly runs: CheckRuns,
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

  private async card(tx: Tx, id: DistributorId) {
    const now = await this.checks.standing(tx, id);
    if (!now) throw new RefusalError(refusal('NOT_FOUND'));
    const since = new Map(now.inForce.map((one) => [one.list, one.since]));
    const searched = now.searched.map((one) => coveredView(one, since.get(one.list) ?? one.importedAt, now.run));
    return checkCardView(now, searched, await this.runs.ofDistributor(tx, id, RUNS_SHOWN));
  }
}
