import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { markedText } from './marked-text';

const shown = (text: string, typed: string): string =>
  markedText(text, typed)
    .map((piece) => (piece.asked ? `[${piece.text}]` : piece.text))
    .join('');

describe('markedText', () => {
  it.each([
    ['Baikal Optika LLP', 'opt', 'Baikal [Optika] LLP'],
    ['ТОО «Байкал Оптика»', 'оптика', 'ТОО «Байкал [Оптика]»'],
    ['Nürnberg & Söhne', 'sohne nur', '[Nürnberg] & [Söhne]'],
    ['深圳光学', '光学', '[深圳光学]'],
    ['<b>Baikal</b>', 'baik', '<b>[Baikal]</b>'],
    ['Baikal', '', 'Baikal'],
    ['', 'baikal', ''],
  ])('%s, asked for by %p', (text, typed, marked) => expect(shown(text, typed)).toBe(marked));

  it('loses and adds no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, typed) => {
        expect(
          markedText(text, typed)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
