import { authorOf, type Act, type Author } from '@downstream/distributors/core';
import {
  DAY,
  later,
  ok,
  refuse,
  type DistributorId,
  type Id,
  type Instant,
  type Language,
  type Result,
} from '@downstream/kernel';

/** By what way somebody was tried. */
export const contactChannels = ['MAIL', 'CALL', 'WEB'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/**
 * What came of a try. `WAITING`: a mail is out and nobody has answered. `RETURNED`: a mail server refuses the address.
 * `REACHED`: whoever answered speaks for the company. `DENIED`: whoever answered does not know the contact.
 */
export const contactOutcomes = [
  'WAITING',
  'ANSWERED',
  'RETURNED',
  'REACHED',
  'NOT_REACHED',
  'WRONG_NUMBER',
  'DENIED',
  'PRESENT',
  'PARKED',
  'ABSENT',
  'UNKNOWN',
] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** What came of a call. */
export const callOutcomes = [
  'REACHED',
  'NOT_REACHED',
  'WRONG_NUMBER',
  'DENIED',
] as const satisfies readonly ContactOutcome[];
export type CallOutcome = (typeof callOutcomes)[number];

/** Where a number may be found that the company did not give itself (domain reference 2.3). */
export const numberSources = ['REGISTER', 'AUTHORITY', 'DIRECTORY', 'EARLIER_DEALINGS'] as const;
export type NumberSource = (typeof numberSources)[number];

/** How much a call proves, by where its number is from. */
const callScores: Readonly<Record<NumberSource, number>> = {
  REGISTER: 100,
  AUTHORITY: 100,
  EARLIER_DEALINGS: 80,
  DIRECTORY: 70,
};

/** A call to a number that was found independently. */
export interface ContactCall {
  readonly source: NumberSource;
  /** The register's or directory's name, or the address of its page. */
  readonly foundAt: string;
  readonly calledAt: Instant;
  /** Who answered, as they said; null where nobody did. */
  readonly answeredBy: string | null;
  readonly note: string | null;
}

/** A mail with a code that its reader tells back. */
export interface ContactMail {
  /** In which it was written. */
  readonly language: Language;
  readonly expiresAt: Instant;
  readonly answeredAt: Instant | null;
  /** Codes that were tried and were wrong. */
  readonly tries: number;
  /** The mail server's reply where it refuses the address for good. */
  readonly replyCode: number | null;
}

/** What was heard of a domain. */
export interface ContactWeb {
  readonly registeredOn: string | null;
  readonly mx: boolean | null;
}

/** One try to reach a contact: added, answered, or taken back by a second person, never changed. */
export interface ContactAttempt {
  readonly id: Id<'contactAttempt'>;
  readonly distributorId: DistributorId;
  readonly channel: ContactChannel;
  /** The address, number or domain that was tried. */
  readonly to: string;
  readonly outcome: ContactOutcome;
  /** 0 to 100: how much it proves that the contact is who it is said to be. */
  readonly score: number;
  readonly made: Author;
  readonly mail: ContactMail | null;
  readonly call: ContactCall | null;
  readonly web: ContactWeb | null;
  /** Null while it counts. */
  readonly withdrawn: { readonly by: Author; readonly reason: string } | null;
}

/** How long a code may be told back, and how often it may be told wrong. */
export const CODE_LASTS = 7 * DAY;
export const MOST_TRIES = 5;
/** How far back a call may lie when it is written down, and how long it then counts (domain reference 2.3). */
export const CALL_COUNTS = 30 * DAY;
/** A domain younger than this proves little (domain reference 2.3). */
const DOMAIN_GROWN = 180 * DAY;
/** What a mail proves that is answered from the company's own domain, and from any other. */
const MAIL_OWN = 80;
const MAIL_OTHER = 40;

type Made = Pick<ContactAttempt, 'id' | 'distributorId'>;
const nothing = { mail: null, call: null, web: null, withdrawn: null };

/** The host of an address or mail address, without `www.`; null for a text that is neither. */
export function hostOf(address: string | null): string | null {
  if (address === null) return null;
  const mailed = /^[^\s/@]+@([^\s/@]+)$/.exec(address.trim())?.[1];
  const host = mailed ?? /^(?:https?:\/\/)?([^\s/?#:@]+\.[^\s/?#:@]+)(?:[/?#:]|$)/i.exec(address.trim())?.[1];
  return (
    host
      ?.toLowerCase()
      .replace(/^www\./, '')
      .replace(/\.$/, '') ?? null
  );
}

const sameHost = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));

/** A mail with a code is on its way. */
export const mailSent = (made: Made, to: string, language: Language, act: Act): ContactAttempt => ({
  ...made,
  ...nothing,
  channel: 'MAIL',
  to,
  outcome: 'WAITING',
  score: 0,
  made: authorOf(act),
  mail: { language, expiresAt: later(act.at, CODE_LASTS), answeredAt: null, tries: 0, replyCode: null },
});

/** The mail server refuses the address for good. */
export const mailReturned = (attempt: ContactAttempt, replyCode: number): ContactAttempt =>
  attempt.mail ? { ...attempt, outcome: 'RETURNED', mail: { ...attempt.mail, replyCode } } : attempt;

/**
 * The code was told back, rightly or not. A wrong one counts, and after five of them the mail proves nothing any more.
 * Refusal `CONTACT_CODE_ENDED` for a mail that waits for none.
 * @param website of the company, which tells its own domain
 */
export function codeTold(
  attempt: ContactAttempt,
  right: boolean,
  website: string | null,
  at: Instant,
): Result<ContactAttempt> {
  const { mail, outcome, withdrawn } = attempt;
  if (!mail || outcome !== 'WAITING' || withdrawn || at > mail.expiresAt || mail.tries >= MOST_TRIES)
    return refuse('CONTACT_CODE_ENDED');
  if (!right) return ok({ ...attempt, mail: { ...mail, tries: mail.tries + 1 } });
  const own = sameHost(hostOf(attempt.to), hostOf(website));
  return ok({ ...attempt, outcome: 'ANSWERED', score: own ? MAIL_OWN : MAIL_OTHER, mail: { ...mail, answeredAt: at } });
}

/** What somebody writes down of a call. */
export interface CallLog extends ContactCall {
  readonly number: string;
  readonly outcome: CallOutcome;
}

/**
 * A call is written down. Refusals: `CONTACT_NUMBER_NOT_INDEPENDENT` for a number found on the company's own pages,
 * `CONTACT_CALL_DATE` for a call in the future or longer ago than calls count.
 * @param own the company's website and its contact's mail address
 */
export function callLogged(
  made: Made,
  { number, outcome, ...call }: CallLog,
  own: readonly (string | null)[],
  act: Act,
): Result<ContactAttempt> {
  if (call.calledAt > act.at || later(call.calledAt, CALL_COUNTS) < act.at) return refuse('CONTACT_CALL_DATE');
  const found = hostOf(call.foundAt);
  if (own.some((one) => sameHost(found, hostOf(one)))) return refuse('CONTACT_NUMBER_NOT_INDEPENDENT');
  return ok({
    ...made,
    ...nothing,
    channel: 'CALL',
    to: number,
    outcome,
    score: outcome === 'REACHED' ? callScores[call.source] : 0,
    made: authorOf(act),
    call,
  });
}

/** What was heard when a domain was looked at. */
export interface WebLook extends ContactWeb {
  readonly domain: string;
  readonly web: 'PRESENT' | 'PARKED' | 'ABSENT' | null;
}

/** A domain was looked at. A page proves little by itself, and less where the domain is young or takes no mail. */
export function webLookedAt(made: Made, { domain, web, registeredOn, mx }: WebLook, act: Act): ContactAttempt {
  const grown = registeredOn !== null && later(`${registeredOn}T00:00:00.000Z` as Instant, DOMAIN_GROWN) <= act.at;
  const score = web === 'PRESENT' ? 20 + (grown ? 20 : 0) + (mx === true ? 10 : 0) : 0;
  return {
    ...made,
    ...nothing,
    channel: 'WEB',
    to: domain,
    outcome: web ?? 'UNKNOWN',
    score,
    made: authorOf(act),
    web: { registeredOn, mx },
  };
}

/**
 * Takes an attempt back: it stays on record and counts no more. Refusals `REASON_REQUIRED`, `CONTACT_CODE_ENDED` for one
 * that is taken back already, `CONTACT_NEEDS_ANOTHER_PERSON` for whoever made it.
 */
export function withdrawn(attempt: ContactAttempt, reason: string, act: Act): Result<ContactAttempt> {
  if (attempt.withdrawn) return refuse('CONTACT_ATTEMPT_WITHDRAWN');
  const by = authorOf(act);
  if (by.personId === null || by.personId === attempt.made.personId) return refuse('CONTACT_NEEDS_ANOTHER_PERSON');
  if (reason.trim() === '') return refuse('REASON_REQUIRED');
  return ok({ ...attempt, score: 0, withdrawn: { by, reason: reason.trim() } });
}
