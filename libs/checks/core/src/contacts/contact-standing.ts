import { contactFindings, later, type ContactFinding, type Instant } from '@downstream/kernel';
import { CALL_COUNTS, type ContactAttempt } from './contact-attempt';

/** What attempts say of a contact as a whole; null is "not shown", never "no". */
export interface ContactStanding {
  readonly mailAnsweredAt: Instant | null;
  readonly mailReturnedAt: Instant | null;
  /** The last call within the days that a call counts. */
  readonly calledBackAt: Instant | null;
  /** The best score of each way, and the sum of them up to 100. */
  readonly score: number;
  readonly findings: readonly ContactFinding[];
}

const DOMAIN_GROWN = 180 * 86_400_000;
const last = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((a, b) => (a === null || b > a ? b : a), null);

/**
 * What the attempts on record say of a contact.
 * @param returned when letters to it came back by other ways
 */
export function contactStanding(
  attempts: readonly ContactAttempt[],
  returned: readonly Instant[],
  now: Instant,
): ContactStanding {
  const counting = attempts.filter((one) => one.withdrawn === null);
  const mails = counting.filter(({ channel }) => channel === 'MAIL');
  const calls = counting.flatMap(({ call, outcome }) => (call ? [{ ...call, outcome }] : []));
  const web = counting
    .filter(({ channel }) => channel === 'WEB')
    .reduce<ContactAttempt | undefined>((a, b) => (a && a.made.at > b.made.at ? a : b), undefined);
  const mailAnsweredAt = last(mails.flatMap(({ mail }) => mail?.answeredAt ?? []));
  const back = mails.flatMap(({ outcome, made }) => (outcome === 'RETURNED' ? [made.at] : []));
  const mailReturnedAt = last([...returned, ...back]);
  const reached = last(calls.flatMap(({ calledAt, outcome }) => (outcome === 'REACHED' ? [calledAt] : [])));
  const calledBackAt = reached !== null && later(reached, CALL_COUNTS) >= now ? reached : null;
  const denied = last(calls.flatMap(({ calledAt, outcome }) => (outcome === 'DENIED' ? [calledAt] : [])));
  const registeredOn = web?.web?.registeredOn ?? null;
  const said: Readonly<Record<ContactFinding, boolean>> = {
    NOTHING_TRIED: counting.length === 0,
    MAIL_RETURNED: mailReturnedAt !== null && (mailAnsweredAt === null || mailReturnedAt > mailAnsweredAt),
    MAIL_NOT_ANSWERED: mailAnsweredAt === null,
    CALL_MISSING: reached === null,
    CALL_OUTDATED: reached !== null && calledBackAt === null,
    CALL_DENIED: denied !== null && (reached === null || denied > reached),
    WEB_PARKED: web?.outcome === 'PARKED',
    WEB_ABSENT: web?.outcome === 'ABSENT',
    DOMAIN_YOUNG: registeredOn !== null && later(`${registeredOn}T00:00:00.000Z` as Instant, DOMAIN_GROWN) > now,
    NO_MAIL_SERVER: web?.web?.mx === false,
  };
  const best = (channel: ContactAttempt['channel']) =>
    Math.max(0, ...counting.filter((one) => one.channel === channel && isFresh(one, now)).map(({ score }) => score));
  return {
    mailAnsweredAt,
    mailReturnedAt,
    calledBackAt,
    score: Math.min(100, best('MAIL') + best('CALL') + best('WEB')),
    findings: contactFindings.filter((finding) => said[finding]),
  };
}

/** A call counts for its days; a mail and a look at a page have no end of their own. */
const isFresh = ({ call }: ContactAttempt, now: Instant): boolean =>
  call === null || later(call.calledAt, CALL_COUNTS) >= now;
