import { countryCode } from '@downstream/checks/list-formats';
import { normaliseName } from '@downstream/matching';
import { OperatorError } from '../roles/plainly';
import { EXIT_NOT_DONE } from './list-sources';
import { askedTypes, type Asked, type AskedType } from './screen-lists';

/** Whom to search for, as somebody wrote it. */
export interface Question {
  readonly names: readonly string[];
  readonly type?: string | undefined;
  /** Two letters or an English name each. */
  readonly countries: readonly string[];
  readonly dob?: string | undefined;
}

const refuse = (message: string): never => {
  throw new OperatorError(message, EXIT_NOT_DONE);
};

/**
 * A question that can be searched for.
 * @throws OperatorError for one that cannot: it must never look like an answer without hits
 */
export function askedBy({ names, countries, dob, type }: Question): Asked {
  if (names.length === 0) refuse('Say whom to search for: --name "…".');
  for (const name of names) {
    if (normaliseName(name).tokens.length === 0 && normaliseName(name, 'PERSON').tokens.length === 0) {
      refuse(`The name "${name}" has no letter or digit that could be searched for.`);
    }
  }
  const wanted = type?.toLowerCase().replace(/^(organization|company|entity)$/, 'organisation');
  if (wanted !== undefined && !askedTypes.includes(wanted as AskedType)) {
    refuse(`There is no type "${type}". There are: ${askedTypes.join(', ')}.`);
  }
  if (dob !== undefined && !isDay(dob)) refuse(`"${dob}" is no date such as 1970-12-31.`);
  const codes = countries.map((one) => {
    const code = /^[a-z]{2}$/i.test(one) ? one.toUpperCase() : countryCode(one);
    return code ?? refuse(`"${one}" is no country: give its two letters (ISO 3166-1) or its English name.`);
  });
  return { names, type: (wanted as AskedType | undefined) ?? null, countries: codes, dateOfBirth: dob ?? null };
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
