import * as z from 'zod';
import { author } from '../author';
import { deed } from '../distributors/who';
import { event } from '../event';
import * as fields from '../fields';
import { route } from '../route';

const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR');
/** What one unit of `currency` was worth in `base` from a day on, as a decimal text. */
const rate = {
  currency,
  base: currency,
  on: fields.date,
  rate: z.string().regex(/^\d{1,18}(\.\d{1,10})?$/, 'must be a decimal number such as 0.8642'),
};

const rates = z.array(z.strictObject({ ...rate, entered: deed }));

export const listExchangeRates = route({
  id: 'listExchangeRates',
  method: 'GET',
  path: 'exchange-rates',
  summary: 'The rates of exchange that were entered, the newest day first, at most 500.',
  response: z.strictObject({ rates, total: z.number().int() }),
});

export const enterExchangeRates = route({
  id: 'enterExchangeRates',
  method: 'POST',
  path: 'exchange-rates',
  summary:
    'Enters rates from pasted lines `day;currency;base;rate`. One line that cannot be read refuses all of them, by its number. A later rate of the same day and pair counts.',
  body: z.strictObject({ lines: fields.text(200_000) }),
  response: z.strictObject({ rates, total: z.number().int() }),
  status: 201,
  refusals: ['RATES_BROKEN'],
  idempotent: 'key-required',
});

/** Rates were entered in one go. */
export const exchangeRatesEntered = event({
  type: 'exchange-rates.entered',
  version: 1,
  subject: 'exchange-rates',
  state: z.strictObject({
    id: fields.id<'exchangeRates'>(),
    rates: z.array(z.strictObject(rate)),
    entered: author,
  }),
});
