import type { Instant } from '@downstream/kernel';
import { oneLine } from '../envelope';
import { letterLocale, write, type Block, type Letter, type LetterLocale } from './letter';
import { wordsAr } from './words-ar';
import { wordsDe } from './words-de';
import { wordsEn, type LetterWords } from './words-en';
import { wordsFr } from './words-fr';
import { wordsRu } from './words-ru';
import { wordsTr } from './words-tr';
import { wordsUk } from './words-uk';
import { wordsZh } from './words-zh';

const catalogue: Readonly<Record<LetterLocale, LetterWords>> = {
  en: wordsEn,
  de: wordsDe,
  fr: wordsFr,
  zh: wordsZh,
  tr: wordsTr,
  ru: wordsRu,
  uk: wordsUk,
  ar: wordsAr,
};

/** Dates and numbers of a letter: Gregorian, with the digits that codes are written with. */
const numbersOf = (locale: LetterLocale): string => (locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : locale);

/** How long something is valid. */
export interface Span {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/** What every letter needs. */
export interface LetterFacts {
  /** The recipient's language; English where there are no words for it. */
  readonly locale: string;
  /** The maker on whose behalf the letter goes out. */
  readonly tenantName: string;
  /** What people can name when they ask back, such as a review's number. */
  readonly reference?: string;
}

const spanIn = (locale: LetterLocale, { value, unit }: Span): string =>
  new Intl.NumberFormat(numbersOf(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(value);

const words = (text: string): Block => ({ kind: 'words', words: text });
const link = (label: string, href: string): Block => ({ kind: 'link', label, href });

function compose(
  facts: LetterFacts,
  content: (words: LetterWords, locale: LetterLocale, tenant: string) => { subject: string; blocks: Block[] },
): Letter {
  const locale = letterLocale(facts.locale);
  const said = catalogue[locale];
  const tenant = oneLine(facts.tenantName, 120);
  const { subject, blocks } = content(said, locale, tenant);
  const all = facts.reference ? [...blocks, words(said.reference(oneLine(facts.reference, 80)))] : blocks;
  return write(locale, tenant, subject, all, said.footer(tenant));
}

/** Invites a person to the desk or the audit room: choose a password and sign in. */
export const invitationLetter = (
  facts: LetterFacts & { readonly inviterName: string; readonly link: string; readonly validFor: Span },
): Letter =>
  compose(facts, (said, locale, tenant) => ({
    subject: said.invitation.subject(tenant),
    blocks: [
      words(said.invitation.greeting(oneLine(facts.inviterName, 120), tenant)),
      link(said.invitation.link, facts.link),
      words(said.validFor(spanIn(locale, facts.validFor))),
      words(said.ignore),
    ],
  }));

/** Invites a distributor's contact to the portal; opening the link asks for a code by mail. */
export const portalLinkLetter = (facts: LetterFacts & { readonly link: string; readonly validFor: Span }): Letter =>
  compose(facts, (said, locale, tenant) => ({
    subject: said.portalLink.subject(tenant),
    blocks: [
      words(said.portalLink.greeting(tenant)),
      link(said.portalLink.link, facts.link),
      words(said.portalLink.next),
      words(said.portalLink.validFor(spanIn(locale, facts.validFor))),
      words(said.portalLink.forward),
    ],
  }));

/** A code to type on the page that asks for it. */
export const signInCodeLetter = (facts: LetterFacts & { readonly code: string; readonly validFor: Span }): Letter =>
  compose(facts, (said, locale) => ({
    subject: said.signInCode.subject(oneLine(facts.code, 60)),
    blocks: [
      { kind: 'code', label: said.signInCode.label, code: facts.code },
      words(said.signInCode.validFor(spanIn(locale, facts.validFor))),
      words(said.signInCode.warning),
    ],
  }));

/** A link to choose a new password. */
export const passwordResetLetter = (facts: LetterFacts & { readonly link: string; readonly validFor: Span }): Letter =>
  compose(facts, (said, locale, tenant) => ({
    subject: said.passwordReset.subject,
    blocks: [
      words(said.passwordReset.greeting(tenant)),
      link(said.passwordReset.link, facts.link),
      words(said.validFor(spanIn(locale, facts.validFor))),
      words(said.passwordReset.ignore),
    ],
  }));

/** Tells the owner of an account that the password is a new one, and what to do if it was somebody else. */
export const passwordChangedLetter = (facts: LetterFacts & { readonly at: Instant; readonly link: string }): Letter =>
  compose(facts, (said, locale, tenant) => {
    const format = new Intl.DateTimeFormat(numbersOf(locale), {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    return {
      subject: said.passwordChanged.subject,
      blocks: [
        words(said.passwordChanged.greeting(tenant, `${format.format(new Date(facts.at))} UTC`)),
        words(said.passwordChanged.warning),
        link(said.passwordChanged.link, facts.link),
      ],
    };
  });
