import type { Sentence } from '../flags/red-flag';
import { flagWords } from './flag-words';
import { ratingWords } from './rating-words';

/** The English template of a sentence's key; `undefined` for a key nobody knows. */
export const templateOf = (key: string): string | undefined => flagWords[key] ?? ratingWords[key];

/** A sentence in English. A parameter without a value is told as unknown; a key without words is told as it is. */
export function inWords({ key, params }: Sentence): string {
  const template = templateOf(key);
  if (template === undefined) return key;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined || value === '' ? 'unknown' : String(value);
  });
}
