import { validateBIC, validateIBAN, ValidationErrorsBIC, ValidationErrorsIBAN } from 'ibantools';
import { DIGITS, type Flaw, type Rule } from './rule';

const ibanFlaw = (number: string): Flaw | undefined => {
  const { valid, errorCodes } = validateIBAN(number);
  if (valid) return undefined;
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'LENGTH';
  const letters = [
    ValidationErrorsIBAN.NoIBANProvided,
    ValidationErrorsIBAN.NoIBANCountry,
    ValidationErrorsIBAN.WrongBBANFormat,
    ValidationErrorsIBAN.ChecksumNotNumber,
  ];
  return errorCodes.some((code) => letters.includes(code)) ? 'LETTERS' : 'CHECK';
};

const bicFlaw = (number: string): Flaw | undefined => {
  const { valid, errorCodes } = validateBIC(number);
  if (valid) return undefined;
  if (number.length !== 8 && number.length !== 11) return 'LENGTH';
  return errorCodes.includes(ValidationErrorsBIC.NoBICProvided) ? 'LENGTH' : 'LETTERS';
};

/** Bank accounts (ISO 13616, with each country's length and inner check) and banks (ISO 9362), by `ibantools`. */
export const bankRules = {
  IBAN: {
    trim: (text) => text.replace(/^(IBAN)+/, ''),
    flaw: ibanFlaw,
    check: () => ({ at: 2, length: 2, alphabet: DIGITS }),
  },
  BIC: { flaw: bicFlaw },
} satisfies Readonly<Record<string, Rule>>;
