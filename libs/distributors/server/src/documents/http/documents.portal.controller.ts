import { Controller, Inject, Req, Res } from '@nestjs/common';
import {
  addOwnDocumentVersion,
  downloadOwnDocument,
  listOwnDocuments,
  removeOwnDocument,
  uploadOwnDocument,
} from '@downstream/contracts';
import { dayOf, type Document } from '@downstream/distributors/core/documents';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, RateLimits, sendFile, type InputOf } from '@downstream/platform/http';
import type { Request, Response } from 'express';
import { AddDocumentVersion } from '../use-cases/add-document-version';
import { ListDocuments, ownId } from '../use-cases/list-documents';
import { OpenFile } from '../use-cases/open-file';
import { RemoveDocument } from '../use-cases/remove-document';
import { UploadDocument } from '../use-cases/upload-document';
import { ownView } from '../views/document-views';
import { documentFile } from './document-file';
import { uploadBody } from './upload-body';

/** What a distributor hands in itself. Row policies show it its own and nothing that the desk has filed. */
@Controller()
export class DocumentsPortalController {
  constructor(
    private readonly lists: ListDocuments,
    private readonly uploads: UploadDocument,
    private readonly versions: AddDocumentVersion,
    private readonly removals: RemoveDocument,
    private readonly files: OpenFile,
    private readonly limits: RateLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(listOwnDocuments)
  @Allow('portal:own')
  list(@Ctx() ctx: Context) {
    return this.lists.forItself(ctx);
  }

  @Endpoint(uploadOwnDocument)
  @Allow('portal:own')
  async upload(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof uploadOwnDocument>, @Req() request: Request) {
    const { kind, note, name, issuedOn, expiresOn } = query;
    const body = uploadBody(request);
    await this.limits.take('upload', ctx.actor.id);
    const facts = { distributorId: ownId(ctx), kind, note, dates: { issuedOn, expiresOn }, file: { name, body } };
    return this.view(await this.uploads.run(ctx, facts));
  }

  @Endpoint(addOwnDocumentVersion)
  @Allow('portal:own')
  async addVersion(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof addOwnDocumentVersion>,
    @Req() request: Request,
  ) {
    const { name, ...dates } = query;
    const body = uploadBody(request);
    await this.limits.take('upload', ctx.actor.id);
    return this.view(await this.versions.run(ctx, params.id, dates, { name, body }));
  }

  @Endpoint(removeOwnDocument)
  @Allow('portal:own')
  async remove(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof removeOwnDocument>): Promise<void> {
    await this.removals.run(ctx, params.id, body.reason);
  }

  @Endpoint(downloadOwnDocument)
  @Allow('portal:own')
  async download(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof downloadOwnDocument>,
    @Res() response: Response,
  ): Promise<void> {
    const { file, stored } = await this.files.run(ctx, params);
    await sendFile(response, documentFile(file, stored, query.inline === 'true'));
  }

  private view(document: Document) {
    return ownView(document, dayOf(this.clock.now()));
  }
}
