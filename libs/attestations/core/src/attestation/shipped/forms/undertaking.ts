import type { QuestionSection } from '../../../questionnaire';
import {
  choice,
  choices,
  date,
  email,
  is,
  lines,
  number,
  passage,
  papers,
  percent,
  phone,
  rows,
  text,
  yesNo,
} from './asking';
import { named } from './goods';

/** No goods to Russia or Belarus: for which goods, who watches, what happens else (T2). */
export const undertaking: QuestionSection = {
  id: 'undertaking',
  groups: [
    {
      id: 'scope',
      questions: [
        choice('goodsScope', ['ALL_GOODS', 'LISTED_CODES']),
        lines('goodsCodes', 20, { when: is('goodsScope', 'LISTED_CODES') }),
        choices('legalBases', ['EU_12G', 'EU_8G', 'POLICY']),
        choices('otherRegions', ['CRIMEA', 'DONETSK', 'LUHANSK', 'KHERSON', 'ZAPORIZHZHIA']),
      ],
    },
    {
      id: 'exposure',
      questions: [
        yesNo('sellsThereNow'),
        passage('sellsThereDetails', 0, { when: is('sellsThereNow', true) }),
        date('stoppedOn', { when: is('sellsThereNow', false), noneAllowed: true, hint: true }),
        rows('affiliatesThere', [...named, { id: 'firewall', type: 'TEXT', required: true, max: 1000 }], {
          noneAllowed: true,
        }),
        rows('resellers', named, { noneAllowed: true }),
        papers('flowDownSample', { when: { question: 'resellers', given: true } }),
      ],
    },
    {
      id: 'watching',
      questions: [
        passage('monitoring', 80, { hint: true }),
        yesNo('flowDown'),
        percent('penaltyPercent'),
        number('infoDays', 90, { from: 1, unit: 'DAYS' }),
        text('breachName'),
        email('breachEmail'),
        phone('breachPhone'),
      ],
    },
  ],
};
