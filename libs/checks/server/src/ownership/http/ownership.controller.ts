import { Controller, Inject, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { changeOwnership, decideOwnership, importOwnership, readOwnership, type Reply } from '@downstream/contracts';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { handedFile, type HandedIn } from '../../http/handed-file';
import { OwnershipViews } from '../ownership-views';
import { ChangeOwnership } from '../use-cases/change-ownership';
import { DecideOwnership } from '../use-cases/decide-ownership';
import { ImportOwnership } from '../use-cases/import-ownership';

/** Far more than the owners of one company come to. */
const FILE_LIMIT = 8 * 1024 * 1024;

/** Who owns distributors. */
@Controller()
export class OwnershipController {
  constructor(
    private readonly tenants: Tenants,
    private readonly views: OwnershipViews,
    private readonly changing: ChangeOwnership,
    private readonly deciding: DecideOwnership,
    private readonly importing: ImportOwnership,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(readOwnership)
  @Allow('check:read')
  readOwnership(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof readOwnership>,
  ): Promise<Reply<typeof readOwnership>> {
    const on = query.on ?? this.clock.now().slice(0, 10);
    return this.tenants.within(context, (tx) => this.views.of(tx, params.id, on, query.known ?? null));
  }

  @Endpoint(changeOwnership)
  @Allow('ownership:say')
  changeOwnership(
    @Ctx() context: Context,
    @Input() { params, body }: InputOf<typeof changeOwnership>,
  ): Promise<Reply<typeof changeOwnership>> {
    return this.tenants.within(context, (tx) => this.changing.in(tx, params.id, body));
  }

  @Endpoint(decideOwnership)
  @Allow('ownership:say')
  decideOwnership(
    @Ctx() context: Context,
    @Input() { params, body }: InputOf<typeof decideOwnership>,
  ): Promise<Reply<typeof decideOwnership>> {
    return this.tenants.within(context, async (tx) => {
      const { id } = await this.deciding.in(tx, params.id, params.proposal, body);
      return this.views.one(tx, params.id, id);
    });
  }

  @Endpoint(importOwnership)
  @Allow('ownership:say')
  @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: FILE_LIMIT, files: 1, fields: 4 } }))
  importOwnership(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof importOwnership>,
    @UploadedFiles() files: readonly HandedIn[] | undefined,
  ): Promise<Reply<typeof importOwnership>> {
    const [handed] = files ?? [];
    const file = handed && { name: handedFile(handed).name, bytes: new Uint8Array(handed.buffer) };
    return this.tenants.within(context, async (tx) => {
      const { id, origin, changes, notes } = await this.importing.in(tx, params.id, file);
      return { proposal: id, origin, changes: changes.length, notes: notes.length };
    });
  }
}
