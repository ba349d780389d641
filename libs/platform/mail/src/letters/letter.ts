import { escapeHtml } from '../html';
import { oneLine } from '../envelope';

/** Languages of letters. */
export const letterLocales = ['en', 'de', 'fr', 'zh', 'tr', 'ru', 'uk', 'ar'] as const;
export type LetterLocale = (typeof letterLocales)[number];

/** A finished letter: the same words as text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a letter is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'code'; readonly label: string; readonly code: string };

/** The language a letter is written in: the recipient's if there are words for it, else English. */
export const letterLocale = (wanted: string): LetterLocale =>
  letterLocales.find((locale) => wanted.toLowerCase().split('-', 1)[0] === locale) ?? 'en';

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
    case 'link':
      return `${block.label}:\n${block.href}`;
    case 'code':
      return `${block.label}:\n\n    ${block.code}`;
  }
};

const asHtml = (block: Block): string => {
  switch (block.kind) {
    case 'words':
      return `<p>${escapeHtml(block.words)}</p>`;
    case 'link': {
      const href = escapeHtml(block.href);
      return `<p><a href="${href}">${escapeHtml(block.label)}</a></p>\n<p style="font-size:0.875em;overflow-wrap:anywhere">${href}</p>`;
    }
    case 'code':
      return `<p>${escapeHtml(block.label)}:</p>\n<p style="font:600 1.5em monospace;letter-spacing:0.1em">${escapeHtml(block.code)}</p>`;
  }
};

const SANS = 'system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif';

/**
 * Writes a letter. Every text is made one line and escaped, so that a name can neither add a header nor a tag.
 * @param sender the maker on whose behalf the letter goes out
 */
export function write(
  locale: LetterLocale,
  sender: string,
  subject: string,
  blocks: readonly Block[],
  footer: string,
): Letter {
  const clean = blocks.map((block): Block => {
    if (block.kind === 'words') return { ...block, words: oneLine(block.words, 2_000) };
    if (block.kind === 'link') return { ...block, label: oneLine(block.label), href: checkedLink(block.href) };
    return { ...block, label: oneLine(block.label), code: oneLine(block.code, 60) };
  });
  const head = `Downstream · ${oneLine(sender)}`;
  const title = oneLine(subject);
  const text = [head, ...clean.map(asText), `--\n${oneLine(footer, 500)}`].join('\n\n');
  const html = `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="max-width:34rem;margin:0 auto;padding:1.5rem 1rem;font:16px/1.5 ${SANS}">
<p style="margin:0 0 1.5rem;padding:0 0 0.75rem;border-bottom:1px solid #8a8f98"><strong>Downstream</strong> · ${escapeHtml(oneLine(sender))}</p>
${clean.map(asHtml).join('\n')}
<p style="margin:1.5rem 0 0;padding:0.75rem 0 0;border-top:1px solid #8a8f98;font-size:0.875em">${escapeHtml(oneLine(footer, 500))}</p>
</body>
</html>
`;
  return { subject: title, text: `${text}\n`, html };
}
