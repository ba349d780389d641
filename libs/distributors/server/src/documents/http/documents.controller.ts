import { Controller, Req, Res } from '@nestjs/common';
import {
  addDocumentVersion,
  downloadDocument,
  listDocuments,
  removeDocument,
  scanDocument,
  uploadDocument,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, RateLimits, sendFile, type InputOf } from '@downstream/platform/http';
import type { Request, Response } from 'express';
import { AddDocumentVersion } from '../use-cases/add-document-version';
import { ListDocuments } from '../use-cases/list-documents';
import { OpenFile } from '../use-cases/open-file';
import { RemoveDocument } from '../use-cases/remove-document';
import { ScanDocument } from '../use-cases/scan-document';
import { UploadDocument } from '../use-cases/upload-document';
import { documentFile } from './document-file';
import { uploadBody } from './upload-body';

/** Documents of distributors, for the desk. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly lists: ListDocuments,
    private readonly uploads: UploadDocument,
    private readonly versions: AddDocumentVersion,
    private readonly removals: RemoveDocument,
    private readonly scans: ScanDocument,
    private readonly files: OpenFile,
    private readonly limits: RateLimits,
  ) {}

  @Endpoint(listDocuments)
  @Allow('document:read')
  list(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof listDocuments>) {
    return this.lists.forDesk(ctx, params.id);
  }

  @Endpoint(uploadDocument)
  @Allow('document:write')
  async upload(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof uploadDocument>,
    @Req() request: Request,
  ) {
    const { kind, note, name, issuedOn, expiresOn } = query;
    const body = uploadBody(request);
    await this.limits.take('upload', ctx.actor.id);
    const facts = { distributorId: params.id, kind, note, dates: { issuedOn, expiresOn }, file: { name, body } };
    return this.lists.one(ctx, await this.uploads.run(ctx, facts));
  }

  @Endpoint(addDocumentVersion)
  @Allow('document:write')
  async addVersion(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof addDocumentVersion>,
    @Req() request: Request,
  ) {
    const { name, ...dates } = query;
    const body = uploadBody(request);
    await this.limits.take('upload', ctx.actor.id);
    return this.lists.one(ctx, await this.versions.run(ctx, params.id, dates, { name, body }));
  }

  @Endpoint(removeDocument)
  @Allow('document:write')
  async remove(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof removeDocument>) {
    return this.lists.one(ctx, await this.removals.run(ctx, params.id, body.reason));
  }

  @Endpoint(scanDocument)
  @Allow('document:write')
  async scan(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof scanDocument>) {
    return this.lists.one(ctx, await this.scans.run(ctx, params));
  }

  @Endpoint(downloadDocument)
  @Allow('document:read')
  async download(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof downloadDocument>,
    @Res() response: Response,
  ): Promise<void> {
    const { file, stored } = await this.files.run(ctx, params);
    await sendFile(response, documentFile(file, stored, query.inline === 'true'));
  }
}
