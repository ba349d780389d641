import type { Language } from '@downstream/kernel';
import { oneLine } from '../envelope';
import { layOut, type Block } from './layout/lay-out';
import { words } from './words/index';

/** A finished letter: the same words as text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Who it is from in the reader's list of mails; the address stays ours. */
  readonly senderName: string;
  /** BCP 47. */
  readonly language: string;
}

/** Tags where the language alone does not say how it is written: simplified Chinese, and digits as in ids and links. */
const tags: Partial<Record<Language, string>> = { zh: 'zh-Hans', ar: 'ar-u-ca-gregory-nu-latn' };

/** The tag for `Intl`. */
export const localeTag = (language: Language): string => tags[language] ?? language;

/** A wish such as `de-CH` as one of the languages that there are words in; English where there are none. */
export const languageAmong = <L extends Language>(languages: readonly L[], wanted: string): L =>
  languages.find((language) => wanted.toLowerCase().split('-', 1)[0] === language) ?? ('en' as L);

/**
 * A link as it may stand in a letter.
 * @throws RangeError when it is no http(s) address
 */
export function checkedLink(href: string): string {
  const scheme = URL.canParse(href) ? new URL(href).protocol : '';
  if (scheme !== 'https:' && scheme !== 'http:') throw new RangeError('A letter links to web addresses only');
  return new URL(href).href;
}

const asText = (block: Block): string => {
  switch (block.kind) {
    case 'words':
      return block.words;
    case 'points':
      return [block.words, ...block.points.map((point) => `- ${point}`)].join('\n');
    case 'entries':
      return block.entries.map(({ title, more, href }) => `- ${title}${more && ` (${more})`}\n  ${href}`).join('\n\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
    case 'code':
      return `${block.label}:\n\n    ${block.code}`;
  }
};

const pointLine = (point: string): string => oneLine(point, 1_200);

function cleaned(block: Block): Block {
  switch (block.kind) {
    case 'words':
      return { ...block, words: oneLine(block.words, 2_000) };
    case 'points':
      return {
        ...block,
        words: oneLine(block.words),
        points: block.points.map(pointLine),
        ...(block.quotes && { quotes: block.quotes.map(pointLine) }),
      };
    case 'entries':
      return {
        ...block,
        entries: block.entries.map(({ title, more, href }) => ({
          title: oneLine(title),
          more: oneLine(more),
          href: checkedLink(href),
        })),
      };
    case 'link':
      return { ...block, label: oneLine(block.label), href: checkedLink(block.href) };
    case 'code':
      return { ...block, label: oneLine(block.label), code: oneLine(block.code, 60) };
  }
}

/** What a letter says, before it is laid out. */
export interface Content {
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

/**
 * Writes a letter. Every text is made one line and escaped, so that a name can neither add a header nor a tag.
 * @param sender the maker on whose behalf the letter goes out
 */
export function write(language: Language, sender: string, content: Content): Letter {
  const maker = oneLine(sender, 120);
  const subject = oneLine(content.subject);
  const footer = oneLine(words[language].footer(maker), 500);
  const blocks = content.blocks.map(cleaned);
  const lang = localeTag(language).replace(/-u-.*/, '');
  const text = [`Downstream · ${maker}`, ...blocks.map(asText), `--\n${footer}`].join('\n\n');
  const preheader = oneLine(content.preheader);
  const html = layOut({ lang, rightToLeft: language === 'ar', maker, subject, preheader, footer }, blocks);
  return { subject, text: `${text}\n`, html, senderName: `${maker} via Downstream`, language: lang };
}
