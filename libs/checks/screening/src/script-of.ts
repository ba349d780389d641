/** Scripts told apart where quality is shown by script. */
const scripts = [
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  // A name with any kana is Japanese, however many of its characters are Han.
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Latin', /\p{Script=Latin}/gu],
] as const;

export type NameScript = (typeof scripts)[number][0] | 'Other' | 'None';

const length = (text: string, script: RegExp): number =>
  (text.match(script) ?? []).reduce((sum, part) => sum + part.length, 0);

/**
 * The script of a name: of several the one with most letters, and of equal ones the first of the list above, so that
 * Latin comes last. `Other` has letters of no script of the list, `None` no letters at all.
 */
export function scriptOf(name: string): NameScript {
  let found: NameScript = /\p{L}/u.test(name) ? 'Other' : 'None';
  let most = 0;
  for (const [script, letters] of scripts) {
    const many = length(name, letters);
    if (many > most) [found, most] = [script, many];
  }
  return found;
}

/** The scripts of two names as one word, whichever comes first: `Latin`, `Cyrillic/Latin`. */
export function scriptsOf(a: string, b: string): string {
  return [...new Set([scriptOf(a), scriptOf(b)])].sort().join('/');
}
