import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'express';

/** Name of the list in the browser build, written by tools/first-files.mjs. */
export const FIRST_FILES = 'first-files.json';

/** What the first screen of an address needs beyond what every page loads. */
interface FirstScreen {
  readonly at: string;
  /** Whether addresses below have another first screen. */
  readonly exactly: boolean;
  readonly files: readonly string[];
  /** Files of words by language. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What it asks the server for when somebody is signed in. */
  readonly reads: readonly string[];
  readonly fonts: readonly string[];
}

interface FirstFiles {
  /** What every page loads, the largest first. */
  readonly every: readonly string[];
  readonly pages: readonly FirstScreen[];
}

const fits = ({ at, exactly }: FirstScreen, path: string): boolean =>
  path === at || path === `${at}/` || (!exactly && path.startsWith(at.endsWith('/') ? at : `${at}/`));

const byLength = (one: FirstScreen, other: FirstScreen): number =>
  other.at.length - one.at.length || Number(other.exactly) - Number(one.exactly);

const script = (file: string): string => `<link rel="modulepreload" href="${file}">`;
const font = (file: string): string => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin="">`;
// Fetched with the same mode as Angular's client fetches, or it would be fetched twice.
const answer = (path: string): string => `<link rel="preload" href="${path}" as="fetch" crossorigin="">`;

/** The language a browser reads best of those there are; whoever has chosen another in the page loads that one later. */
const languageOf = (request: Request, words: FirstScreen['words']): readonly string[] => {
  const read = request.acceptsLanguages(...Object.keys(words));
  return words[read || 'en'] ?? words['en'] ?? [];
};

/**
 * Says in a page's head what its first screen will need, so that a browser asks for it at once and not one after the
 * other: the chunks of the address, the words of the language, and for who is signed in the answers the page begins with.
 * @param root folder of the browser build; without the list in it nothing is said
 * @param signedIn whether a request brings a session
 * @returns links for the head of the page, in HTML
 */
export function firstFiles(root: string, signedIn: (request: Request) => boolean): (request: Request) => string {
  const list = join(root, FIRST_FILES);
  if (!existsSync(list)) return () => '';
  const { every, pages } = JSON.parse(readFileSync(list, 'utf8')) as FirstFiles;
  const ordered = [...pages].sort(byLength);
  return (request) => {
    const page = ordered.find((one) => fits(one, request.path));
    if (!page) return '';
    const { files, words, reads, fonts } = page;
    const links = [
      ...every.map(script),
      ...(signedIn(request) ? reads.map(answer) : []),
      ...[...languageOf(request, words), ...files].map(script),
      ...fonts.map(font),
    ];
    return links.join('');
  };
}
