import { describe, expect, it } from '@jest/globals';
import { searchPattern, searchText, sortName } from './sort-name';

const named = (native: string, latin: string | null = null) => ({
  legalName: { native, latin, language: null },
  registryNumber: { scheme: 'BIN', value: '12-03 AB' },
});

describe('sortName', () => {
  it('sorts by the Latin form, without accents and case', () => {
    expect(sortName(named('Ålesund Optikk AS'))).toBe('alesund optikk as');
    expect(sortName(named('ТОО «Байкал Оптика»', 'Baikal Optika LLP'))).toBe('baikal optika llp');
  });

  it('keeps a name of another script that has no Latin form', () => {
    expect(sortName(named('深圳市光学有限公司'))).toBe('深圳市光学有限公司');
  });
});

describe('searchText', () => {
  const text = searchText(named('ТОО «Байкал Оптика»', 'Baïkal Optika LLP'));
  it.each(['байкал', 'baïkal', 'baikal', '12-03 ab', '1203ab'])('has %s', (part) => expect(text).toContain(part));
});

describe('searchPattern', () => {
  it('takes the signs of a pattern as they are', () => {
    expect(searchPattern('50%_\\')).toBe('%50\\%\\_\\\\%');
  });

  it('folds full-width letters as the text does', () => {
    expect(searchPattern('ＡＢ')).toBe('%ab%');
  });
});
