import { bareNumber, identifierTypes, type Identifier } from '@downstream/checks/core';
import { countryCode } from '@downstream/checks/list-formats';
import { addressKeys, normaliseName } from '@downstream/matching';
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
  /** Each in one line. */
  readonly addresses?: readonly string[];
  /** Each as `imo:9187629`, or with its country, `tax:7707083893:RU`. */
  readonly ids?: readonly string[];
}

const refuse = (message: string): never => {
  throw new OperatorError(message, EXIT_NOT_DONE);
};

/**
 * A question that can be searched for.
 * @throws OperatorError for one that cannot: it must never look like an answer without hits
 */
export function askedBy({ names, countries, dob, type, addresses = [], ids = [] }: Question): Asked {
  if (names.length + addresses.length + ids.length === 0) refuse('Say whom to search for: --name "…".');
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
  const codes = countries.map(countryOf);
  for (const line of addresses) {
    const { unit, building } = addressKeys({ street: line, city: null, country: codes[0] ?? null });
    if (unit === null && building === null) {
      refuse(`The address "${line}" names no building in a town that could be searched for.`);
    }
  }
  const identifiers = ids.map(identifierOf);
  return {
    names,
    type: (wanted as AskedType | undefined) ?? null,
    countries: codes,
    dateOfBirth: dob ?? null,
    addresses,
    identifiers,
  };
}

const countryOf = (text: string): string => {
  const code = /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : countryCode(text);
  return code ?? refuse(`"${text}" is no country: give its two letters (ISO 3166-1) or its English name.`);
};

function identifierOf(text: string): Identifier {
  const [kind = '', number = '', country] = text.split(':').map((part) => part.trim());
  const type = identifierTypes.find((one) => one === kind.toUpperCase().replaceAll('-', '_'));
  if (type === undefined || bareNumber(number) === '') {
    const known = identifierTypes.map((one) => one.toLowerCase().replaceAll('_', '-')).join(', ');
    return refuse(`"${text}" is no number: write <kind>:<number>, or <kind>:<number>:<country>. Kinds: ${known}.`);
  }
  return { type, number, country: country === undefined ? null : countryOf(country) };
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
