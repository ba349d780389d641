import { Controller, Req } from '@nestjs/common';
import { StepUpCode } from '@downstream/access/server';
import {
  beginPortalSignature,
  declinePortalStatement,
  forwardPortalStatement,
  listPortalStatements,
  openPortalStatement,
  readBackPortalStatement,
  readPortalStatement,
  readSignedPortalStatement,
  savePortalStatement,
  signPortalStatement,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { FillInStatement } from '../use-cases/fill-in-statement';
import { ReadPortalStatements } from '../use-cases/read-portal-statements';
import { SignStatement } from '../use-cases/sign-statement';
import { SpeakOfStatement } from '../use-cases/speak-of-statement';

/** What a distributor is asked to sign. */
@Controller()
export class StatementsPortalController {
  constructor(
    private readonly reading: ReadPortalStatements,
    private readonly filling: FillInStatement,
    private readonly signing: SignStatement,
    private readonly speaking: SpeakOfStatement,
    private readonly code: StepUpCode,
  ) {}

  @Endpoint(listPortalStatements)
  @Allow('portal:own')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listPortalStatements>) {
    return this.reading.list(ctx, query.language);
  }

  @Endpoint(readPortalStatement)
  @Allow('portal:own')
  read(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readPortalStatement>) {
    return this.reading.one(ctx, params.statement, query.language);
  }

  @Endpoint(openPortalStatement)
  @Allow('portal:own')
  open(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof openPortalStatement>) {
    return this.filling.begin(ctx, params.statement);
  }

  @Endpoint(savePortalStatement)
  @Allow('portal:own')
  save(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof savePortalStatement>) {
    return this.filling.save(ctx, params.statement, body.patches);
  }

  @Endpoint(readBackPortalStatement)
  @Allow('portal:own')
  readBack(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readBackPortalStatement>) {
    return this.reading.readBack(ctx, params.statement, query.language);
  }

  @Endpoint(beginPortalSignature)
  @Allow('portal:sign')
  async begin(
    @Ctx() ctx: Context,
    @Req() request: HouseRequest,
    @Input() { params, body }: InputOf<typeof beginPortalSignature>,
  ): Promise<void> {
    await this.signing.begin(ctx, params.statement, body, await this.code.asking(request));
  }

  @Endpoint(signPortalStatement)
  @Allow('portal:sign')
  async sign(
    @Ctx() ctx: Context,
    @Req() request: HouseRequest,
    @Input() { params, body }: InputOf<typeof signPortalStatement>,
  ) {
    return this.signing.run(ctx, params.statement, body, await this.code.asking(request));
  }

  @Endpoint(declinePortalStatement)
  @Allow('portal:sign')
  decline(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof declinePortalStatement>) {
    return this.speaking.decline(ctx, params.statement, body.reason);
  }

  @Endpoint(forwardPortalStatement)
  @Allow('portal:sign')
  forward(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof forwardPortalStatement>): Promise<void> {
    return this.speaking.forward(ctx, params.statement, body);
  }

  @Endpoint(readSignedPortalStatement)
  @Allow('portal:own')
  signed(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readSignedPortalStatement>) {
    return this.reading.signed(ctx, params.statement, params.version, query.language);
  }
}
