const zeros = [0x660, 0x6f0, 0xff10];

/**
 * Reads a number as people write it anywhere: `1 250,5`, `1,250.5`, `١٢٥٠`. The last point or comma is the decimal sign
 * unless exactly three digits follow a single one of them and `whole` numbers are asked for.
 * @returns NaN when it is no number
 */
export function numberOf(text: string, whole = false): number {
  const latin = [...text.trim()]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const zero = zeros.find((one) => code >= one && code <= one + 9);
      return zero === undefined ? sign : String(code - zero);
    })
    .join('')
    .replace(/[\s'’_]/g, '')
    .replace(/٫/g, '.')
    .replace(/٬/g, '');
  if (!/^-?\d[\d.,]*$/.test(latin)) return NaN;
  if (whole && /^-?\d{1,3}([.,]\d{3})+$/.test(latin)) return Number(latin.replace(/[.,]/g, ''));
  const last = Math.max(latin.lastIndexOf('.'), latin.lastIndexOf(','));
  if (last < 0) return Number(latin);
  const before = latin.slice(0, last).replace(/[.,]/g, '');
  return Number(`${before}.${latin.slice(last + 1)}`);
}
