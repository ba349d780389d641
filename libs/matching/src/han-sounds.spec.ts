import { describe, expect, it } from '@jest/globals';
import { genericMeanings, hanSound } from './han-sounds';

const ofSyllables = (text: string) => hanSound(text.split(' '), true);
const ofWords = (text: string) => hanSound(text.split(' '), false);

describe('hanSound', () => {
  it.each([
    ['si kai wo ke', 'skywalker'],
    ['bo ni', 'bonny'],
    ['mai ke wei er', 'makewell'],
    ['ka er te', 'karter'],
  ])('hears in %s what %s is', (syllables, word) => {
    expect(ofSyllables(syllables)).toBe(ofWords(word));
    expect(ofWords(word).length).toBeGreaterThanOrEqual(2);
  });

  it('passes over what a company does, and tells other names apart', () => {
    expect(ofWords('skywalker technology')).toBe(ofWords('skywalker'));
    expect(ofSyllables('si kai wo ke')).not.toBe(ofWords('starwalker'));
    expect([...genericMeanings(['skywalker', 'technologies', 'trading'])]).toEqual(['technology', 'trading']);
  });
});
