import { Controller, Inject, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { UserDirectory } from '@downstream/access/server';
import { listFreshness } from '@downstream/checks/core';
import {
  importList,
  listListVersions,
  listWatchlists,
  publicLists,
  readImport,
  type Reply,
} from '@downstream/contracts';
import {
  DEPLOYMENT,
  HOUR,
  millis,
  refusal,
  RefusalError,
  type Actor,
  type Clock,
  type Context,
} from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { ImportRuns } from '../persistence/import-runs';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists } from '../persistence/watchlists';
import { listTitles } from '../lists/list-titles';
import { RequestListImport } from '../use-cases/request-list-import';
import { inForceView } from '../views/check-card';

/** A file as the upload parser hands it over. */
interface HandedIn {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const FILE_LIMIT = 64 * 1024 * 1024;

/** The public lists of the deployment: how fresh they are, their versions, and the import by operators. */
@Controller()
export class ListsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly watchlists: Watchlists,
    private readonly inForce: ListsInForce,
    private readonly runs: ImportRuns,
    private readonly requests: RequestListImport,
    private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(listWatchlists)
  @Allow('list:read')
  listWatchlists(@Ctx() context: Context, @Caller() caller: Principal): Promise<Reply<typeof listWatchlists>> {
    return this.tenants.within(context, async (tx) => {
      const lists = [];
      for (const list of publicLists) {
        const force = await this.inForce.of(tx, list);
        const version = force && (await this.watchlists.byId(tx, force.versionId));
        const age = version ? (millis(this.clock.now()) - millis(version.retrievedAt)) / HOUR : null;
        lists.push({
          list,
          ...listTitles[list],
          inForce: version && force ? inForceView(version, force.since) : null,
          inForceForTenant: force?.since ?? null,
          retrievedAt: version?.retrievedAt ?? null,
          ageHours: age,
          freshness: listFreshness(age),
          sample: version?.sample ?? false,
        });
      }
      return { lists, mayImport: caller.permissions.has('list:import') };
    });
  }

  @Endpoint(listListVersions)
  @Allow('list:read')
  listListVersions(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof listListVersions>,
  ): Promise<Reply<typeof listListVersions>> {
    return this.tenants.within(context, async (tx) => {
      const versions = await this.watchlists.versions(tx, params.list);
      const names = await this.users.namesOf(
        tx,
        versions.flatMap((one) => importers(one.importedBy)),
      );
      return {
        versions: versions.map(({ list: _, files: __, retrievedAt: ___, importedBy, ...version }) => ({
          ...version,
          notes: [...version.notes],
          // Whoever imported it may belong to another tenant, whose people are not for this one to know.
          importedBy: names.get(importedBy) ?? 'Operator',
        })),
      };
    });
  }

  @Endpoint(importList)
  @Allow('list:import')
  @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: FILE_LIMIT, files: 8, fields: 4 } }))
  importList(
    @Ctx() context: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof importList>,
    @UploadedFiles() files: readonly HandedIn[] | undefined,
  ) {
    if (!caller.permissions.has('list:import')) throw new RefusalError(refusal('OPERATOR_REQUIRED'));
    const handed = (files ?? []).map((file) => ({
      name: baseName(file.originalname),
      bytes: new Uint8Array(file.buffer),
    }));
    return this.requests.run({ actor: context.actor, requestId: context.requestId }, params.list, handed);
  }

  @Endpoint(readImport)
  @Allow('list:import')
  async readImport(@Ctx() context: Context, @Input() { params }: InputOf<typeof readImport>) {
    const run = await this.tenants.within({ ...context, tenantId: DEPLOYMENT }, (tx) => this.runs.find(tx, params.run));
    if (!run || run.list !== params.list) throw new RefusalError(refusal('NOT_FOUND'));
    return run;
  }
}

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

const importers = (id: string): Pick<Actor, 'kind' | 'id'>[] =>
  (['user', 'system'] as const).map((kind) => ({ kind, id: id as Actor['id'] }));
