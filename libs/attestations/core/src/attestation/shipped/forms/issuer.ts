import { issuerRoles } from '@downstream/kernel';
import type { QuestionSection } from '../../../questionnaire';
import { address, choice, email, lines, passage, papers, phone, text, date } from './asking';

/** Who promises: the block that stands at the head of every template (domain reference 1.5). */
export const issuer: QuestionSection = {
  id: 'issuer',
  groups: [
    {
      id: 'issuerCompany',
      questions: [
        { id: 'issuerName', type: 'NAME', required: true, feeds: 'legalName' },
        lines('issuerTradeNames', 200, { noneAllowed: true }),
        { id: 'issuerNumber', type: 'REGISTRY_NUMBER', required: true, feeds: 'registryNumber' },
        text('issuerLei', 20, { required: false }),
        text('issuerVat', 40, { required: false }),
        address('issuerAddress', { feeds: 'address' }),
        address('issuerSite'),
        phone('issuerPhone', { feeds: 'contact.phone' }),
        text('issuerMailDomain', 120),
        {
          id: 'issuerWebsite',
          type: 'TEXT',
          required: true,
          noneAllowed: true,
          max: 300,
          form: 'WEB_ADDRESS',
          feeds: 'website',
        },
        choice('issuerRole', issuerRoles),
        lines('contractRefs', 120, { noneAllowed: true }),
      ],
    },
  ],
};

/** Who signs, with what authority, where, and since when it holds. */
export const signing: QuestionSection = {
  id: 'signing',
  groups: [
    {
      id: 'signatory',
      questions: [
        text('signatoryName'),
        text('signatoryTitle', 120),
        email('signatoryEmail'),
        phone('signatoryPhone'),
        choice('authority', ['REGISTERED_OFFICER', 'POWER_OF_ATTORNEY', 'BOARD_RESOLUTION']),
        papers('authorityDocument', { when: { not: { question: 'authority', is: 'REGISTERED_OFFICER' } } }),
        text('place', 120),
        date('validFrom', { future: true }),
        passage('reservations', 0, { required: false, hint: true }),
      ],
    },
  ],
};
