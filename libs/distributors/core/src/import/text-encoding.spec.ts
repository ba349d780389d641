import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { TableEncoding } from '@downstream/kernel';
import { findEncoding, textIn } from './text-encoding';

const tables: Readonly<Record<string, string>> = {
  russian: 'Название;Страна\nООО «Байкал Оптика»;Россия\nЗАО Северный ветер;Казахстан\n',
  shouting: 'НАЗВАНИЕ;СТРАНА\nООО БАЙКАЛ;РОССИЯ\nЗАО СЕВЕРНЫЙ ВЕТЕР;КАЗАХСТАН\n',
  ukrainian: 'Назва;Країна\nТОВ «Київські прилади»;Україна\nПП Їжак;Польща\n',
  chinese: '公司名称,国家\n深圳市光学仪器有限公司,中国\n香港贸易公司,香港\n',
  arabic: 'اسم الشركة,البلد\nشركة النور للتجارة,الإمارات\nمؤسسة الخليج,السعودية\n',
  turkish: 'Unvan;Ülke\nYıldız Optik Dağıtım A.Ş.;Türkiye\nİstanbul Işık Ltd. Şti.;Türkiye\n',
  german: 'Firma;Land;Straße\nMüller Präzision GmbH;Österreich;Königsallee 5\n',
  french: 'Société;Pays\nÉtoile Sécurité SARL;Côte d’Ivoire\nOptique Générale;Algérie\n',
  plain: 'Name,Country\nAcme Trading,DE\n',
};
const written = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));

describe('findEncoding', () => {
  it.each<[string, TableEncoding]>([
    ['russian', 'windows-1251'],
    ['shouting', 'windows-1251'],
    ['ukrainian', 'windows-1251'],
    ['chinese', 'gb18030'],
    ['arabic', 'windows-1256'],
    ['turkish', 'windows-1254'],
    ['german', 'windows-1252'],
    ['french', 'windows-1252'],
  ])('finds a %s table in %s', (name, encoding) => {
    const text = tables[name] ?? '';
    const bytes = written(text, encoding);
    expect(findEncoding(bytes).encoding).toBe(encoding);
    expect(textIn(bytes, encoding)).toBe(text);
  });

  it.each(Object.keys(tables))('finds a %s table in every form of Unicode, marked or not', (name) => {
    const text = tables[name] ?? '';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      for (const mark of ['', '\ufeff']) {
        const bytes = written(mark + text, encoding);
        expect(findEncoding(bytes)).toEqual({ encoding, mark: mark !== '', sure: true });
        expect(textIn(bytes, encoding)).toBe(text);
      }
    }
  });

  it('is not sure where a few letters could be anything', () => {
    expect(findEncoding(Uint8Array.of(0x41, 0xe9, 0x2c, 0x42)).sure).toBe(false);
  });

  it('does not stumble over an empty file or a character cut at the end of what it looks at', () => {
    expect(findEncoding(new Uint8Array())).toEqual({ encoding: 'utf-8', mark: false, sure: true });
    const long = written(`${'x'.repeat(256 * 1024 - 1)}é and more`, 'utf-8');
    expect(findEncoding(long).encoding).toBe('utf-8');
  });
});

describe('textIn', () => {
  it('gives no text that would be a guess', () => {
    expect(textIn(written('Größe', 'windows-1252'), 'utf-8')).toBeUndefined();
    expect(textIn(written('abc', 'utf-8'), 'utf-16le')).toBeUndefined();
  });
});
