import { wordKeys } from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import * as access from '@downstream/contracts/access';
import * as attestations from '@downstream/contracts/attestations';
import { readPortalStatus } from '@downstream/contracts/distributors';
import type { Route } from '@downstream/contracts/route';
import { answerFaultCodes, changeSubjects, patchRefusalCodes, refusalCodes, sectionStates } from '@downstream/kernel';
import {
  argumentsOf,
  browserProblems,
  type Catalogue,
  languages,
  localeOf,
  makerLanguages,
  parseMessage,
  type Shelf,
} from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = process.cwd();
const everybody = Object.keys(languages);
/** The portal is complete in every language, the pages of the maker's own people in theirs. */
const spoken = {
  shared: everybody,
  portal: everybody,
  answers: everybody,
  statements: everybody,
  preview: everybody,
  verify: everybody,
  maker: makerLanguages,
  risk: makerLanguages,
  desk: makerLanguages,
  audit: makerLanguages,
} as const satisfies Record<Shelf, readonly string[]>;
const shelves = Object.keys(spoken) as Shelf[];
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

/** What people of a distributor can ask of access: the way in, their account and their sessions. */
const ofPortal: readonly Route[] = [
  access.openPortalLink,
  access.completePortalSignIn,
  access.requestPortalLink,
  access.whoAmI,
  access.readProfile,
  access.changeProfile,
  access.listSessions,
  access.revokeSession,
  access.signOut,
  access.signOutEverywhere,
];

/** What they can ask of their answers. */
const ofAnswers = Object.values(attestations as Record<string, unknown>).filter(
  (value): value is Route =>
    typeof value === 'object' &&
    value !== null &&
    'refusals' in value &&
    String((value as Route).path).startsWith('portal'),
);

/** `t('a.b')`, and the places where a key is handed on: route titles, rail entries, steps. */
const literal = /(?:\bt\(|\bsay\(|\btitle: |\bkey: |\btitleKey: |\btextKey: )\s*'([a-z]\w*(?:\.[\w-]+)+)'(?!\s*\+)/g;
/** `t('a.b.' + x)` and `` t(`a.b.${x}`) ``: some key must begin so. */
const begun = /\b(?:t|say|has)\(\s*(?:'([a-z][\w.]*\.)'\s*\+|`([a-z][\w.]*\.)\$\{)/g;
/** Any text built on a beginning, for finding what is not used. */
const prefixes = [...all.matchAll(/['`]([a-z]\w*(?:\.\w+)*\.)(?:'\s*\+|\$\{)/g)].map(([, prefix]) => prefix ?? '');

describe.each(shelves)('the words of %s', (shelf) => {
  const original = english[shelf] ?? {};

  it('have no language beside those it is complete in', () => {
    const there = globSync(`apps/web/src/locales/${shelf}/*.json`, { cwd: root }).map((file) =>
      basename(file, '.json'),
    );
    expect(there.sort()).toEqual([...spoken[shelf]].sort());
  });

  it.each(spoken[shelf])('are complete in %s', (language) => {
    expect(Object.keys(read(shelf, language)).sort()).toEqual(Object.keys(original).sort());
  });

  it.each(spoken[shelf])('take the same facts in %s', (language) => {
    const facts = (catalogue: Catalogue) =>
      Object.fromEntries(Object.entries(catalogue).map(([key, words]) => [key, argumentsOf(parseMessage(words))]));
    expect(facts(read(shelf, language))).toEqual(facts(original));
  });

  it.each(spoken[shelf])('are never empty, and never shout, in %s', (language) => {
    const wrong = Object.entries(read(shelf, language)).filter(
      ([, words]) => !words.trim() || /[!！]|\boops\b/i.test(words),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(['shared', 'portal', 'answers', 'statements', 'preview', 'verify'] as const)('plurals of %s', (shelf) => {
  it.each(everybody)('count as one counts in %s', (language) => {
    const needed = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
    // French and its sisters count millions apart: nothing here is counted in millions.
    const usual = needed.filter((category) => !(category === 'many' && needed.length === 3));
    const lacking = Object.entries(read(shelf, language)).filter(([, words]) =>
      [...words.matchAll(/, plural,(?: offset:\d+)?((?: *[\w=]+ \{(?:[^{}]|\{[^{}]*\})*\})+)/g)].some(([, cases]) => {
        const named = [...(cases ?? '').matchAll(/(?:^|\} *)\s*([\w=]+) \{/g)].map(([, name]) => name);
        // A language of eight is held to all its forms; none and one may be said by number.
        return usual.some((category) => !named.includes(category) && !(category === 'zero' && named.includes('=0')));
      }),
    );
    expect(lacking).toEqual([]);
  });
});

describe('keys', () => {
  it.each(['desk', 'audit'])('has words for every refusal and for what only a browser finds out in %s', (shell) => {
    const words = { ...english['shared'], ...english['maker'], ...english[shell] };
    const missing = [...refusalCodes, ...browserProblems].filter((code) => !(`problem.${code}` in words));
    expect(missing).toEqual([]);
  });

  it('has words for every refusal a distributor can meet, in the portal', () => {
    const met = [...ofPortal, ...ofAnswers, readPortalStatus].flatMap(({ refusals }) => refusals);
    const words = Object.assign(
      {},
      ...['shared', 'portal', 'answers', 'statements'].map((shelf) => english[shelf]),
    ) as object;
    const missing = [...new Set(met), ...browserProblems].filter((code) => !(`problem.${code}` in words));
    expect(missing).toEqual([]);
  });

  it('has words for everything the questionnaire asks, and for no other', () => {
    const asked = Object.keys(english['answers'] ?? {}).filter((key) => key.startsWith('questionnaire.'));
    expect(asked.sort()).toEqual([...wordKeys(questionnaireInForce)].sort());
  });

  it('has words for every state of an answer and every fault of it', () => {
    const needed = [
      ...answerFaultCodes.map((code) => `answers.fault.${code}`),
      ...patchRefusalCodes.map((code) => `answers.refused.${code}`),
      ...sectionStates.map((state) => `answers.state.${state}`),
      ...changeSubjects.map((subject) => `answers.changes.subject.${subject}`),
    ];
    expect(needed.filter((key) => !(key in (english['answers'] ?? {})))).toEqual([]);
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
    for (const shelf of ['maker', 'answers', 'statements', 'preview', 'verify', 'desk', 'portal', 'audit'])
      for (const [key, words] of Object.entries(english[shelf] ?? {})) {
        const shared = english['shared']?.[key];
        if (shared !== undefined)
          expect([key, argumentsOf(parseMessage(words))]).toEqual([key, argumentsOf(parseMessage(shared))]);
      }
  });
});
