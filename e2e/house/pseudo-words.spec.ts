import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { pseudo } from '../support/pseudo-words';

const read = (language: string) =>
  Object.assign(
    {},
    ...['shared', 'portal', 'answers', 'statements'].map((shelf): unknown =>
      JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/${language}.json`, 'utf8')),
    ),
  ) as Record<string, string>;
const one = (text: string): string => pseudo({ text })['text'] ?? '';
const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

describe('a language nobody speaks', () => {
  it('keeps arguments and cases, and stretches the words around and in them', () => {
    const said = one('{n, plural, one {# day} other {# days}} for {name}, by {at, number}');
    for (const part of ['{n, plural, one {# ', ' other {# ', '{name}', '{at, number}']) expect(said).toContain(part);
    expect(said).not.toMatch(/day|for|by/);
  });

  it.each(['en', 'ar'])('is two fifths longer than %s, message by message and as a whole', (language) => {
    const words = read(language);
    const all = (texts: string[]) => texts.reduce((sum, text) => sum + lettersOf(text), 0);
    expect(all(Object.values(pseudo(words)))).toBeGreaterThan(1.3 * all(Object.values(words)));
  });

  it('has brackets around all it says', () => {
    expect(Object.values(pseudo(read('en'))).every((text) => /^⟦.*⟧$/s.test(text))).toBe(true);
  });
});
