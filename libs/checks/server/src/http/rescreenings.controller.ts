import { Controller, Inject } from '@nestjs/common';
import { cancelRescreening, listRescreenings, requestRescreening } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Allow, Ctx, Cursors, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { Rescreenings } from '../persistence/rescreenings';
import { RequestRescreening } from '../use-cases/request-rescreening';

const PAGES = 'rescreenings';

/** Rescreenings of everybody under watch: how far they are, what they prove, and how to stop one. */
@Controller()
export class RescreeningsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly rescreenings: Rescreenings,
    private readonly request: RequestRescreening,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(listRescreenings)
  @Allow('check:read')
  listRescreenings(@Ctx() context: Context, @Input() { query }: InputOf<typeof listRescreenings>) {
    const [at, id] = query.cursor === undefined ? [] : this.cursors.open(PAGES, query.cursor);
    const after = id === undefined ? undefined : { at: String(at), id: String(id) };
    return this.tenants.within(context, async (tx) => {
      const { rows, total } = await this.rescreenings.page(tx, after, query.limit, query.listVersion);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      const next = last ? this.cursors.seal(PAGES, [last.at, last.view.id]) : null;
      return { rows: rows.map(({ view }) => view), total, next };
    });
  }

  @Endpoint(requestRescreening)
  @Allow('check:run')
  requestRescreening(@Ctx() context: Context) {
    return this.tenants.within(context, async (tx) => this.view(tx, await this.request.in(tx, 'ASKED')));
  }

  @Endpoint(cancelRescreening)
  @Allow('check:run')
  cancelRescreening(@Ctx() context: Context, @Input() { params }: InputOf<typeof cancelRescreening>) {
    return this.tenants.within(context, async (tx) => {
      const found = await this.view(tx, params.id);
      if (!(await this.rescreenings.cancel(tx, params.id, this.clock.now()))) {
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: found.state, to: 'CANCELLED' }));
      }
      return this.view(tx, params.id);
    });
  }

  private async view(tx: Tx, id: string) {
    const found = await this.rescreenings.find(tx, id);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return found;
  }
}
