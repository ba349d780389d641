import { Controller } from '@nestjs/common';
import { contradictStatement, settleContradiction } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { DecideContradiction } from '../use-cases/decide-contradiction';

/** What contradicts attestations, at the desk. */
@Controller()
export class ContradictionsDeskController {
  constructor(private readonly deciding: DecideContradiction) {}

  @Endpoint(settleContradiction)
  @Allow('statement:decide')
  settle(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof settleContradiction>) {
    return this.deciding.settle(ctx, params.id, params.contradiction, body.reason);
  }

  @Endpoint(contradictStatement)
  @Allow('statement:decide')
  end(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof contradictStatement>) {
    return this.deciding.end(ctx, params.id, body.reason);
  }
}
