import { goodsDispositions } from '@downstream/kernel';
import type { Column } from '../../../question';
import type { QuestionGroup, QuestionSection } from '../../../questionnaire';
import { address, anyOf, choices, countries, country, is, passage, percent, rows, text, yesNo } from './asking';

/** What an end user does; the military and the police are judged by it. */
export const sectors = [
  'INDUSTRY',
  'RESEARCH',
  'AGRICULTURE',
  'ENERGY',
  'CIVIL_GOVERNMENT',
  'POLICE',
  'MILITARY',
  'RESELLERS',
  'PRIVATE',
  'OTHER',
];
export const units = ['PCS', 'SET', 'PAIR', 'KG', 'G', 'M', 'L'];
const currencies = [
  ...['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'TRY', 'UAH', 'PLN', 'CZK', 'SEK', 'NOK', 'DKK', 'HUF', 'RON', 'AED'],
  ...['SAR', 'INR', 'SGD', 'HKD', 'KRW', 'TWD', 'KZT', 'GEL', 'AMD', 'AZN', 'UZS', 'KGS', 'RSD', 'ILS', 'CAD', 'AUD'],
  ...['NZD', 'ZAR', 'BRL', 'MXN', 'CLP', 'THB', 'MYR', 'IDR', 'VND', 'EGP', 'MAD'],
];
export const named: readonly Column[] = [
  { id: 'name', type: 'TEXT', required: true, max: 200 },
  { id: 'country', type: 'COUNTRY', required: true },
];
export const items: readonly Column[] = [
  { id: 'partNumber', type: 'TEXT', required: true, max: 80 },
  { id: 'description', type: 'TEXT', required: true, max: 300 },
  { id: 'hs6', type: 'TEXT', required: true, max: 12, form: 'HS_CODE' },
  { id: 'eccn', type: 'TEXT', required: false, max: 20 },
  { id: 'euCode', type: 'TEXT', required: false, max: 20 },
  { id: 'quantity', type: 'NUMBER', required: true, from: 0.001, to: 1_000_000_000, digits: 3 },
  { id: 'unit', type: 'CHOICE', required: true, choices: units },
  { id: 'value', type: 'NUMBER', required: true, from: 0, to: 1_000_000_000_000, digits: 2 },
  { id: 'currency', type: 'CHOICE', required: true, choices: currencies },
];
const passedOn = goodsDispositions.filter((one) => one !== 'OWN_USE');

const use: readonly QuestionGroup[] = [
  { id: 'items', questions: [rows('items', items, { hint: true })] },
  {
    id: 'use',
    questions: [
      choices('dispositions', goodsDispositions),
      passage('endUse', 40, { hint: true }),
      rows(
        'endUsers',
        [
          { id: 'name', type: 'TEXT', required: true, max: 200 },
          { id: 'address', type: 'ADDRESS', required: true },
          { id: 'registryNumber', type: 'TEXT', required: false, max: 64 },
          { id: 'sector', type: 'CHOICE', required: true, choices: sectors },
        ],
        { when: anyOf('dispositions', passedOn), unknownAllowed: true, hint: true },
      ),
      text('finalProduct', 300, { when: anyOf('dispositions', ['INCORPORATE']) }),
      percent('shareOfValue', { when: anyOf('dispositions', ['INCORPORATE']) }),
      yesNo('fixedSite'),
      address('installSite', { when: is('fixedSite', true) }),
      {
        ...{ id: 'latitude', type: 'NUMBER', required: false, from: -90, to: 90, digits: 6 },
        when: is('fixedSite', true),
      },
      {
        ...{ id: 'longitude', type: 'NUMBER', required: false, from: -180, to: 180, digits: 6 },
        when: is('fixedSite', true),
      },
      countries('destinations'),
    ],
  },
  {
    id: 'chain',
    questions: [
      rows(
        'intermediaries',
        [
          ...named,
          { id: 'role', type: 'CHOICE', required: true, choices: ['FORWARDER', 'AGENT', 'BANK', 'CONSIGNEE'] },
        ],
        { noneAllowed: true },
      ),
      text('payerName'),
      country('payerBankCountry'),
      yesNo('payerIsIssuer'),
      passage('payerReason', 0, { when: is('payerIsIssuer', false) }),
    ],
  },
  {
    id: 'declarations',
    questions: [
      yesNo('militaryUse'),
      yesNo('militaryUser'),
      yesNo('massDestruction'),
      yesNo('repression'),
      passage('sensitiveDetails', 0, {
        when: { any: ['militaryUse', 'militaryUser', 'massDestruction', 'repression'].map((one) => is(one, true)) },
      }),
    ],
  },
];

/** Which goods, for what, for whom, by whose hands (T1, and within T3). */
export const goods: QuestionSection = { id: 'goods', groups: use };
