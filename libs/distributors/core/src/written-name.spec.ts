import { describe, expect, it } from '@jest/globals';
import { needsLatin } from './written-name';

describe('needsLatin', () => {
  it.each(['Müller & Söhne GmbH', 'Łódź Optyka', 'İstanbul Savunma A.Ş.', '3M', '«Vega» (2019)', 'Nguyễn Văn A', ''])(
    'is content with %j',
    (name) => expect(needsLatin(name)).toBe(false),
  );

  it.each(['ООО «Вектор»', '上海赢智', 'شركة النور', 'ნინო', 'Vega Трейд', 'Ελλάς'])(
    'asks for Latin letters beside %s',
    (name) => {
      expect(needsLatin(name)).toBe(true);
    },
  );
});
