import {
  asCondition,
  conditionSentence,
  type Instant,
  type Language,
  type RecordedCondition,
} from '@downstream/kernel';
import { oneLine } from '../envelope';
import type { Block } from './layout/lay-out';
import type { Letter } from './letter';
import { dayIn, link, momentIn, opening, say, toDistributor, type PortalLink } from './letters';
import type { Words } from './words/en';

/** Something to be put right: the part of the questionnaire it stands in, and the maker's sentence about it. */
export interface AskedFor {
  /** Such as `company`; a part that letters have no word for is left out. */
  readonly section: string;
  readonly sentence: string;
}

/**
 * What a letter to a distributor says besides the link it brings. Plain JSON: it waits beside the link until the mail goes
 * out. There is no place in it for what a screening found; why somebody was refused is told in words that were
 * written for the reader, or not at all.
 */
export type PortalLetter = {
  /** The distributor's name: one person may answer for two companies. */
  readonly company: string;
} & (
  | { readonly kind: 'RECEIPT'; readonly number: number; readonly at: Instant; readonly hash: string }
  | { readonly kind: 'CORRECTION'; readonly items: readonly AskedFor[]; readonly dueAt: Instant }
  | {
      readonly kind: 'DECISION';
      readonly outcome: 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED';
      /** Until when an approval holds. */
      readonly until: Instant | null;
      /** What the approval is tied to; said in the reader's language, but for what the maker wrote. */
      readonly conditions: readonly RecordedCondition[];
      /** The reason in the maker's own words, of one line or several. */
      readonly reason?: string;
      /** Until when a refusal can be objected to. */
      readonly appealUntil: Instant | null;
    }
  /** A question about a case, in the maker's own words. */
  | { readonly kind: 'QUESTION'; readonly text: string }
  | { readonly kind: 'REMINDER'; readonly dueAt: Instant; readonly over: boolean }
  | {
      readonly kind: 'STATEMENT';
      readonly news: 'ASKED' | 'RETURNED' | 'EXPIRING' | 'EXPIRED';
      /** What is to be signed, by language. */
      readonly titles: Readonly<Record<Language, readonly string[]>>;
      /** By when it is asked for, or when it ends. */
      readonly until: Instant | null;
    }
);

/** The reader's link; `validFor` is null where it opens a page that asks for a new one. */
type Facts = Omit<PortalLink, 'validFor'> & { readonly validFor: PortalLink['validFor'] | null };
type Of<K extends PortalLetter['kind']> = Extract<PortalLetter, { kind: K }>;

const HASH_SHOWN = 16;
/** The beginning of a hash in groups of four: to be compared by eye, and no group looks like a sign-in code. */
const shortHash = (hash: string): string => (hash.slice(0, HASH_SHOWN).match(/.{1,4}/g) ?? []).join(' ');

const name = (text: string): string => oneLine(text, 120);

