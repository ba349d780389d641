import { Controller } from '@nestjs/common';
import { enterExchangeRates, listExchangeRates } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { EnterRates } from './enter-rates';

/** Rates of exchange that amounts are compared by. */
@Controller()
export class ExchangeRatesController {
  constructor(private readonly rates: EnterRates) {}

  @Endpoint(listExchangeRates)
  @Allow('check:read')
  list(@Ctx() ctx: Context) {
    return this.rates.list(ctx);
  }

  @Endpoint(enterExchangeRates)
  @Allow('check:run')
  enter(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof enterExchangeRates>) {
    return this.rates.enter(ctx, body.lines);
  }
}
