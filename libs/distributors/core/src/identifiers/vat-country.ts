/** The countries whose VAT numbers are judged: the members of the EU, and four beside it. ISO 3166-1 alpha-2. */
export const vatCountries = [
  ...(['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT'] as const),
  ...(['LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'CH', 'GB', 'NO', 'TR'] as const),
] as const;
export type VatCountry = (typeof vatCountries)[number];

// Council Directive 2006/112/EC, article 215: ISO 3166, but EL for Greece; XI is Northern Ireland, with British numbers.
const written: Readonly<Record<string, VatCountry>> = { EL: 'GR', XI: 'GB' };
const isVatCountry = (code: string): code is VatCountry => (vatCountries as readonly string[]).includes(code);

/** The country that the first letters of a compact number name, or undefined. */
export function vatCountryIn(number: string): VatCountry | undefined {
  const letters = number.slice(0, 2);
  const code = written[letters] ?? letters;
  return isVatCountry(code) && number.length > 4 ? code : undefined;
}

/** The country whose VAT numbers a number is judged by: the one it names, else the one it was given for. */
export const vatCountryOf = (country: string, number: string): VatCountry | undefined =>
  vatCountryIn(number) ?? (isVatCountry(country) ? country : undefined);
