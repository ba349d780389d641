import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { reviewColumns } from '@downstream/contracts';
import { deskLanguages } from '@downstream/kernel';
import { listWords } from './list-words';

describe.each(deskLanguages)('the words of a list in a file (%s)', (language) => {
  const page = JSON.parse(readFileSync(`apps/web/src/locales/desk/${language}.json`, 'utf8')) as Record<string, string>;
  const words = listWords[language];
  const onPage = (prefix: string, keys: object): object =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, page[`${prefix}${key}`]]));

  it('are those of the page', () => {
    const headings = { mine: 'reviews.list.assignee', kind: 'reviews.head.kind' } as Record<string, string>;
    expect(words.column).toEqual(
      Object.fromEntries(reviewColumns.map((id) => [id, page[headings[id] ?? `reviews.list.${id}`]])),
    );
    expect(words.state).toEqual(onPage('reviews.state.', words.state));
    expect(words.kind).toEqual(onPage('reviews.kind.', words.kind));
    expect(words.tier).toEqual(onPage('distributors.tier.', words.tier));
    const rest = ['title', 'mine', 'nobody', 'noSignatures'] as const;
    expect(rest.map((key) => words[key])).toEqual(rest.map((key) => page[`reviews.list.${key}`]));
    expect(words.signaturesOf(1, 2)).toBe(
      page['reviews.list.signaturesOf']?.replace('{given}', '1').replace('{of}', '2'),
    );
  });
});
