import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deskLanguages } from '@downstream/kernel';
import { listWords } from './list-words';

describe.each(deskLanguages)('the words of a list in a file (%s)', (language) => {
  const page = JSON.parse(readFileSync(`apps/web/src/locales/desk/${language}.json`, 'utf8')) as Record<string, string>;
  const words = listWords[language];
  const onPage = (prefix: string, keys: object): object =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, page[`${prefix}${key}`]]));

  it('are those of the page', () => {
    expect(words.column).toEqual(onPage('distributors.list.', words.column));
    expect(words.state).toEqual(onPage('distributors.state.', words.state));
    expect(words.tier).toEqual(onPage('distributors.tier.', words.tier));
    expect(words.hold).toEqual(onPage('distributors.list.hold.', words.hold));
    expect([words.title, words.noHold, words.noSponsor, words.notApproved]).toEqual(
      ['list.title', 'list.noHold', 'facts.noSponsor', 'list.notApproved'].map((key) => page[`distributors.${key}`]),
    );
    expect(page['distributors.list.holds']).toBe(
      `{n, plural, one {${words.holds(1)}} other {${words.holds(9).replace('9', '#')}}}`,
    );
  });
});
