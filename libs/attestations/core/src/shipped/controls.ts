import type { QuestionSection } from '../questionnaire';

/** What the distributor does so that goods stay where they belong (product reference 8.2, step 6). */
export const controls: QuestionSection = {
  id: 'controls',
  groups: [
    {
      id: 'screening',
      questions: [
        { id: 'screensCustomers', type: 'YES_NO', required: true },
        {
          id: 'screeningLists',
          type: 'CHOICES',
          required: true,
          unknownAllowed: true,
          choices: ['US', 'EU', 'UN', 'UK', 'CH', 'OTHER'],
          when: { question: 'screensCustomers', is: true },
        },
        {
          id: 'screeningTool',
          type: 'TEXT',
          required: true,
          noneAllowed: true,
          max: 200,
          when: { question: 'screensCustomers', is: true },
        },
        {
          id: 'screeningFrequency',
          type: 'CHOICE',
          required: true,
          choices: ['EVERY_ORDER', 'DAILY', 'MONTHLY', 'YEARLY', 'ONCE'],
          when: { question: 'screensCustomers', is: true },
        },
        {
          id: 'screeningOwner',
          type: 'TEXT',
          required: true,
          max: 200,
          when: { question: 'screensCustomers', is: true },
        },
      ],
    },
    {
      id: 'programme',
      questions: [
        { id: 'controlProgramme', type: 'YES_NO', required: true, hint: true },
        {
          id: 'controlOfficer',
          type: 'TEXT',
          required: true,
          max: 200,
          when: { question: 'controlProgramme', is: true },
        },
        { id: 'lastTraining', type: 'DATE', required: true, noneAllowed: true, from: '1990-01-01' },
        { id: 'lastAudit', type: 'DATE', required: true, noneAllowed: true, from: '1990-01-01' },
      ],
    },
    {
      id: 'records',
      questions: [
        { id: 'recordsKept', type: 'YES_NO', required: true },
        {
          id: 'recordsYears',
          type: 'NUMBER',
          required: true,
          from: 1,
          to: 100,
          digits: 0,
          unit: 'YEARS',
          when: { question: 'recordsKept', is: true },
        },
        { id: 'serialNumbers', type: 'YES_NO', required: true, hint: true },
      ],
    },
    {
      id: 'onward',
      questions: [
        { id: 'reExportPolicy', type: 'YES_NO', required: true, hint: true },
        {
          id: 'reExportPolicyFile',
          type: 'FILES',
          required: false,
          mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
          most: 3,
          maxBytes: 15_000_000,
          when: { question: 'reExportPolicy', is: true },
        },
        { id: 'passesBanOn', type: 'YES_NO', required: true, hint: true },
        {
          id: 'resaleReports',
          type: 'CHOICE',
          required: true,
          choices: ['MONTHLY', 'QUARTERLY', 'YEARLY', 'ON_REQUEST', 'NO'],
        },
      ],
    },
    {
      id: 'incidents',
      questions: [
        { id: 'refusedOrders', type: 'NUMBER', required: true, unknownAllowed: true, from: 0, to: 100_000, digits: 0 },
        {
          id: 'refusedReasons',
          type: 'LONG_TEXT',
          required: true,
          max: 2000,
          when: { question: 'refusedOrders', atLeast: 1 },
        },
        { id: 'incidents', type: 'LONG_TEXT', required: true, noneAllowed: true, max: 4000, hint: true },
      ],
    },
  ],
};
