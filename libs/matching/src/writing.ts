const PLAIN = /^[\x20-\x7e]*$/;
const VOWELLESS = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const HAN = /\p{Script=Han}/u;
// Japanese and Korean read the same signs otherwise.
const OTHERS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a name is written in a script that leaves most vowels out: Arabic or Hebrew. */
export const isVowellessScript = (name: string): boolean => !PLAIN.test(name) && VOWELLESS.test(name);

/** Whether a name is written in Han characters, and in Chinese as far as can be told. */
export const isHanScript = (name: string): boolean => !PLAIN.test(name) && HAN.test(name) && !OTHERS.test(name);
