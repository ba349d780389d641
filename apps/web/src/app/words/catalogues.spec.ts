import * as access from '@downstream/contracts/access';
import { readPortalStatus } from '@downstream/contracts/distributors';
import type { Route } from '@downstream/contracts/route';
import { refusalCodes } from '@downstream/kernel';
import { argumentsOf, browserProblems, type Catalogue, languages, parseMessage } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const shelves = ['shared', 'desk', 'portal', 'audit'] as const;
const spoken = Object.keys(languages);
const read = (shelf: string, language: string) =>
  JSON.parse(readFileSync(join(root, `apps/web/src/locales/${shelf}/${language}.json`), 'utf8')) as Catalogue;
const english = Object.fromEntries(shelves.map((shelf) => [shelf, read(shelf, 'en')])) as Record<string, Catalogue>;
const known = new Set(shelves.flatMap((shelf) => Object.keys(english[shelf] ?? {})));

/** Sources and templates of everything that runs in the browser, without their comments. */
const sources = globSync(
  ['libs/ui/*/src/**/*.{ts,html}', 'libs/*/web/src/**/*.{ts,html}', 'apps/web/src/app/**/*.{ts,html}'],
  {
    cwd: root,
  },
)
  .filter((file) => !file.endsWith('.spec.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));
const all = sources.map(({ text }) => text).join('\n');

/** What can be asked without a role at the desk: signing in and one's own account. */
const accessRoutes = Object.values(access as Record<string, unknown>).filter(
  (value): value is Route => typeof value === 'object' && value !== null && 'refusals' in value,
);

/** `t('a.b')`, and the places where a key is handed on: route titles, rail entries, steps. */
const literal = /(?:\bt\(|\bsay\(|\btitle: |\bkey: |\btitleKey: |\btextKey: )\s*'([a-z]\w*(?:\.[\w-]+)+)'(?!\s*\+)/g;
/** `t('a.b.' + x)` and `` t(`a.b.${x}`) ``: some key must begin so. */
const begun = /\b(?:t|say|has)\(\s*(?:'([a-z][\w.]*\.)'\s*\+|`([a-z][\w.]*\.)\$\{)/g;
/** Any text built on a beginning, for finding what is not used. */
const prefixes = [...all.matchAll(/['`]([a-z]\w*(?:\.\w+)*\.)(?:'\s*\+|\$\{)/g)].map(([, prefix]) => prefix ?? '');

describe.each(shelves)('the words of %s', (shelf) => {
  const original = english[shelf] ?? {};

  it.each(spoken)('are complete in %s', (language) => {
    expect(Object.keys(read(shelf, language)).sort()).toEqual(Object.keys(original).sort());
  });

  it.each(spoken)('take the same facts in %s', (language) => {
    const facts = (catalogue: Catalogue) =>
      Object.fromEntries(Object.entries(catalogue).map(([key, words]) => [key, argumentsOf(parseMessage(words))]));
    expect(facts(read(shelf, language))).toEqual(facts(original));
  });

  it.each(spoken)('are never empty, and never shout, in %s', (language) => {
    const wrong = Object.entries(read(shelf, language)).filter(
      ([, words]) => !words.trim() || /!|\boops\b/i.test(words),
    );
    expect(wrong).toEqual([]);
  });
});

describe('keys', () => {
  it.each(['desk', 'audit'])('has words for every refusal and for what only a browser finds out in %s', (shell) => {
    const words = { ...english['shared'], ...english[shell] };
    const missing = [...refusalCodes, ...browserProblems].filter((code) => !(`problem.${code}` in words));
    expect(missing).toEqual([]);
  });

  it('has words for every refusal a distributor can meet, in the portal', () => {
    const met = [...accessRoutes, readPortalStatus].flatMap(({ refusals }) => refusals);
    const missing = [...new Set(met), ...browserProblems].filter(
      (code) => !(`problem.${code}` in (english['shared'] ?? {})),
    );
    expect(missing).toEqual([]);
  });

  it('has words for every key that is used', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(literal)]
        .map(([, key]) => key ?? '')
        .filter((key) => !known.has(key))
        .map((key) => `${key} in ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('has keys for every beginning that is used', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(begun)]
        .map(([, quoted, template]) => quoted ?? template ?? '')
        .filter((prefix) => ![...known].some((key) => key.startsWith(prefix)))
        .map((prefix) => `${prefix} in ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no key that nobody uses', () => {
    const unused = [...known].filter(
      (key) =>
        !all.includes(`'${key}'`) && !all.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('says a key in a shell the way the shared words take it', () => {
    for (const shelf of ['desk', 'portal', 'audit'])
      for (const [key, words] of Object.entries(english[shelf] ?? {})) {
        const shared = english['shared']?.[key];
        if (shared !== undefined)
          expect([key, argumentsOf(parseMessage(words))]).toEqual([key, argumentsOf(parseMessage(shared))]);
      }
  });
});
