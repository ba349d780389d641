import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deskLanguages } from '@downstream/kernel';
import { listWords } from './list-words';

describe.each(deskLanguages)('the words of a list in a file (%s)', (language) => {
  const page = JSON.parse(readFileSync(`apps/web/src/locales/desk/${language}.json`, 'utf8')) as Record<string, string>;
  const words = listWords[language];
  const onPage = (prefix: string, keys: object): object =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, page[`checks.${prefix}${key}`]]));

  it('are those of the page', () => {
    expect(words.column).toEqual(onPage('hits.', words.column));
    expect(words.state).toEqual(onPage('state.', words.state));
    expect(words.disposition).toEqual(onPage('disposition.', words.disposition));
    const rest = ['title', 'nobody', 'decided'] as const;
    expect(rest.map((key) => words[key])).toEqual(rest.map((key) => page[`checks.hits.${key}`]));
    const { proposedBy, score } = words;
    expect(proposedBy('A', 'B')).toBe(page['checks.hits.proposedBy']?.replace('{what}', 'A').replace('{by}', 'B'));
    for (const band of ['HIGH', 'POSSIBLE'] as const)
      expect(score[band](86)).toBe(page[`checks.score.${band}`]?.replace('{score, number}', '86'));
  });
});
