/** What stands at an address of a company: a page, a place holder, or nothing to read. */
export type PageKind = 'PRESENT' | 'PARKED' | 'ABSENT';

/**
 * What pages say under whose name nobody works: for sale, registered and not used, or the first page of a web server.
 * Folded to lower case; a rule of thumb for people to look at, never a verdict.
 */
const parkedWords = [
  'domain is for sale',
  'domain may be for sale',
  'buy this domain',
  'this domain has been registered',
  'domain is parked',
  'parked free',
  'parked domain',
  'domain parking',
  'website coming soon',
  'site is under construction',
  'under construction',
  'index of /',
  'welcome to nginx',
  'apache2 default page',
  'it works!',
  'default web site page',
  'account has been suspended',
  'diese domain steht zum verkauf',
  'domain zu verkaufen',
  'domain ist geparkt',
  'hier entsteht eine neue',
  'ce domaine est à vendre',
  'домен продается',
  'домен продаётся',
  'сайт находится в разработке',
  'bu alan adı satılıktır',
  '域名出售',
];
/** A page with more to read than this is somebody's, even where it speaks of such words. */
const PLACE_HOLDER = 3_000;

/** Parts of a page that hold no words for people. */
const SILENT = /^<(script|style|noscript|template)\b/i;

/** The words of a page without its marks, scripts and styles; read once from front to back, whatever it holds. */
function wordsOf(html: string): string {
  const page = html.slice(0, 500_000);
  const lower = page.toLowerCase();
  const words: string[] = [];
  for (let at = 0; at < page.length;) {
    const mark = page.indexOf('<', at);
    words.push(lower.slice(at, mark < 0 ? page.length : mark));
    if (mark < 0) break;
    const silent = SILENT.exec(page.slice(mark, mark + 12))?.[1]?.toLowerCase();
    const open = page.startsWith('<!--', mark);
    const end = silent
      ? lower.indexOf(`</${silent}`, mark)
      : open
        ? page.indexOf('-->', mark)
        : page.indexOf('>', mark);
    // What is never closed holds nothing that anybody sees.
    if (end < 0) break;
    at = silent ? end + 1 : end + (open ? 3 : 1);
    if (silent) at = Math.max(at, page.indexOf('>', end) + 1);
  }
  return words.join(' ').replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim();
}

/** Judges the home page of a company by its words. */
export function pageKindOf(html: string): PageKind {
  const words = wordsOf(html);
  if (words.length < PLACE_HOLDER && parkedWords.some((word) => words.includes(word))) return 'PARKED';
  // A page whose words come by script has none here; that it stands there is all that is known.
  return words === '' && !/<script\b/i.test(html) ? 'ABSENT' : 'PRESENT';
}
