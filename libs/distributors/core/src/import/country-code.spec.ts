import { describe, expect, it } from '@jest/globals';
import { countryCodeOf } from './country-code';
import { countryNameLines } from './country-name-lines';

describe('countryCodeOf', () => {
  it.each([
    ['DE', 'DE'],
    ['deu', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['ALLEMAGNE', 'DE'],
    ['Alemania', 'DE'],
    ['Германия', 'DE'],
    ['Німеччина', 'DE'],
    ['德国', 'DE'],
    ['ألمانيا', 'DE'],
    ['Almanya', 'DE'],
    ['Германия', 'DE'],
    ['Գերմանիա', 'DE'],
    ['გერმანია', 'DE'],
    ['آلمان', 'DE'],
    ['turkiye', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['U.A.E.', 'AE'],
    ['the Netherlands', 'NL'],
    ['Republic of Kazakhstan', 'KZ'],
    ['Côte d’Ivoire', 'CI'],
  ])('%s is %s', (written, code) => expect(countryCodeOf(written)).toBe(code));

  it.each(['', ' ', 'Atlantis', 'EU', 'D', 'Germanyy', 'n/a', 'Congo', 'Korea'])(
    'nothing is known of "%s"',
    (written) => expect(countryCodeOf(written)).toBeUndefined(),
  );

  it('knows every name of the source, but for those that two countries share', () => {
    const unknown = countryNameLines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [code = '', , ...names] = line.split('|');
        return names.filter((name) => countryCodeOf(name) !== code).map((name) => `${code} ${name}`);
      });
    expect(unknown).toEqual(['CG Congo', 'CG Конго', 'CD Congo', 'CD Конго']);
  });
});
