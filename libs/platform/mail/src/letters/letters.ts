import { languages, type Instant, type Language } from '@downstream/kernel';
import { oneLine } from '../envelope';
import type { Block } from './layout/lay-out';
import { languageAmong, localeTag, write, type Content, type Letter } from './letter';
import { deskWords, words, type DeskLanguage } from './words/index';
import type { DeskWords } from './words/desk-en';
import type { Words } from './words/en';

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

const spanIn = (language: Language, { value, unit }: Span): string =>
  new Intl.NumberFormat(localeTag(language), { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** A day and a time of day, in UTC. */
export const momentIn = (language: Language, at: Instant): string => {
  const format = new Intl.DateTimeFormat(localeTag(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(at))} UTC`;
};

/** A day, in UTC. */
export const dayIn = (language: Language, at: Instant): string =>
  new Intl.DateTimeFormat(localeTag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));

export const say = (text: string): Block => ({ kind: 'words', words: text });
export const link = (label: string, href: string): Block => ({ kind: 'link', label, href });

function compose<L extends Language>(
  language: L,
  { tenantName, reference }: LetterFacts,
  content: (language: L, tenant: string, around: Words) => Content,
): Letter {
  const around = words[language];
  const { blocks, ...rest } = content(language, oneLine(tenantName, 120), around);
  const closing = reference ? [say(around.reference(oneLine(reference, 80)))] : [];
  return write(language, tenantName, { ...rest, blocks: [...blocks, ...closing] });
}

/** A letter to somebody of a distributor, in any of the languages of the portal. */
export const toDistributor = (
  facts: LetterFacts,
  content: (said: Words, language: Language, tenant: string) => Content,
): Letter =>
  compose(languageAmong(languages, facts.locale), facts, (language, tenant, said) => content(said, language, tenant));

/** A letter to somebody at the desk or in the audit room, in one of their two languages. */
export const toDesk = (
  facts: LetterFacts,
  content: (said: DeskWords, language: DeskLanguage, tenant: string, around: Words) => Content,
): Letter =>
  compose(languageAmong(['en', 'de'], facts.locale), facts, (language, tenant, around) =>
    content(deskWords[language], language, tenant, around),
  );

/** A letter that brings a link to the portal. */
export type PortalLink = LetterFacts & { readonly link: string; readonly validFor: Span };

/** The link, and what happens when it is opened. */
export const opening = (said: Words, language: Language, facts: PortalLink): Block[] => [
  link(said.portal.link, facts.link),
  say(said.portal.next),
  say(said.portal.validFor(spanIn(language, facts.validFor))),
];

/** Invites a distributor's contact to the portal: why, what to have ready, how long it takes, and the link. */
export const portalInvitationLetter = (facts: PortalLink): Letter =>
  toDistributor(facts, ({ invitation, ...said }, language, tenant) => ({
    subject: invitation.subject(tenant),
    preheader: invitation.preheader,
    blocks: [
      say(invitation.why(tenant)),
      say(invitation.time),
      { kind: 'points', words: invitation.prepare, points: invitation.points },
      ...opening({ invitation, ...said }, language, facts),
      say(invitation.forward),
    ],
  }));

/** A new link for somebody who was in the portal before. */
export const portalLinkLetter = (facts: PortalLink): Letter =>
  toDistributor(facts, (said, language, tenant) => ({
    subject: said.portalLink.subject(tenant),
    preheader: said.portalLink.preheader(spanIn(language, facts.validFor)),
    blocks: [say(said.portalLink.greeting(tenant)), ...opening(said, language, facts), say(said.ignore)],
  }));

/** A code to type on the page that asks for it. */
export const signInCodeLetter = (facts: LetterFacts & { readonly code: string; readonly validFor: Span }): Letter =>
  toDistributor(facts, ({ signInCode }, language, tenant) => ({
    subject: signInCode.subject(oneLine(facts.code, 60)),
    preheader: signInCode.preheader(tenant, spanIn(language, facts.validFor)),
    blocks: [
      { kind: 'code', label: signInCode.label, code: facts.code },
      say(signInCode.validFor(spanIn(language, facts.validFor))),
      say(signInCode.warning),
    ],
  }));

/** A code that signs what was read; it says so, so that nobody hands it on as if it only let somebody in. */
export const signingCodeLetter = (facts: LetterFacts & { readonly code: string; readonly validFor: Span }): Letter =>
  toDistributor(facts, ({ signInCode, signingCode }, language, tenant) => ({
    subject: signingCode.subject(oneLine(facts.code, 60)),
    preheader: signingCode.preheader(tenant),
    blocks: [
      { kind: 'code', label: signingCode.label, code: facts.code },
      say(signingCode.what(tenant)),
      say(signInCode.validFor(spanIn(language, facts.validFor))),
      say(signingCode.warning),
    ],
  }));

/** A code that the reader tells back by another way: it shows that the mailbox is read by whoever says so. */
export const contactCodeLetter = (facts: LetterFacts & { readonly code: string; readonly validFor: Span }): Letter =>
  toDistributor(facts, ({ contactCode, signInCode, ignore }, language, tenant) => ({
    subject: contactCode.subject(tenant),
    preheader: contactCode.preheader,
    blocks: [
      say(contactCode.why(tenant)),
      { kind: 'code', label: contactCode.label, code: facts.code },
      say(contactCode.how(tenant)),
      say(signInCode.validFor(spanIn(language, facts.validFor))),
      say(ignore),
    ],
  }));

/** Invites a person to the desk or the audit room: choose a password and sign in. */
export const invitationLetter = (
  facts: LetterFacts & { readonly inviterName: string; readonly link: string; readonly validFor: Span },
): Letter =>
  toDesk(facts, (said, language, tenant, around) => ({
    subject: said.invitation.subject(tenant),
    preheader: said.invitation.preheader,
    blocks: [
      say(said.invitation.greeting(oneLine(facts.inviterName, 120), tenant)),
      link(said.invitation.link, facts.link),
      say(said.validFor(spanIn(language, facts.validFor))),
      say(around.ignore),
    ],
  }));

/** A link to choose a new password. */
export const passwordResetLetter = (facts: LetterFacts & { readonly link: string; readonly validFor: Span }): Letter =>
  toDesk(facts, (said, language, tenant) => ({
    subject: said.passwordReset.subject,
    preheader: said.passwordReset.preheader(spanIn(language, facts.validFor)),
    blocks: [
      say(said.passwordReset.greeting(tenant)),
      link(said.passwordReset.link, facts.link),
      say(said.validFor(spanIn(language, facts.validFor))),
      say(said.passwordReset.ignore),
    ],
  }));

/** Tells the owner of an account that the password is a new one, and what to do if it was somebody else. */
export const passwordChangedLetter = (facts: LetterFacts & { readonly at: Instant; readonly link: string }): Letter =>
  toDesk(facts, ({ passwordChanged }, language, tenant) => ({
    subject: passwordChanged.subject,
    preheader: passwordChanged.preheader,
    blocks: [
      say(passwordChanged.greeting(tenant, momentIn(language, facts.at))),
      say(passwordChanged.warning),
      link(passwordChanged.link, facts.link),
    ],
  }));

/** Tells the owner of an account that its second factor is another one, or gone. */
export const secondFactorLetter = (
  facts: LetterFacts & { readonly at: Instant; readonly change: 'ENROLLED' | 'RESET' },
): Letter =>
  toDesk(facts, (said, language, tenant) => {
    const { subject, preheader, what, warning } =
      facts.change === 'ENROLLED' ? said.secondFactorEnrolled : said.secondFactorReset;
    return { subject, preheader, blocks: [say(what(tenant, momentIn(language, facts.at))), say(warning)] };
  });
