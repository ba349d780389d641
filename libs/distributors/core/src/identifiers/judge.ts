import { bankRules } from './bank-rules';
import { compact } from './compact';
import { libraryRules } from './library-rules';
import { ownRules } from './own-rules';
import { rightCheck, type Flaw, type Rule } from './rule';
import { schemeOf, type Scheme } from './scheme';
import { vatRule } from './vat';
import { vatCountryOf } from './vat-country';

/** A number as somebody wrote it, and what is known of the register it is from. */
export interface WrittenIdentifier {
  /** Which number it is, under any name; `null` where nobody said. */
  readonly scheme: string | null;
  readonly value: string;
  /** Country of the company, ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * What the form of a number tells. `FITS` is never "there is such a company": that is for the register to say.
 * `UNKNOWN_SCHEME` is no judgement at all. `normalised` is the number as it is compared with others.
 */
export type Judgement =
  | { readonly kind: 'FITS'; readonly scheme: Scheme; readonly normalised: string }
  | {
      readonly kind: 'WRONG';
      readonly scheme: Scheme;
      readonly normalised: string;
      readonly why: Flaw;
      /** The check characters it would have to have, where they follow from the others. */
      readonly expected: string | null;
    }
  | { readonly kind: 'UNKNOWN_SCHEME'; readonly normalised: string };

const rules: Readonly<Record<Exclude<Scheme, 'VAT'>, Rule>> = { ...ownRules, ...libraryRules, ...bankRules };

function ruleOf(scheme: Scheme, country: string, number: string): Rule | undefined {
  if (scheme !== 'VAT') return rules[scheme];
  const vat = vatCountryOf(country, number);
  return vat && vatRule(vat);
}

/**
 * Judges a registry, tax or bank number by its form: length, characters, check characters. Anything may be given;
 * nothing is thrown.
 */
export function judgeIdentifier({ scheme: name, value, country }: WrittenIdentifier): Judgement {
  const number = compact(value);
  const scheme = schemeOf(country, name ?? '', value);
  const rule = scheme && ruleOf(scheme, country, number);
  if (!scheme || !rule) return { kind: 'UNKNOWN_SCHEME', normalised: number };
  const normalised = rule.trim?.(number) ?? number;
  const why = rule.flaw(normalised);
  if (!why) return { kind: 'FITS', scheme, normalised };
  const expected = why === 'CHECK' ? (rightCheck(rule, normalised) ?? null) : null;
  return { kind: 'WRONG', scheme, normalised, why, expected };
}
