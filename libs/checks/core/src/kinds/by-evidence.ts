import { conclude, finding, lackOf } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** K10: public office, state and military links. What the party admits counts; what it denies is not proven by that. */
export const publicLinks = plugin({
  kind: 'K10',
  method: 'K10/1',
  reads: ['links', 'publicStandings'],
  asks: [],
  judge: ({ links, publicStandings }) => {
    const told = valueOf(links);
    const findings = [
      ...(told?.political ? [finding('PUBLIC_OFFICE', 2)] : []),
      ...(told?.government ? [finding('STATE_LINK', 2)] : []),
      ...(told?.military ? [finding('MILITARY_LINK', 2)] : []),
    ];
    return conclude(findings, [...lackOf('links', links), ...lackOf('publicStandings', publicStandings)]);
  },
});

/** K11: adverse information. Somebody has to look, and bring what they saw. */
export const adverseNews = plugin({
  kind: 'K11',
  method: 'K11/1',
  reads: ['news'],
  asks: [],
  judge: ({ news }) => conclude([], lackOf('news', news)),
});

/** K14: what the party traded before. Customs records are brought as evidence. */
export const tradeHistory = plugin({
  kind: 'K14',
  method: 'K14/1',
  reads: ['trade'],
  asks: [],
  judge: ({ trade }) => conclude([], lackOf('trade', trade)),
});

/** K20: a visit to the place, in person or by video. Its report is brought as evidence. */
export const siteVisit = plugin({
  kind: 'K20',
  method: 'K20/1',
  reads: ['visit'],
  asks: [],
  judge: ({ visit }) => conclude([], lackOf('visit', visit)),
});
