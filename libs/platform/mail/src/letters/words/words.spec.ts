import { languages } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { deskWords, words } from './index';

/** Every text of a catalogue by its place; what takes values is given letters of no script. */
function textsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, (value as (...all: string[]) => string)('1', '2', '3')]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, place ? `${place}.${key}` : key));
}
const english = new Map(textsOf(words.en));

describe('the words of letters', () => {
  it.each(languages)('are complete in %s', (language) => {
    const texts = textsOf(words[language]);
    expect(texts.map(([place]) => place)).toEqual([...english.keys()]);
    for (const [place, text] of texts) {
      expect([place, text.trim()]).toEqual([place, text]);
      expect([place, text.length > 2]).toEqual([place, true]);
      if (language !== 'en') expect([place, text]).not.toEqual([place, english.get(place)]);
    }
  });

  it('say the same values in every language', () => {
    const values = (text: string) => [...text.replace(/25|40|10/g, '').matchAll(/[123]/g)].map(String);
    for (const language of languages) {
      for (const [place, text] of textsOf(words[language])) {
        expect([language, place, new Set(values(text))]).toEqual([
          language,
          place,
          new Set(values(english.get(place) ?? '')),
        ]);
      }
    }
  });

  it('begin with an Arabic letter in Arabic, so that a line of plain text runs from the right', () => {
    for (const [place, text] of textsOf(words.ar))
      expect([place, /^\p{Script=Arabic}/u.test(text)]).toEqual([place, true]);
  });

  it('use the script of their language', () => {
    const scripts = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u, uk: /\p{Script=Cyrillic}/u } as const;
    for (const [language, script] of Object.entries(scripts)) {
      for (const [place, text] of textsOf(words[language as keyof typeof scripts])) {
        expect([place, script.test(text)]).toEqual([place, true]);
      }
    }
    // Letters that Russian has and Ukrainian has not, and the other way round.
    expect(textsOf(words.uk).filter(([, text]) => /[ыэёъ]/i.test(text))).toEqual([]);
    expect(textsOf(words.ru).filter(([, text]) => /[іїєґ]/i.test(text))).toEqual([]);
  });

  it('are complete for the desk in its two languages', () => {
    const desk = new Map(textsOf(deskWords.en));
    const german = textsOf(deskWords.de);
    expect(german.map(([place]) => place)).toEqual([...desk.keys()]);
    for (const [place, text] of german) expect([place, text]).not.toEqual([place, desk.get(place)]);
  });
});
