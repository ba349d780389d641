import { Module } from '@nestjs/common';
import { registerRows } from '@downstream/platform/database';
import { EnterRates } from './enter-rates';
import { ExchangeRatesController } from './exchange-rates.controller';
import { ExchangeRateRow } from './persistence/exchange-rate.row';
import { ExchangeRateTable } from './persistence/exchange-rate-table';
import { RatesEvidence } from './rates-evidence';
import { TenantRates } from './tenant-rates';

registerRows(ExchangeRateRow);

/** Rates of exchange that the tenant enters. */
@Module({
  controllers: [ExchangeRatesController],
  providers: [ExchangeRateTable, EnterRates, TenantRates, RatesEvidence],
  exports: [TenantRates],
})
export class RatesModule {}
