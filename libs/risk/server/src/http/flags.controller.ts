import { Controller } from '@nestjs/common';
import { inquireFlag, readFlags, secondFlag, settleFlag, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, IfMatch, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { ChangeFlag } from '../use-cases/change-flag';
import { ReadFlags } from '../use-cases/read-flags';

type View = Promise<Reply<typeof inquireFlag>>;

/** Red flags of distributors, and what people do with them. */
@Controller()
export class FlagsController {
  constructor(
    private readonly reading: ReadFlags,
    private readonly changing: ChangeFlag,
  ) {}

  @Endpoint(readFlags)
  @Allow('risk:read')
  read(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof readFlags>) {
    return this.reading.run(ctx, params.id, caller.permissions.has('flag:settle'));
  }

  @Endpoint(inquireFlag)
  @Allow('flag:settle')
  async inquire(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof inquireFlag>, @IfMatch() seen: number): View {
    await this.changing.inquire(ctx, params.id, seen);
    return this.reading.one(ctx, params.id);
  }

  @Endpoint(settleFlag)
  @Allow('flag:settle')
  async settle(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof settleFlag>,
    @IfMatch() seen: number,
  ): View {
    await this.changing.settle(ctx, params.id, seen, body);
    return this.reading.one(ctx, params.id);
  }

  @Endpoint(secondFlag)
  @Allow('flag:settle')
  async second(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof secondFlag>,
    @IfMatch() seen: number,
  ): View {
    await this.changing.second(ctx, params.id, seen, body.agree);
    return this.reading.one(ctx, params.id);
  }
}
