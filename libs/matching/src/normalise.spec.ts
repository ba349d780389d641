import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseName } from './normalise';

describe('normaliseName', () => {
  it.each([
    ['Baikal Armour Trade OOO', 'baikal armour trade', ['llc']],
    ['ООО «Байкал Броня Трейд»', 'baykal bronya treyd', ['llc']],
    ['Общество с ограниченной ответственностью "Байкал"', 'baykal', ['llc']],
    ['Anadolu Isı Görüntüleme Ltd. Şti.', 'anadolu isi goruntuleme', ['ltd']],
    ['HARBOR LANE OPTICAL CO., LIMITED', 'harbor lane optical', ['ltd']],
    ['深圳市大疆创新科技有限公司', 'shenzhen da jiang innovation technology', ['ltd']],
    ['INDIO VITORIO S. DE P.R. DE R.L. DE C.V.', 'indio vitorio', ['llc']],
    ['COMERCIALIZADORA AMIA, S.A. DE C.V.', 'comercializadora amia', ['jsc']],
    ['Nordlys Termografi A/S', 'nordlys termografi', ['jsc']],
    ['Kwiatkowski Sp. z o.o.', 'kwiatkowski', ['llc']],
    ['Khan & Schirindel GmbH', 'khan and schirindel', ['llc']],
    ["WORKERS' WELFARE BANK", 'workers welfare bank', []],
    ['شركة البركة ذ.م.م', 'company al brk', ['llc']],
    ['عبد الله نور الدين', 'abdullah nwr al din', []],
    ['سازمان صنایع دفاع', 'organization industry defense', []],
    ['مزاحم سالم', 'mzAHm sAlm', []],
    ['Moussa Essaadi', 'moussa al saadi', []],
    ['Abubakar Zulqader', 'abu bakr zul qader', []],
    ['أبوبكر ذو القدر', 'abu bkr zul qdr', []],
    ['АО НПО «Поиск»', 'npo poisk', ['jsc']],
    ['АО «Научно-производственное объединение Поиск»', 'npo poisk', ['jsc']],
    ['香港恒邦微电子有限公司', 'hk heng bang wei electronics', ['ltd']],
    ['Ѕіlva Optics', 'silva optics', []],
    ['Abdulrahman Nureddin', 'abdul rahman nur al din', []],
    ['Łódź Straße ﬁ №5', 'lodz strasse fi no5', []],
  ])('reads %s', (name, words, forms) => {
    const normal = normaliseName(name);
    expect(normal.tokens.join(' ')).toBe(words);
    expect(normal.legalForms).toEqual(forms);
  });

  it('keeps the original script', () => {
    expect(normaliseName('  Сорохтин   ГЕННАДИЙ ').original).toBe('сорохтин геннадий');
  });

  it('takes no legal form off a person, nor the only word of a company', () => {
    expect(normaliseName('LI, Sa', 'PERSON').tokens).toEqual(['li', 'sa']);
    expect(normaliseName('AG').tokens).toEqual(['ag']);
    expect(normaliseName('Co. Ltd.').tokens).toEqual(['co']);
  });

  it('finds nothing in marks and pictures', () => {
    expect(normaliseName(' .,-– ?! 🙂 \u200b').tokens).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'OOO',
      'ООО',
      'Ltd',
      'Co',
      'S.A.',
      'de',
      'C.V.',
      'GmbH',
      'sp',
      'z',
      'o.o.',
      '有限公司',
      'limited',
      'company',
      '(주)',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('Байкал', 'أحمد', 'Şti.', "O'Neil", 'A/S', '大疆', '한국', 'x', '&', 'İ', 'ß', 'ŉ'),
  );
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.constantFrom(undefined, 'PERSON', 'ORGANISATION'),
        (pieces, kind) => {
          // Capitals stand for what Latin letters cannot tell of Arabic ones.
          const once = normaliseName(pieces.filter((one) => !/\p{Script=Arabic}/u.test(one)).join(' '), kind as never);
          const twice = normaliseName(once.text, kind as never);
          expect(twice.text).toBe(once.text);
          expect(twice.tokens).toEqual(once.tokens);
          expect(twice.legalForms).toEqual(once.legalForms);
          expect(once.text).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        },
      ),
      { numRuns: 250 },
    );
  });
});
