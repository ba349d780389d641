import { Controller } from '@nestjs/common';
import {
  acceptStatement,
  askStatements,
  callBackSignatory,
  coverStatements,
  judgeOrderLine,
  judgeStatement,
  listStatements,
  readCoverageMap,
  readRequirements,
  readStatement,
  readStatementQuantities,
  readStatementVersion,
  rejectStatement,
  returnStatement,
  withdrawStatement,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { AskStatements } from '../use-cases/ask-statements';
import { CoverOrder } from '../use-cases/cover-order';
import { DecideStatement } from '../use-cases/decide-statement';
import { ReadQuantities } from '../use-cases/read-quantities';
import { ReadRequirements } from '../use-cases/read-requirements';
import { ReadStatements } from '../use-cases/read-statements';

/** Attestations at the desk. */
@Controller()
export class StatementsDeskController {
  constructor(
    private readonly reading: ReadStatements,
    private readonly asking: AskStatements,
    private readonly deciding: DecideStatement,
    private readonly covering: CoverOrder,
    private readonly quantities: ReadQuantities,
    private readonly requirements: ReadRequirements,
  ) {}

  @Endpoint(listStatements)
  @Allow('statement:read')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listStatements>) {
    return this.reading.list(ctx, query);
  }

  @Endpoint(askStatements)
  @Allow('statement:ask')
  ask(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof askStatements>) {
    return this.asking.run(ctx, body);
  }

  // Before what is named by its id.
  @Endpoint(readRequirements)
  @Allow('statement:read')
  required(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof readRequirements>) {
    return this.requirements.of(ctx, query);
  }

  @Endpoint(judgeOrderLine)
  @Allow('statement:read')
  judgeLine(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof judgeOrderLine>) {
    return this.requirements.line(ctx, body);
  }

  @Endpoint(readCoverageMap)
  @Allow('statement:read')
  map(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof readCoverageMap>) {
    return this.covering.map(ctx, query.distributor);
  }

  @Endpoint(readStatement)
  @Allow('statement:read')
  read(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readStatement>) {
    return this.reading.one(ctx, params.id, query.language);
  }

  @Endpoint(readStatementVersion)
  @Allow('statement:read')
  version(@Ctx() ctx: Context, @Input() { params, query }: InputOf<typeof readStatementVersion>) {
    return this.reading.version(ctx, params.id, params.number, query.language);
  }

  @Endpoint(readStatementQuantities)
  @Allow('statement:read')
  readQuantities(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readStatementQuantities>) {
    return this.quantities.run(ctx, params.id);
  }

  @Endpoint(coverStatements)
  @Allow('statement:read')
  cover(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof coverStatements>) {
    return this.covering.run(ctx, body);
  }

  @Endpoint(acceptStatement)
  @Allow('statement:decide')
  accept(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof acceptStatement>) {
    return this.deciding.accept(ctx, params.id);
  }

  @Endpoint(returnStatement)
  @Allow('statement:decide')
  return(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof returnStatement>) {
    return this.deciding.return(ctx, params.id, body.items);
  }

  @Endpoint(rejectStatement)
  @Allow('statement:decide')
  reject(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof rejectStatement>) {
    return this.deciding.reject(ctx, params.id, body.reason);
  }

  @Endpoint(withdrawStatement)
  @Allow('statement:decide')
  withdraw(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof withdrawStatement>) {
    return this.deciding.withdraw(ctx, params.id, body.reason);
  }

  @Endpoint(callBackSignatory)
  @Allow('statement:decide')
  callBack(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof callBackSignatory>) {
    return this.deciding.callBack(ctx, params.id, body);
  }

  @Endpoint(judgeStatement)
  @Allow('statement:decide')
  judge(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof judgeStatement>) {
    return this.deciding.judgeAgain(ctx, params.id);
  }
}
