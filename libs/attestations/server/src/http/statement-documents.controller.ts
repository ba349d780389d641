import { Controller, Res } from '@nestjs/common';
import {
  printPortalStatement,
  printPortalStatementToSign,
  printStatement,
  readPortalStatementDocument,
  readStatementDocument,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
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
    const bytes = await this.handing.pdf(ctx, { id, number, language: query.language });
    send(response, 'application/pdf', `statement-${id}-${number}.pdf`, bytes);
  }

  @Endpoint(readStatementDocument)
  @Allow('statement:read')
  async read(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof readStatementDocument>,
    @Res() response: Response,
  ): Promise<void> {
    const { id, number } = params;
    send(response, 'application/json', `statement-${id}-${number}.json`, await this.handing.json(ctx, { id, number }));
  }

  @Endpoint(printPortalStatement)
  @Allow('portal:own')
  async printOwn(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof printPortalStatement>,
    @Res() response: Response,
  ): Promise<void> {
    const { statement: id, version: number } = params;
    const bytes = await this.handing.pdf(ctx, { id, number, language: query.language });
    send(response, 'application/pdf', `statement-${id}-${number}.pdf`, bytes);
  }

  @Endpoint(printPortalStatementToSign)
  @Allow('portal:own')
  async printToSign(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof printPortalStatementToSign>,
    @Res() response: Response,
  ): Promise<void> {
    const { statement } = params;
    const bytes = await this.printing.run(ctx, statement, query.language);
    send(response, 'application/pdf', `to-sign-${statement}.pdf`, bytes);
  }

  @Endpoint(readPortalStatementDocument)
  @Allow('portal:own')
  async readOwn(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof readPortalStatementDocument>,
    @Res() response: Response,
  ): Promise<void> {
    const { statement: id, version: number } = params;
    send(response, 'application/json', `statement-${id}-${number}.json`, await this.handing.json(ctx, { id, number }));
  }
}

function send(response: Response, type: string, name: string, bytes: Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', String(bytes.length));
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(bytes);
}
