import { Controller, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import {
  importOwnList,
  listOwnLists,
  readOwnListImport,
  registerOwnList,
  retireOwnList,
  voteOnOwnListVersion,
  type Reply,
} from '@downstream/contracts';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { ImportRuns } from '../persistence/import-runs';
import { HandInOwnList } from '../use-cases/hand-in-own-list';
import { RegisterOwnList } from '../use-cases/register-own-list';
import { RetireOwnList } from '../use-cases/retire-own-list';
import { VoteOnVersion } from '../use-cases/vote-on-version';
import { OwnListViews } from '../views/own-list-views';
import { VersionViews } from '../views/version-views';
import { handedFile, type HandedIn } from './handed-file';

/** Far more than a list that people keep by hand comes to. */
const FILE_LIMIT = 16 * 1024 * 1024;

/** The lists that a tenant keeps itself. Their versions and differences are read where those of every list are. */
@Controller()
export class OwnListsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly registering: RegisterOwnList,
    private readonly handing: HandInOwnList,
    private readonly retiring: RetireOwnList,
    private readonly votes: VoteOnVersion,
    private readonly runs: ImportRuns,
    private readonly lists: OwnListViews,
    private readonly versions: VersionViews,
  ) {}

  @Endpoint(listOwnLists)
  @Allow('own-list:manage')
  listOwnLists(@Ctx() context: Context): Promise<Reply<typeof listOwnLists>> {
    return this.tenants.within(context, async (tx) => ({ lists: await this.lists.all(tx) }));
  }

  @Endpoint(registerOwnList)
  @Allow('own-list:manage')
  registerOwnList(
    @Ctx() context: Context,
    @Input() { body }: InputOf<typeof registerOwnList>,
  ): Promise<Reply<typeof registerOwnList>> {
    return this.tenants.within(context, async (tx) => {
      const { list } = await this.registering.in(tx, body);
      const made = (await this.lists.all(tx)).find((one) => one.list === list);
      if (!made) throw new Error(`The list ${list} was not kept`);
      return made;
    });
  }

  @Endpoint(importOwnList)
  @Allow('own-list:manage')
  @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: FILE_LIMIT, files: 1, fields: 4 } }))
  importOwnList(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof importOwnList>,
    @UploadedFiles() files: readonly HandedIn[] | undefined,
  ) {
    return this.handing.run(context, params.list, (files ?? []).map(handedFile));
  }

  @Endpoint(readOwnListImport)
  @Allow('own-list:manage')
  async readOwnListImport(@Ctx() context: Context, @Input() { params }: InputOf<typeof readOwnListImport>) {
    const run = await this.tenants.within(context, (tx) => this.runs.find(tx, params.run));
    if (!run || run.list !== params.list) throw new RefusalError(refusal('NOT_FOUND'));
    return run;
  }

  @Endpoint(voteOnOwnListVersion)
  @Allow('own-list:manage')
  voteOnOwnListVersion(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof voteOnOwnListVersion>) {
    return this.tenants.within(context, async (tx) => {
      await this.votes.in(tx, params.list, params.version, body.verdict);
      return this.version(tx, params.list, params.version);
    });
  }

  @Endpoint(retireOwnList)
  @Allow('own-list:manage')
  retireOwnList(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof retireOwnList>) {
    return this.tenants.within(context, async (tx) =>
      this.version(tx, params.list, await this.retiring.in(tx, params.list, body.reason)),
    );
  }

  private async version(tx: Tx, list: string, id: string): Promise<Reply<typeof voteOnOwnListVersion>> {
    const version = (await this.versions.of(tx, list)).find((one) => one.id === id);
    if (!version) throw new Error(`The version ${id} is gone`);
    return version;
  }
}