interface Said {
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

function receipt({ receipt: said }: Words, language: Language, tenant: string, letter: Of<'RECEIPT'>): Said {
  return {
    subject: said.subject(tenant),
    preheader: said.preheader,
    blocks: [
      say(said.what(name(letter.company), momentIn(language, letter.at), String(letter.number))),
      { kind: 'code', label: said.hash, code: shortHash(letter.hash) },
      say(said.read),
      say(said.next(tenant)),
    ],
  };
}

function correction({ correction: said }: Words, language: Language, tenant: string, letter: Of<'CORRECTION'>): Said {
  const sections: Readonly<Record<string, ((sentence: string) => string) | undefined>> = said.sections;
  const point = ({ section, sentence }: AskedFor): string => sections[section]?.(sentence) ?? sentence;
  return {
    subject: said.subject(tenant),
    preheader: said.preheader,
    blocks: [
      {
        kind: 'points',
        words: said.lead(name(letter.company), tenant),
        points: letter.items.map(point),
        quotes: letter.items.map(({ sentence }) => sentence),
      },
      say(said.rest),
      say(said.until(dayIn(language, letter.dueAt))),
    ],
  };
}

function decision({ decision: said }: Words, language: Language, tenant: string, letter: Of<'DECISION'>): Said {
  const refused = letter.outcome === 'REJECTED';
  const told = refused ? said.refused : said.approved;
  const points = letter.conditions.map((condition) => conditionSentence(condition, language));
  const conditions: Block[] =
    letter.outcome === 'APPROVED_WITH_CONDITIONS'
      ? [{ kind: 'points', words: said.conditions, points, quotes: letter.conditions.map(writtenIn) }]
      : [];
  const lines = (letter.reason ?? '').split(/\r?\n/).map((line) => line.trim());
  const quotes = lines.filter((line) => line !== '');
  const reason: Block[] =
    quotes.length > 0 ? [{ kind: 'points', words: said.reason(tenant), points: quotes, quotes }] : [];
  return {
    subject: said.subject(tenant),
    preheader: said.preheader,
    blocks: [
      say(told(name(letter.company), tenant)),
      ...reason,
      ...conditions,
      ...(letter.until && !refused ? [say(said.until(dayIn(language, letter.until)))] : []),
      ...(letter.appealUntil && refused ? [say(said.appeal(dayIn(language, letter.appealUntil)))] : []),
    ],
  };
}

/** A sentence that the maker wrote; other conditions are said in our words. */
function writtenIn(recorded: RecordedCondition): string {
  const condition = asCondition(recorded);
  return condition.kind === 'OTHER' ? condition.text : '';
}

function reminder(
  { reminder: said, invitation }: Words,
  language: Language,
  tenant: string,
  letter: Of<'REMINDER'>,
): Said {
  const asked = letter.over ? said.over : said.ahead;
  return {
    subject: said.subject(tenant),
    preheader: said.preheader,
    blocks: [
      say(asked(name(letter.company), tenant, dayIn(language, letter.dueAt))),
      say(said.kept),
      ...(letter.over ? [say(said.late(tenant))] : []),
      say(invitation.forward),
    ],
  };
}

function question({ question: said }: Words, tenant: string, { company, text }: Of<'QUESTION'>): Said {
  const quotes = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    subject: said.subject(tenant),
    preheader: said.preheader,
    blocks: [{ kind: 'points', words: said.lead(name(company), tenant), points: quotes, quotes }, say(said.where)],
  };
}

function statement(
  { statement: said, correction: asked, invitation }: Words,
  language: Language,
  tenant: string,
  { company, news, titles, until }: Of<'STATEMENT'>,
): Said {
  const day = until ? dayIn(language, until) : '';
  const words = {
    ASKED: said.asked(name(company), tenant),
    RETURNED: said.returned(name(company), tenant),
    EXPIRING: said.expiring(name(company), day),
    EXPIRED: said.expired(name(company)),
  }[news];
  const due = until && (news === 'ASKED' || news === 'RETURNED') ? [say(asked.until(day))] : [];
  return {
    subject: said.subject(tenant),
    preheader: said.preheader,
    blocks: [{ kind: 'points', words, points: titles[language] }, ...due, say(said.preheader), say(invitation.forward)],
  };
}

function told(words: Words, language: Language, tenant: string, letter: PortalLetter): Said {
  switch (letter.kind) {
    case 'RECEIPT':
      return receipt(words, language, tenant, letter);
    case 'CORRECTION':
      return correction(words, language, tenant, letter);
    case 'DECISION':
      return decision(words, language, tenant, letter);
    case 'QUESTION':
      return question(words, tenant, letter);
    case 'REMINDER':
      return reminder(words, language, tenant, letter);
    case 'STATEMENT':
      return statement(words, language, tenant, letter);
  }
}

/** Tells a distributor of what became of its case, with a link to its page. */
export const portalLetter = (facts: Facts, letter: PortalLetter): Letter =>
  toDistributor(facts, (words, language, tenant) => {
    const { blocks, ...rest } = told(words, language, tenant, letter);
    const { validFor } = facts;
    const way = validFor ? opening(words, language, { ...facts, validFor }) : [link(words.portal.link, facts.link)];
    return { ...rest, blocks: [...blocks, ...way] };
  });
