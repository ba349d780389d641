import type { QuestionSection } from '../questionnaire';

const documents = ['application/pdf', 'image/jpeg', 'image/png'];

/** Who the company is (product reference 8.2, step 3). */
export const company: QuestionSection = {
  id: 'company',
  groups: [
    {
      id: 'names',
      questions: [
        { id: 'legalName', type: 'NAME', required: true, hint: true, feeds: 'legalName' },
        { id: 'tradeNames', type: 'LINES', required: true, noneAllowed: true, max: 200, most: 20 },
        { id: 'formerNames', type: 'LINES', required: true, noneAllowed: true, max: 200, most: 20, hint: true },
      ],
    },
    {
      id: 'registration',
      questions: [
        { id: 'country', type: 'COUNTRY', required: true, feeds: 'country' },
        { id: 'registryNumber', type: 'REGISTRY_NUMBER', required: true, hint: true, feeds: 'registryNumber' },
        { id: 'vatNumber', type: 'TEXT', required: true, noneAllowed: true, max: 40 },
        { id: 'lei', type: 'TEXT', required: false, noneAllowed: true, max: 20, hint: true },
        { id: 'incorporatedOn', type: 'DATE', required: true, from: '1600-01-01' },
        {
          id: 'registerExtract',
          type: 'FILES',
          required: true,
          unknownAllowed: true,
          hint: true,
          mediaTypes: documents,
          most: 5,
          maxBytes: 15_000_000,
        },
        {
          id: 'registerExtractDate',
          type: 'DATE',
          required: true,
          withinMonths: 3,
          when: { question: 'registerExtract', given: true },
        },
      ],
    },
    {
      id: 'places',
      questions: [
        { id: 'address', type: 'ADDRESS', required: true, feeds: 'address' },
        {
          id: 'sites',
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
      ],
    },
    {
      id: 'size',
      questions: [
        {
          id: 'employees',
          type: 'BAND',
          required: true,
          unit: 'PEOPLE',
          bands: [
            { code: 'TO_5', from: 1, to: 5 },
            { code: 'TO_20', from: 6, to: 20 },
            { code: 'TO_50', from: 21, to: 50 },
            { code: 'TO_250', from: 51, to: 250 },
            { code: 'MORE', from: 251, to: null },
          ],
        },
        {
          id: 'revenue',
          type: 'BAND',
          required: true,
          unknownAllowed: true,
          unit: 'MILLION_EUR',
          bands: [
            { code: 'TO_1', from: 0, to: 1 },
            { code: 'TO_5', from: 1, to: 5 },
            { code: 'TO_20', from: 5, to: 20 },
            { code: 'TO_100', from: 20, to: 100 },
            { code: 'MORE', from: 100, to: null },
          ],
        },
        {
          id: 'website',
          type: 'TEXT',
          form: 'WEB_ADDRESS',
          required: true,
          noneAllowed: true,
          max: 300,
          feeds: 'website',
        },
        {
          id: 'banks',
          type: 'PARTIES',
          required: true,
          hint: true,
          role: 'BANK',
          kinds: ['ORGANISATION'],
          needs: ['country'],
          least: 1,
          most: 10,
          feeds: 'parties.BANK',
        },
      ],
    },
    {
      id: 'contact',
      questions: [
        { id: 'contactName', type: 'TEXT', required: true, max: 200, feeds: 'contact.name' },
        { id: 'contactPosition', type: 'TEXT', required: true, max: 120 },
        { id: 'contactEmail', type: 'TEXT', form: 'EMAIL', required: true, max: 254, feeds: 'contact.email' },
        { id: 'contactPhone', type: 'TEXT', form: 'PHONE', required: true, max: 40, feeds: 'contact.phone' },
      ],
    },
  ],
};
