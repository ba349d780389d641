import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deskLanguages } from '@downstream/kernel';
import { listWords } from './list-words';

const headings = {
  ...{ sku: 'item', outcome: 'outcome', tier: 'tier', codes: 'codes' },
  ...{ waiting: 'waiting', review: 'review', changed: 'changed' },
};

describe.each(deskLanguages)('the words of a list in a file (%s)', (language) => {
  const page = JSON.parse(readFileSync(`apps/web/src/locales/desk/${language}.json`, 'utf8')) as Record<string, string>;
  const words = listWords[language];
  const onPage = (prefix: string, keys: object): object =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, page[`catalogue.${prefix}${key}`]]));

  it('are those of the page', () => {
    expect(Object.values(words.column)).toEqual(Object.values(headings).map((key) => page[`catalogue.items.${key}`]));
    expect(words.outcome).toEqual(onPage('outcome.', words.outcome));
    expect(words.state).toEqual(onPage('state.', words.state));
    expect(words.review).toEqual(onPage('items.review.', words.review));
    const rest = ['title', 'noTier', 'notClassified', 'nothingWaits', 'due', 'noReview'] as const;
    expect(rest.map((key) => words[key])).toEqual(rest.map((key) => page[`catalogue.items.${key}`]));
  });
});
