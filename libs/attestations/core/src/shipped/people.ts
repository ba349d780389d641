import type { QuestionSection } from '../questionnaire';

const everybody = ['PERSON', 'ORGANISATION'] as const;

/** Who owns, leads and signs, and what ties they have (product reference 8.2, step 4). */
export const people: QuestionSection = {
  id: 'people',
  groups: [
    {
      id: 'owners',
      questions: [
        {
          id: 'owners',
          type: 'PARTIES',
          required: true,
          hint: true,
          role: 'OWNER',
          kinds: everybody,
          needs: ['country'],
          least: 1,
          most: 50,
          feeds: 'parties.OWNER',
        },
        { id: 'ownersComplete', type: 'YES_NO', required: true, hint: true },
        {
          id: 'ownersMissing',
          type: 'LONG_TEXT',
          required: true,
          max: 2000,
          when: { question: 'ownersComplete', is: false },
        },
        { id: 'controlOtherwise', type: 'YES_NO', required: true, unknownAllowed: true, hint: true },
        {
          id: 'controlDetails',
          type: 'LONG_TEXT',
          required: true,
          max: 2000,
          when: { question: 'controlOtherwise', is: true },
        },
      ],
    },
    {
      id: 'officers',
      questions: [
        {
          id: 'officers',
          type: 'PARTIES',
          required: true,
          role: 'OFFICER',
          kinds: everybody,
          needs: ['position'],
          least: 1,
          most: 50,
          feeds: 'parties.OFFICER',
        },
        {
          id: 'signatories',
          type: 'PARTIES',
          required: true,
          hint: true,
          role: 'SIGNATORY',
          kinds: ['PERSON'],
          least: 1,
          most: 20,
          feeds: 'parties.SIGNATORY',
        },
      ],
    },
    {
      id: 'politics',
      questions: [
        { id: 'pepLinks', type: 'YES_NO', required: true, unknownAllowed: true, hint: true },
        {
          id: 'pepDetails',
          type: 'ROWS',
          required: true,
          least: 1,
          most: 50,
          when: { question: 'pepLinks', is: true },
          columns: [
            { id: 'person', type: 'TEXT', required: true, max: 200 },
            { id: 'office', type: 'TEXT', required: true, max: 200 },
            { id: 'country', type: 'COUNTRY', required: true },
            { id: 'link', type: 'CHOICE', required: true, choices: ['SELF', 'FAMILY', 'ASSOCIATE'] },
          ],
        },
        { id: 'governmentLinks', type: 'YES_NO', required: true, unknownAllowed: true },
        {
          id: 'governmentDetails',
          type: 'ROWS',
          required: true,
          least: 1,
          most: 20,
          when: { question: 'governmentLinks', is: true },
          columns: [
            { id: 'body', type: 'TEXT', required: true, max: 200 },
            { id: 'country', type: 'COUNTRY', required: true },
            { id: 'link', type: 'TEXT', required: true, max: 300 },
            { id: 'share', type: 'PERCENT', required: false },
          ],
        },
      ],
    },
    {
      id: 'forces',
      questions: [
        { id: 'militaryLinks', type: 'YES_NO', required: true, unknownAllowed: true, hint: true },
        {
          id: 'militaryDetails',
          type: 'LONG_TEXT',
          required: true,
          max: 2000,
          when: { question: 'militaryLinks', is: true },
        },
      ],
    },
  ],
};
