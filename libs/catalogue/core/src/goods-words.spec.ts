import { describe, expect, it } from '@jest/globals';
import { goodsTextOf, hasLetters, isNamed } from './goods-words';
import type { KeywordRow } from './list-rows';

const row = (language: string, keyword: string, match: KeywordRow['match'] = 'WORD'): KeywordRow => ({
  goods: 'goods',
  language,
  keyword,
  match,
  note: null,
});
const names = (text: string, ...keyword: Parameters<typeof row>): boolean =>
  isNamed(goodsTextOf(text), row(...keyword));

describe('isNamed', () => {
  it.each([
    ['Drones, 4 pcs', 'en', 'drone'],
    ['AIRSOFT HELMETS (sport)', 'en', 'airsoft helmet'],
    ['drone batteries', 'en', 'drone battery'],
    ['para-aramid yarn', 'en', 'para-aramid'],
    ['Kampfdrohnen', 'de', 'Drohne'],
    ['Wärmebildkameras', 'de', 'Wärmebildkamera'],
    ['mit ballistischen Helmen', 'de', 'ballistischer Helm'],
    ['Caméras thermiques', 'fr', 'caméra thermique'],
    ['cascos', 'es', 'casco'],
    ['Партия тепловизоров', 'ru', 'тепловизор'],
    ['приборы ночного видения', 'ru', 'прибор ночного видения'],
    ['керамических бронепластин', 'ru', 'керамическая бронепластина'],
    ['ПНВ', 'ru', 'ПНВ'],
    ["İHA'lar", 'tr', 'İHA'],
    ['IHA', 'tr', 'İHA'],
    ['balistik kaskları', 'tr', 'balistik kask'],
    ['çelik yeleği', 'tr', 'çelik yelek'],
    ['用于无人机的电池', 'zh', '无人机'],
    ['红外 热 成像', 'zh', '红外热成像'],
    ['والكاميرا حرارية', 'ar', 'كاميرا حرارية'],
    ['طائرة بدون طيّار', 'ar', 'طائرة بدون طيار'],
  ])('finds in "%s" the %s word "%s"', (text, language, keyword) => {
    expect(names(text, language, keyword)).toBe(true);
  });

  it.each([
    ['dronedary', 'en', 'drone'],
    ['helmet for airsoft', 'en', 'airsoft helmet'],
    ['Bedrohung', 'de', 'Drohne'],
    ['Helmut', 'de', 'Helm'],
    ['ПНВТ', 'ru', 'ПНВ'],
    ['无人 driver', 'zh', '无人机'],
    ['', 'en', 'drone'],
    ['anything', 'en', '--'],
  ])('does not find in "%s" the %s word "%s"', (text, language, keyword) => {
    expect(names(text, language, keyword)).toBe(false);
  });

  it('takes a stem for the beginning of a word, in the last place of a phrase', () => {
    expect(names('smuggling', 'en', 'smuggl', 'STEM')).toBe(true);
    expect(names('boron carbides', 'en', 'boron carb', 'STEM')).toBe(true);
    expect(names('borons carbides', 'fi', 'boron carb', 'STEM')).toBe(false);
  });

  it('takes a word of a language without rules as it stands', () => {
    expect(names('drooni', 'fi', 'drooni')).toBe(true);
    expect(names('droonit', 'fi', 'drooni')).toBe(false);
  });
});

it.each([
  ['a', true],
  ['机', true],
  ['--', false],
  ['', false],
])('"%s" has letters: %s', (text, has) => expect(hasLetters(text)).toBe(has));
