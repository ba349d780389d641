import { businessActivities } from '@downstream/kernel';
import type { Column } from '../question';
import type { QuestionSection } from '../questionnaire';

const sectors = [
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
const named: readonly Column[] = [
  { id: 'name', type: 'TEXT', required: true, max: 200 },
  { id: 'country', type: 'COUNTRY', required: true },
];

/** What is sold, to whom and where, and what changed since February 2022 (product reference 8.2, step 5). */
export const business: QuestionSection = {
  id: 'business',
  groups: [
    {
      id: 'goods',
      questions: [
        {
          id: 'activities',
          type: 'CHOICES',
          required: true,
          choices: businessActivities,
        },
        { id: 'productLines', type: 'LINES', required: true, max: 120, most: 50, hint: true, feeds: 'productLines' },
        {
          id: 'expectedVolume',
          type: 'ROWS',
          required: true,
          hint: true,
          least: 1,
          most: 100,
          feeds: 'expectedAnnualVolume',
          columns: [
            { id: 'item', type: 'TEXT', required: true, max: 200 },
            { id: 'quantity', type: 'NUMBER', required: true, from: 1, to: 1_000_000_000, digits: 0 },
            { id: 'unit', type: 'TEXT', required: true, max: 40 },
          ],
        },
      ],
    },
    {
      id: 'customers',
      questions: [
        { id: 'customerSectors', type: 'CHOICES', required: true, choices: sectors },
        {
          id: 'topCustomers',
          type: 'ROWS',
          required: true,
          unknownAllowed: true,
          hint: true,
          least: 1,
          most: 50,
          columns: [
            ...named,
            { id: 'sector', type: 'CHOICE', required: true, choices: sectors },
            { id: 'share', type: 'PERCENT', required: false },
          ],
        },
        { id: 'militaryCustomers', type: 'YES_NO', required: true, unknownAllowed: true, hint: true },
        {
          id: 'militaryCustomerDetails',
          type: 'ROWS',
          required: true,
          least: 1,
          most: 50,
          when: { question: 'militaryCustomers', is: true },
          columns: [...named, { id: 'goods', type: 'TEXT', required: true, max: 300 }],
        },
      ],
    },
    {
      id: 'markets',
      questions: [
        { id: 'territory', type: 'COUNTRIES', required: true, feeds: 'territory' },
        { id: 'salesByCountry', type: 'SHARES_BY_COUNTRY', required: true, unknownAllowed: true, hint: true },
        { id: 'sellsToRussiaBelarus', type: 'YES_NO', required: true, hint: true },
        {
          id: 'russiaBelarusNow',
          type: 'LONG_TEXT',
          required: true,
          max: 2000,
          when: { question: 'sellsToRussiaBelarus', is: true },
        },
        {
          id: 'soldToRussiaBelarus',
          type: 'YES_NO',
          required: true,
          when: { question: 'sellsToRussiaBelarus', is: false },
        },
        {
          id: 'russiaBelarusStoppedOn',
          type: 'DATE',
          required: true,
          unknownAllowed: true,
          when: { question: 'soldToRussiaBelarus', is: true },
        },
      ],
    },
    {
      id: 'chain',
      questions: [
        {
          id: 'subDistributors',
          type: 'ROWS',
          required: true,
          noneAllowed: true,
          least: 1,
          most: 100,
          columns: [...named, { id: 'registryNumber', type: 'TEXT', required: false, max: 64 }],
        },
        {
          id: 'warehouses',
          type: 'PARTIES',
          required: true,
          noneAllowed: true,
          hint: true,
          role: 'SITE',
          kinds: ['ORGANISATION'],
          least: 1,
          most: 50,
          feeds: 'parties.SITE',
        },
        {
          id: 'forwarders',
          type: 'PARTIES',
          required: true,
          noneAllowed: true,
          role: 'FORWARDER',
          kinds: ['ORGANISATION'],
          needs: ['country'],
          least: 1,
          most: 50,
          feeds: 'parties.FORWARDER',
        },
        { id: 'onlineShops', type: 'LINES', required: true, noneAllowed: true, max: 300, most: 20 },
      ],
    },
    {
      id: 'changes',
      questions: [
        {
          id: 'changedSince2022',
          type: 'CHOICES',
          required: true,
          hint: true,
          alone: 'NONE',
          choices: ['NAME', 'OWNERS', 'MANAGEMENT', 'ADDRESS', 'ACTIVITY', 'MARKETS', 'VOLUME', 'NONE'],
        },
        {
          id: 'changeDetails',
          type: 'ROWS',
          required: true,
          least: 1,
          most: 50,
          when: {
            all: [
              { question: 'changedSince2022', given: true },
              { not: { question: 'changedSince2022', includes: 'NONE' } },
            ],
          },
          columns: [
            {
              id: 'what',
              type: 'CHOICE',
              required: true,
              choices: ['NAME', 'OWNERS', 'MANAGEMENT', 'ADDRESS', 'ACTIVITY', 'MARKETS', 'VOLUME'],
            },
            { id: 'since', type: 'DATE', required: true, from: '2022-02-01' },
            { id: 'why', type: 'TEXT', required: true, max: 500 },
          ],
        },
        { id: 'newMarkets', type: 'COUNTRIES', required: true, noneAllowed: true, hint: true },
      ],
    },
  ],
};
