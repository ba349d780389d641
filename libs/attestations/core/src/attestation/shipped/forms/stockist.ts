import type { QuestionSection } from '../../../questionnaire';
import {
  choice,
  choices,
  countries,
  date,
  email,
  is,
  lines,
  number,
  passage,
  papers,
  rows,
  text,
  yesNo,
} from './asking';
import { named, sectors } from './goods';

/** Where a stockist sells, to whom, and how it watches itself (T4). */
export const stockist: QuestionSection = {
  id: 'stockist',
  groups: [
    {
      id: 'territory',
      questions: [
        countries('territory', { feeds: 'territory' }),
        lines('productGroups', 120, { feeds: 'productLines' }),
        rows('stockLocations', [{ id: 'address', type: 'ADDRESS', required: true }]),
      ],
    },
    {
      id: 'customers',
      questions: [
        choices('customerSectors', sectors),
        rows(
          'topCustomers',
          [
            ...named,
            { id: 'sector', type: 'CHOICE', required: true, choices: sectors },
            { id: 'share', type: 'PERCENT', required: true },
          ],
          { hint: true },
        ),
        rows('subDistributors', named, { noneAllowed: true }),
        { id: 'sales12', type: 'SHARES_BY_COUNTRY', required: true },
        { id: 'sales24', type: 'SHARES_BY_COUNTRY', required: true },
        countries('newMarkets', { noneAllowed: true }),
        lines('marketplaces', 300, { noneAllowed: true }),
      ],
    },
    {
      id: 'screening',
      questions: [
        text('screeningTool'),
        lines('screeningLists', 120),
        choice('screeningFrequency', ['EVERY_ORDER', 'DAILY', 'MONTHLY', 'YEARLY', 'ONCE']),
        text('screeningOwner'),
        yesNo('programme'),
        text('programmeOfficer', 200, { when: is('programme', true) }),
        date('lastTraining', { noneAllowed: true }),
        date('lastAudit', { noneAllowed: true }),
        papers('onwardSample'),
      ],
    },
    {
      id: 'reports',
      questions: [
        choice('sellThrough', ['MONTHLY', 'QUARTERLY']),
        yesNo('serialTracking'),
        number('retentionYears', 100, { from: 1, unit: 'YEARS' }),
        number('refusedOrders', 1_000_000),
        passage('refusedReasons', 0, { when: { question: 'refusedOrders', atLeast: 1 } }),
        passage('incidents', 0, { noneAllowed: true }),
        passage('exposureThere', 0, { noneAllowed: true }),
      ],
    },
    {
      id: 'compliance',
      questions: [
        yesNo('fewEmployees'),
        text('complianceName'),
        text('complianceTitle', 120),
        email('complianceEmail'),
      ],
    },
  ],
};
