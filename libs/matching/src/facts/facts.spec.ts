import { describe, expect, it } from '@jest/globals';
import { nameArabicWords } from './arabic-words';
import { businessMeaning } from './business-words';
import { hanWords } from './han-words';
import { shortenKinds } from './organisation-kinds';
import { isPlaceAdjective, placeStem } from './russian-words';
import { isTitle } from './titles';

describe('facts of language', () => {
  it.each([
    ['mekhanicheskiy', 'mechanical'],
    ['remontnogo', 'repair'],
    ['oborudovaniya', 'equipment'],
    ['zavoda', 'factory'],
    ['gvardiya', 'guard'],
    ['tekhnologiy', 'technology'],
  ])('knows what %s says whatever grammar adds', (word, meaning) => {
    expect(businessMeaning(word)).toBe(businessMeaning(meaning) ?? meaning);
  });

  it('knows nothing of names proper', () => {
    expect(businessMeaning('sorokhtin')).toBeUndefined();
    expect(businessMeaning('ba')).toBeUndefined();
  });

  it.each([
    ['ulyanovskiy', 'ulyanovsk'],
    ['tulskaya', 'tula'],
    ['volgogradskoe', 'volgograd'],
  ])('knows the place in %s', (adjective, place) => {
    expect(isPlaceAdjective(adjective)).toBe(true);
    expect(isPlaceAdjective(place)).toBe(false);
    expect(placeStem(adjective)).toBe(placeStem(place));
  });

  it('names Arabic and Persian words with articles, prepositions, and letters in two forms', () => {
    const words = (text: string) => nameArabicWords(text).trim().split(/\s+/);
    expect(words('الشركة العامة للتجارة')).toEqual(['company', 'general', 'trading']);
    expect(words('سازمان صنايع و صنایع')).toEqual(['organization', 'industry', 'و', 'industry']);
    expect(words('الكوثر')).toEqual(['الكوثر']);
  });

  it('shortens kinds of organisations in two languages to one word', () => {
    const short = (text: string) => shortenKinds(text.split(' ')).join(' ');
    expect(short('federalnoe gosudarstvennoe unitarnoe predpriyatie vesna')).toBe('fgup vesna');
    expect(short('vesna federal state unitary enterprise')).toBe('vesna fgup');
    expect(short('vesna enterprise')).toBe('vesna enterprise');
  });

  it('has Han words longest first, each once', () => {
    const words = hanWords.map(([word]) => word);
    expect(new Set(words).size).toBe(words.length);
    expect(words.map((word) => word.length)).toEqual(words.map((word) => word.length).sort((a, b) => b - a));
    expect(
      hanWords.filter(([word, meaning]) => !/^\p{Script=Han}+$/u.test(word) || !/^[a-z ]+$/.test(meaning)),
    ).toEqual([]);
  });

  it('knows titles', () => {
    expect(['seyed', 'shykh'].map(isTitle)).toEqual([true, true]);
    expect(isTitle('walid')).toBe(false);
  });
});
