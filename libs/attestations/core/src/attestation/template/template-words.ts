import type { TemplateKind } from '@downstream/kernel';
import type { Questionnaire } from '../../questionnaire';
import { wordKeys } from '../../word-keys';

/** The words of the templates in one language. What has the same id or code in several places is called the same. */
export interface TemplateWords {
  readonly titles: Readonly<Record<TemplateKind, string>>;
  readonly sections: Readonly<Record<string, string>>;
  /** Title of a group, and why it is asked. */
  readonly groups: Readonly<Record<string, readonly [title: string, why: string]>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

/** The word for a key of {@link wordKeys}; `undefined` where there is none. A currency is called by its code. */
function wordFor(key: string, words: TemplateWords): string | undefined {
  const [, kind = '', id = '', ...rest] = key.split('.');
  if (kind === 'section') return words.sections[id];
  if (kind === 'unit') return words.units[id];
  if (kind === 'group') return words.groups[id]?.[rest[0] === 'title' ? 0 : 1];
  const last = rest.at(-1) ?? '';
  if (rest.at(-2) === 'choice') return words.choices[last] ?? (/^[A-Z]{3}$/.test(last) ? last : undefined);
  if (rest[0] === 'column') return words.columns[rest[1] ?? ''];
  return last === 'hint' ? words.hints[id] : words.labels[id];
}

/** Every word a form needs in one language, by its key; a key without a word is left out, and is a fault. */
export const textsOf = (form: Questionnaire, words: TemplateWords): Readonly<Record<string, string>> =>
  Object.fromEntries(
    wordKeys(form).flatMap((key) => {
      const word = wordFor(key, words);
      return word === undefined ? [] : [[key, word]];
    }),
  );
