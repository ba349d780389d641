import { Controller } from '@nestjs/common';
import {
  dismissMaterialChange,
  listMaterialChanges,
  listWatchedParties,
  readDashboards,
  readDistributorWatch,
  readMonitoringCoverage,
  takeUpMaterialChange,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Cursors, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { ReadDashboards } from '../dashboards/read-dashboards';
import type { MaterialChange } from '../persistence/changes';
import { ListChanges } from '../use-cases/list-changes';
import { ReadCoverage } from '../use-cases/read-coverage';
import { ReadDistributorWatch } from '../use-cases/read-distributor-watch';
import { TriageChange } from '../use-cases/triage-change';
import { ChangeViews } from '../views/change-views';

const CHANGES = 'material-changes';
const PARTIES = 'watched-parties';

/** What became different between reviews, who is under watch, and what follows. */
@Controller()
export class MonitoringController {
  constructor(
    private readonly changes: ListChanges,
    private readonly coverage: ReadCoverage,
    private readonly watch: ReadDistributorWatch,
    private readonly dashboards: ReadDashboards,
    private readonly triage: TriageChange,
    private readonly views: ChangeViews,
    private readonly tenants: Tenants,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(listMaterialChanges)
  @Allow('monitoring:read')
  async listMaterialChanges(@Ctx() context: Context, @Input() { query }: InputOf<typeof listMaterialChanges>) {
    const found = await this.changes.run(context, query, this.place(CHANGES, query.cursor), query.limit);
    const last = found.rows.length === query.limit ? found.rows.at(-1) : undefined;
    return { ...found, next: last ? this.cursors.seal(CHANGES, [last.at, last.id]) : null };
  }

  @Endpoint(dismissMaterialChange)
  @Allow('monitoring:triage')
  async dismissMaterialChange(
    @Ctx() context: Context,
    @Input() { params, body }: InputOf<typeof dismissMaterialChange>,
  ) {
    return this.view(context, await this.triage.dismiss(context, params.id, body.reason));
  }

  @Endpoint(takeUpMaterialChange)
  @Allow('monitoring:triage')
  async takeUpMaterialChange(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof takeUpMaterialChange>) {
    return this.view(context, await this.triage.takeUp(context, params.id, body.reason));
  }

  @Endpoint(readMonitoringCoverage)
  @Allow('monitoring:read')
  readMonitoringCoverage(@Ctx() context: Context) {
    return this.coverage.run(context);
  }

  @Endpoint(listWatchedParties)
  @Allow('monitoring:read')
  async listWatchedParties(@Ctx() context: Context, @Input() { query }: InputOf<typeof listWatchedParties>) {
    const after = this.place(PARTIES, query.cursor);
    const { rows, total, last } = await this.coverage.parties(context, query.standing, after, query.limit);
    return { rows, total, next: last ? this.cursors.seal(PARTIES, [last.at, last.id]) : null };
  }

  @Endpoint(readDashboards)
  @Allow('monitoring:read')
  readDashboards(@Ctx() context: Context) {
    return this.dashboards.run(context);
  }

  @Endpoint(readDistributorWatch)
  @Allow('monitoring:read')
  readDistributorWatch(@Ctx() context: Context, @Input() { params }: InputOf<typeof readDistributorWatch>) {
    return this.watch.run(context, params.id);
  }

  private place(pages: string, cursor: string | undefined): { at: string; id: string } | undefined {
    if (cursor === undefined) return undefined;
    const [at, id] = this.cursors.open(pages, cursor);
    return { at: String(at), id: String(id) };
  }

  private view(context: Context, change: MaterialChange) {
    return this.tenants.within(context, async (tx) => {
      const [view] = await this.views.of(tx, [change]);
      if (!view) throw new Error('A change came back without its view');
      return view;
    });
  }
}
