import type { QuestionSection } from '../../../questionnaire';
import {
  address,
  anyOf,
  choice,
  choices,
  country,
  email,
  is,
  lines,
  number,
  passage,
  phone,
  rows,
  text,
  yesNo,
} from './asking';
import { named, sectors } from './goods';

/** Who uses the goods: the end user signs for itself (T3). */
export const endUser: QuestionSection = {
  id: 'endUser',
  groups: [
    {
      id: 'endUserCompany',
      questions: [
        { id: 'endUserName', type: 'NAME', required: true },
        { id: 'endUserNumber', type: 'REGISTRY_NUMBER', required: true },
        address('endUserAddress'),
        text('endUserForm', 120),
        rows('endUserOwners', [...named, { id: 'share', type: 'PERCENT', required: true }], {
          noneAllowed: true,
          unknownAllowed: true,
        }),
        yesNo('governmentLink'),
        passage('governmentDetails', 0, { when: is('governmentLink', true) }),
        yesNo('militaryLink'),
        passage('militaryDetails', 0, { when: is('militaryLink', true) }),
        choice('endUserSector', sectors),
        number('endUserHeadcount', 10_000_000, { unit: 'PEOPLE' }),
        text('endUserTurnover', 120, { unknownAllowed: true }),
      ],
    },
  ],
};

/** Where the goods go, how they are kept, and what is agreed to (T3). */
export const project: QuestionSection = {
  id: 'project',
  groups: [
    {
      id: 'project',
      questions: [
        text('platform', 300),
        lines('serials', 80, { required: false, noneAllowed: true }),
        text('siteContactName'),
        phone('siteContactPhone'),
        passage('quantityReason', 40),
        passage('storage', 40),
        text('importPermit', 120, { noneAllowed: true }),
        lines('exportLicences', 120, { noneAllowed: true }),
      ],
    },
    {
      id: 'way',
      questions: [
        rows('consignees', named, { noneAllowed: true }),
        rows('route', [
          { id: 'from', type: 'COUNTRY', required: true },
          { id: 'to', type: 'COUNTRY', required: true },
          { id: 'mode', type: 'CHOICE', required: true, choices: ['SEA', 'AIR', 'ROAD', 'RAIL', 'POST'] },
          { id: 'carrier', type: 'TEXT', required: false, max: 200 },
        ]),
        country('consentCountry'),
      ],
    },
    {
      id: 'agreed',
      questions: [
        yesNo('siteChecks'),
        yesNo('deliveryProof'),
        yesNo('lossNotice'),
        choice('endOfLife', ['RETURN', 'DESTROY']),
        passage('endOfLifeHow'),
        yesNo('humanRights'),
        passage('humanRightsHow'),
        yesNo('trainingAccepted'),
        yesNo('installationAccepted'),
      ],
    },
    {
      id: 'kindOfGoods',
      questions: [
        choices('goodsClass', ['DRONES', 'THERMAL', 'ARMOUR', 'OTHER'], { alone: 'OTHER' }),
        text('payload', 200, { when: anyOf('goodsClass', ['DRONES']) }),
        number('range', 20_000, { when: anyOf('goodsClass', ['DRONES']), unit: 'KILOMETRES' }),
        text('operatorPermits', 300, { when: anyOf('goodsClass', ['DRONES']), noneAllowed: true }),
        yesNo('geofence', { when: anyOf('goodsClass', ['DRONES']) }),
        number('frameRate', 10_000, { when: anyOf('goodsClass', ['THERMAL']), unit: 'HERTZ' }),
        text('detector', 80, { when: anyOf('goodsClass', ['THERMAL']) }),
        yesNo('weaponMount', { when: anyOf('goodsClass', ['THERMAL']) }),
        text('userUnit', 200, { when: anyOf('goodsClass', ['ARMOUR']) }),
        text('protection', 80, { when: anyOf('goodsClass', ['ARMOUR']) }),
        number('equipped', 10_000_000, { when: anyOf('goodsClass', ['ARMOUR']), unit: 'PEOPLE' }),
      ],
    },
    { id: 'counterSignatory', questions: [text('counterName'), text('counterTitle', 120), email('counterEmail')] },
  ],
};
