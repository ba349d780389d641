/** Countries with mains of 100 to 127 V; those in both lists have either. All others have 220 to 240 V. */
const LOW = 'US CA MX JP TW CO VE EC CU DO GT HN NI CR PA SV HT JM LR BZ';
const BOTH = 'BR SA KP';

/** Voltages of the mains of a country, in volts. */
export function mainsVolts(country: string): readonly number[] {
  if (BOTH.split(' ').includes(country)) return [110, 127, 220, 230];
  return LOW.split(' ').includes(country) ? [100, 110, 120, 127] : [220, 230, 240];
}

/**
 * Goods that only few countries can put to use, by the beginning of their customs code: machines for making chips go to
 * places where chips are made or packaged. A default of the product, to be confirmed by whoever sells them.
 */
const advanced: readonly { readonly prefix: string; readonly countries: string }[] = [
  {
    prefix: '8486',
    countries: 'AT BE CH CN CZ DE DK ES FI FR GB IE IL IN IT JP KR MY NL NO PH PL PT SE SG TH TW US VN',
  },
];

/** Where goods of a customs code can be put to use; `undefined` where nothing is said of them. */
export const plausibleDestinations = (hs6: string): readonly string[] | undefined =>
  advanced.find(({ prefix }) => hs6.startsWith(prefix))?.countries.split(' ');
