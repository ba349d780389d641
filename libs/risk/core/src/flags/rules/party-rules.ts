import { daysBetween, monthsBetween } from '../../facts/days';
import { euros, withoutRate } from '../../facts/euros';
import type { Money } from '../../facts/fact-values';
import { valueOf } from '../../facts/rating-facts';
import { all, any, lacking, where, whereBoth, type Judging, type Reading } from '../condition';
import { rule, type FlagRule } from '../flag-rule';
import { anyLine, goodsNamed, groupsOfConcern, isChpl, isControlled, isOneOf } from '../order-goods';
import { russianDomain, watchedWord } from '../watched-words';
import { TURNING_DAY, turnoverOf } from './rule-terms';

/** Over how much an order is large for a company of less than a year, and for one without revenue; in euros. */
const LARGE_FOR_YOUNG = 50_000;
const LARGE_WITHOUT_REVENUE = 25_000;

const orderOver = (most: number) =>
  where('order.value', (value: Money, { facts }): Reading => {
    const amount = euros(value, facts);
    return amount ? amount.gt(most) : lacking(`rate of ${withoutRate([value], facts)}`);
  });

const younger = (months: number) => where('party.incorporatedOn', (on, { day }) => monthsBetween(on, day) < months);

const noWebsite = where('party.website', (site) => site !== 'LIVE');
const value = ({ facts }: Judging) => {
  const money = valueOf(facts, 'order.value');
  return money ? `${money.amount} ${money.currency}` : '';
};
const founded = ({ facts }: Judging) => valueOf(facts, 'party.incorporatedOn') ?? '';

const phoneApart = (other: 'party.country' | 'party.parentCountry' | 'order.shipTo') =>
  whereBoth('party.phoneCountry', other, (phone, country) => phone !== country.slice(0, 2));

const MILITARY_CODES = ['84.22', '25.40', '30.40'];
const militaryCode = (codes: readonly string[]) => codes.find((code) => MILITARY_CODES.includes(code));
const pageHit = ({ address, text }: { address: string; text: string }) =>
  russianDomain(address) ?? watchedWord('russia-exposure', text) ?? russianDomain(text);

