import { Controller, Res } from '@nestjs/common';
import {
  printPortalStatement,
  printPortalStatementToSign,
  printStatement,
  readPortalStatementDocument,
  readStatementDocument,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, sendFile, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { HandOutStatement } from '../use-cases/hand-out-statement';
import { PrintToSign } from '../use-cases/print-to-sign';

/** Signed statements as files, for the maker's people and for the distributor that signed. */
@Controller()
export class StatementDocumentsController {
  constructor(
    private readonly handing: HandOutStatement,
    private readonly printing: PrintToSign,
  ) {}

  @Endpoint(printStatement)
  @Allow('statement:read')
  async print(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof printStatement>,
    @Res() response: Response,
  ): Promise<void> {
    const { id, number } = params;
    const content = await this.handing.pdf(ctx, { id, number, language: query.language });
    await sendFile(response, { name: `statement-${id}-${number}.pdf`, mediaType: 'application/pdf', content });
  }

  @Endpoint(readStatementDocument)
  @Allow('statement:read')
  async read(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof readStatementDocument>,
    @Res() response: Response,
  ): Promise<void> {
    const { id, number } = params;
    const content = await this.handing.json(ctx, { id, number });
    await sendFile(response, { name: `statement-${id}-${number}.json`, mediaType: 'application/json', content });
  }

  @Endpoint(printPortalStatement)
  @Allow('portal:own')
  async printOwn(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof printPortalStatement>,
    @Res() response: Response,
  ): Promise<void> {
    const { statement: id, version: number } = params;
    const content = await this.handing.pdf(ctx, { id, number, language: query.language });
    await sendFile(response, { name: `statement-${id}-${number}.pdf`, mediaType: 'application/pdf', content });
  }

  @Endpoint(printPortalStatementToSign)
  @Allow('portal:own')
  async printToSign(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof printPortalStatementToSign>,
    @Res() response: Response,
  ): Promise<void> {
    const { statement } = params;
    const content = await this.printing.run(ctx, statement, query.language);
    await sendFile(response, { name: `to-sign-${statement}.pdf`, mediaType: 'application/pdf', content });
  }

  @Endpoint(readPortalStatementDocument)
  @Allow('portal:own')
  async readOwn(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof readPortalStatementDocument>,
    @Res() response: Response,
  ): Promise<void> {
    const { statement: id, version: number } = params;
    const content = await this.handing.json(ctx, { id, number });
    await sendFile(response, { name: `statement-${id}-${number}.json`, mediaType: 'application/json', content });
  }
}
