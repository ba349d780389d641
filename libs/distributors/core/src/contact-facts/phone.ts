import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What a telephone number tells by its form. */
export interface PhoneFacts {
  /** The number as ITU-T E.164 has it, `+49301234567`; `null` where it cannot be a telephone number. */
  readonly e164: string | null;
  /** Country of the number, ISO 3166-1 alpha-2; `null` where several share its code and the number does not tell. */
  readonly country: string | null;
  /**
   * Whether it is a number of the country asked about; `null` where that cannot be told: it was written without the
   * code of a country, or is none. A number of another country is a fact to look at, and no fault.
   */
  readonly fitsCountry: boolean | null;
}

const NO_NUMBER: PhoneFacts = { e164: null, country: null, fitsCountry: null };

/**
 * Reads a telephone number.
 * @param written as somebody wrote it; without a country's code it is read as one of `country`
 * @param country ISO 3166-1 alpha-2
 */
export function phoneFacts(written: string, country: string): PhoneFacts {
  const from: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  // 00 is how most of the world dials out, and no national number begins so.
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/^\(?00/, '+');
  const number = parsePhoneNumberFromString(text, { defaultCountry: from, extract: false });
  if (!number?.isPossible()) return NO_NUMBER;
  const of = number.country ?? null;
  const abroad = /^[(\s]*\+/.test(text);
  return {
    e164: number.number,
    country: abroad ? of : null,
    fitsCountry: abroad && from ? (of ? of === from : number.getPossibleCountries().includes(from)) : null,
  };
}