/** Flags about what a party is, where it sits and how it is reached. */
export const partyRules: readonly FlagRule[] = [
  rule(
    'RF-01',
    all(
      where('party.incorporatedOn', (on) => on >= TURNING_DAY),
      any(where('order.lines', anyLine(isChpl)), where('order.lines', anyLine(isOneOf(groupsOfConcern)))),
      where('order.shipTo', (to, { countries }) => !countries.isAllied(to)),
    ),
    {
      tells: (judging) => ({
        on: founded(judging),
        goods: goodsNamed(valueOf(judging.facts, 'order.lines')),
        country: valueOf(judging.facts, 'order.shipTo') ?? '',
      }),
    },
  ),
  rule('RF-05', all(younger(12), orderOver(LARGE_FOR_YOUNG)), {
    tells: (judging) => ({ on: founded(judging), value: value(judging) }),
  }),
  rule(
    'RF-06',
    all(
      where('party.accounts', (accounts) => {
        if (!accounts.filed) return true;
        return turnoverOf(accounts)?.isZero() ?? lacking('turnover');
      }),
      orderOver(LARGE_WITHOUT_REVENUE),
    ),
    { tells: (judging) => ({ value: value(judging) }) },
  ),
  rule(
    'RF-08',
    all(
      younger(24),
      noWebsite,
      where('party.references', (count) => count === 0),
    ),
    {
      tells: (judging) => ({ on: founded(judging) }),
    },
  ),
  rule(
    'RF-09',
    any(
      noWebsite,
      where('party.domainRegisteredOn', (on, { day }) => daysBetween(on, day) < 180),
    ),
    {
      tells: ({ facts }) => ({
        site: valueOf(facts, 'party.website') ?? '',
        on: valueOf(facts, 'party.domainRegisteredOn') ?? '',
      }),
    },
  ),
  rule(
    'RF-10',
    where('party.mailbox', (mailbox) => mailbox !== 'COMPANY'),
  ),
  rule('RF-11', all(phoneApart('party.country'), phoneApart('party.parentCountry'), phoneApart('order.shipTo')), {
    tells: ({ facts }) => ({ country: valueOf(facts, 'party.phoneCountry') ?? '' }),
  }),
  rule(
    'RF-12',
    all(
      where('party.addressClass', (at) => at === 'RESIDENTIAL'),
      where('order.lines', anyLine(isControlled)),
    ),
    { tells: ({ facts }) => ({ goods: goodsNamed(valueOf(facts, 'order.lines')) }) },
  ),
  rule(
    'RF-13',
    any(
      where('party.othersAtUnit', (count) => count >= 5),
      where('party.addressClass', (at) => at === 'AGENT'),
    ),
    { tells: ({ facts }) => ({ count: valueOf(facts, 'party.othersAtUnit') ?? 0 }) },
  ),
  rule(
    'RF-14',
    where('party.listedNeighbour', (near) => near !== 'NONE'),
    {
      variant: where('party.listedNeighbour', (near) => near === 'UNIT'),
    },
  ),
  rule(
    'RF-15',
    where('screening.outcomes', (outcomes) =>
      outcomes.some(({ subject, state, score }) => subject === 'ADDRESS' && state !== 'FALSE_POSITIVE' && score >= 95),
    ),
    {
      tells: ({ facts }) => ({
        list: valueOf(facts, 'screening.outcomes')?.find(({ subject }) => subject === 'ADDRESS')?.list ?? '',
      }),
    },
  ),
  rule(
    'RF-16',
    where('screening.outcomes', (outcomes) =>
      outcomes.some(
        ({ subject, state, score, sameCountry }) =>
          subject !== 'ADDRESS' && state !== 'FALSE_POSITIVE' && score >= 80 && score < 92 && sameCountry,
      ),
    ),
  ),
  rule(
    'RF-18',
    where('party.takesOverListed', (takes) => takes),
  ),
  rule(
    'RF-46',
    any(
      where('party.activityCodes', (codes) => militaryCode(codes) !== undefined),
      where('party.defenceLinks', (links) => links.length > 0),
      where('party.addressClass', (at) => at === 'MILITARY'),
      where('order.endUsers', (users) =>
        users.some(
          ({ name, kind, activityCodes }) =>
            kind === 'MILITARY' ||
            kind === 'POLICE' ||
            kind === 'INTELLIGENCE' ||
            militaryCode(activityCodes) !== undefined ||
            watchedWord('military-link', name) !== undefined,
        ),
      ),
    ),
    {
      tells: ({ facts }) => ({
        who: [
          ...(valueOf(facts, 'party.defenceLinks') ?? []),
          ...(valueOf(facts, 'order.endUsers') ?? []).map(({ name }) => name),
        ].join(', '),
      }),
    },
  ),
  rule(
    'RF-47',
    where('party.defenceInstitutions', (bodies) => bodies.length > 0),
    {
      tells: ({ facts }) => ({ who: (valueOf(facts, 'party.defenceInstitutions') ?? []).join(', ') }),
    },
  ),
  rule(
    'RF-51',
    where('party.youngPartiesAlike', (count) => count >= 3),
    {
      tells: ({ facts }) => ({ count: valueOf(facts, 'party.youngPartiesAlike') ?? 0 }),
    },
  ),
  rule(
    'RF-52',
    all(
      where('party.changes', (changes) =>
        changes.some(
          ({ what, on }) => on >= TURNING_DAY && (what === 'NAME' || what === 'OWNER' || what === 'ACTIVITY'),
        ),
      ),
      where('order.lines', anyLine(isChpl)),
    ),
    {
      tells: ({ facts }) => {
        const change = valueOf(facts, 'party.changes')?.find(({ on }) => on >= TURNING_DAY);
        return { what: change?.what ?? '', on: change?.on ?? '' };
      },
    },
  ),
  rule(
    'RF-54',
    where('party.pages', (pages) => pages.some((page) => pageHit(page) !== undefined)),
    {
      tells: ({ facts }) => {
        const page = valueOf(facts, 'party.pages')?.find((one) => pageHit(one) !== undefined);
        return { address: page?.address ?? '', word: page ? (pageHit(page) ?? '') : '' };
      },
    },
  ),
  rule(
    'RF-56',
    all(
      where('party.freeZone', ({ licensed, warehouse }) => licensed && !warehouse),
      where('party.activityCodes', (codes) => codes.some((code) => code.startsWith('46.9'))),
    ),
  ),
  rule(
    'RF-64',
    where('party.refusedBefore', (refusals, { day }) => refusals.some(({ on }) => monthsBetween(on, day) <= 36)),
    {
      tells: ({ facts }) => ({ on: valueOf(facts, 'party.refusedBefore')?.at(-1)?.on ?? '' }),
    },
  ),
];
