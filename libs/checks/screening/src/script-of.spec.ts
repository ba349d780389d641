import { describe, expect, it } from '@jest/globals';
import { scriptOf, scriptsOf } from './script-of';

describe('the script of a name', () => {
  it.each([
    ['Zabaykal Snab OOO', 'Latin'],
    ['ООО «Забайкал Снаб»', 'Cyrillic'],
    ['شركة الشرق', 'Arabic'],
    ['北方科技有限公司', 'Han'],
    ['トヨタ自動車', 'Japanese'],
    ['조선무역회사', 'Korean'],
    ['გიორგი', 'Other'],
    ['4711 ()', 'None'],
    ['', 'None'],
  ])('%s is %s', (name, script) => {
    expect(scriptOf(name)).toBe(script);
  });

  it('is the one most letters are of, and of equal ones not Latin', () => {
    expect(scriptOf('ООО Zabaykal')).toBe('Latin');
    expect(scriptOf('Ѕіlv')).toBe('Cyrillic');
  });

  it('of two names does not depend on their order', () => {
    expect(scriptsOf('Baikal', 'Байкал')).toBe('Cyrillic/Latin');
    expect(scriptsOf('Байкал', 'Baikal')).toBe('Cyrillic/Latin');
    expect(scriptsOf('Baikal', 'Baykal')).toBe('Latin');
  });
});
