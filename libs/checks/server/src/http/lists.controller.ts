import { Controller, Inject, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import {
  importList,
  isOwnList,
  listListVersions,
  listVersionChanges,
  listWatchlists,
  publicLists,
  readImport,
  voteOnListVersion,
  type Reply,
} from '@downstream/contracts';
import { DEPLOYMENT, refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { ImportRuns } from '../persistence/import-runs';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists } from '../persistence/watchlists';
import { inDeployment, RequestListImport, type Operator } from '../use-cases/request-list-import';
import { VoteOnVersion } from '../use-cases/vote-on-version';
import { handedFile, type HandedIn } from './handed-file';
import { ChangeViews } from '../views/change-views';
import { listView } from '../views/list-views';
import { VersionViews } from '../views/version-views';

const FILE_LIMIT = 64 * 1024 * 1024;

/** Somebody with the operator grant, who acts for the whole deployment. @throws RefusalError OPERATOR_REQUIRED */
export function operatorOf(context: Context, caller: Principal): Operator {
  if (!caller.permissions.has('list:import')) throw new RefusalError(refusal('OPERATOR_REQUIRED'));
  return { actor: context.actor, requestId: context.requestId };
}

/** Own lists are for those who keep them: they name whom this maker does not want. @throws RefusalError NOT_ALLOWED */
function mayRead(caller: Principal, list: string): void {
  if (isOwnList(list) && !caller.permissions.has('own-list:manage')) throw new RefusalError(refusal('NOT_ALLOWED'));
}

/** The public lists of the deployment: how fresh they are, their versions, and the import by operators. */
@Controller()
export class ListsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly watchlists: Watchlists,
    private readonly inForce: ListsInForce,
    private readonly runs: ImportRuns,
    private readonly requests: RequestListImport,
    private readonly votes: VoteOnVersion,
    private readonly versions: VersionViews,
    private readonly changes: ChangeViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(listWatchlists)
  @Allow('list:read')
  listWatchlists(@Ctx() context: Context, @Caller() caller: Principal): Promise<Reply<typeof listWatchlists>> {
    return this.tenants.within(context, async (tx) => {
      const inForce = new Map((await this.inForce.all(tx)).map((one) => [one.list, one]));
      const held = await this.watchlists.held(tx);
      const now = this.clock.now();
      const lists = [];
      for (const list of publicLists) {
        const force = inForce.get(list);
        const version = force && (await this.watchlists.byId(tx, force.versionId));
        lists.push(listView(list, force, version, held.get(list) ?? 0, now));
      }
      return { lists, mayImport: caller.permissions.has('list:import') };
    });
  }

  @Endpoint(listListVersions)
  @Allow('list:read')
  listListVersions(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof listListVersions>,
  ) {
    mayRead(caller, params.list);
    return this.tenants.within(context, async (tx) => ({ versions: await this.versions.of(tx, params.list) }));
  }

  @Endpoint(listVersionChanges)
  @Allow('list:read')
  listVersionChanges(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof listVersionChanges>,
  ) {
    mayRead(caller, params.list);
    return this.tenants.within(context, async (tx) => {
      const version = await this.watchlists.byId(tx, params.version);
      if (version?.list !== params.list) throw new RefusalError(refusal('NOT_FOUND'));
      return this.changes.page(tx, version, query);
    });
  }

  @Endpoint(importList)
  @Allow('list:import')
  @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: FILE_LIMIT, files: 8, fields: 4 } }))
  importList(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof importList>,
    @UploadedFiles() files: readonly HandedIn[] | undefined,
  ) {
    const operator = operatorOf(context, caller);
    return this.requests.run(operator, params.list, (files ?? []).map(handedFile), { format: query.format });
  }

  @Endpoint(readImport)
  @Allow('list:import')
  async readImport(@Ctx() context: Context, @Input() { params }: InputOf<typeof readImport>) {
    const run = await this.tenants.within({ ...context, tenantId: DEPLOYMENT }, (tx) => this.runs.find(tx, params.run));
    if (!run || run.list !== params.list) throw new RefusalError(refusal('NOT_FOUND'));
    return run;
  }

  @Endpoint(voteOnListVersion)
  @Allow('list:import')
  async voteOnListVersion(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof voteOnListVersion>,
  ): Promise<Reply<typeof voteOnListVersion>> {
    await this.votes.run(inDeployment(operatorOf(context, caller)), params.list, params.version, body.verdict);
    const versions = await this.tenants.within(context, (tx) => this.versions.of(tx, params.list));
    const version = versions.find(({ id }) => id === params.version);
    if (!version) throw new Error(`The version ${params.version} is gone`);
    return version;
  }
}
