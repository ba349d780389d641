// Letters of Cyrillic and Greek with the Latin ones that look the same, in lower case.
const cyrillic = new Map(
  [...'авекмнорстухіјѕԁԛԝһѵ'].map((letter, i) => [letter, [...'abekmhopctyxijsdqwhv'][i] as string]),
);
const greek = new Map([...'αβεικνορτυχ'].map((letter, i) => [letter, [...'abeikvoptux'][i] as string]));
const scripts = [
  {
    letter: /\p{Script=Cyrillic}/u,
    toLatin: cyrillic,
    toOwn: new Map([...cyrillic].map(([own, latin]) => [latin, own])),
  },
  { letter: /\p{Script=Greek}/u, toLatin: greek, toOwn: new Map([...greek].map(([own, latin]) => [latin, own])) },
];
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]+/gu;

function unmixed(word: string): string {
  const letters = [...word];
  const latin = letters.filter((letter) => LATIN.test(letter));
  if (latin.length === 0 || latin.length === letters.length) return word;
  for (const { letter: isOwn, toLatin, toOwn } of scripts) {
    const own = letters.filter((letter) => isOwn.test(letter));
    if (own.length === 0) continue;
    const [mayBeOwn, mayBeLatin] = [latin.every((l) => toOwn.has(l)), own.every((l) => toLatin.has(l))];
    // What only one script has decides; where both could be, the script of most letters.
    const table = mayBeOwn && (!mayBeLatin || own.length >= latin.length) ? toOwn : mayBeLatin ? toLatin : null;
    if (table) return letters.map((letter) => table.get(letter) ?? letter).join('');
  }
  return word;
}

/**
 * A text in which words of two scripts are of one: "Ѕіlva" with two Cyrillic letters becomes "silva", "Aкция" with a
 * Latin one becomes Cyrillic. Words of one script stay, whatever they look like.
 * @param text in lower case
 */
export const withoutLookAlikes = (text: string): string =>
  LATIN.test(text) && scripts.some(({ letter }) => letter.test(text)) ? text.replace(WORD, unmixed) : text;
