import { describe, expect, it } from '@jest/globals';
import { isHanScript, isVowellessScript } from './writing';

describe('how a name is written', () => {
  it.each([
    ['Walijan', false, false],
    ['ولی جان', true, false],
    ['משה', true, false],
    ['武汉 Optics', false, true],
    ['トヨタ自動車', false, false],
    ['한국 電子', false, false],
    ['Байкал', false, false],
  ])('%s', (name, vowelless, han) => {
    expect(isVowellessScript(name)).toBe(vowelless);
    expect(isHanScript(name)).toBe(han);
  });
});
