/** Letters that look like ours and are none of them: what is left plain on a page came past the catalogue. */
const dressed: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aábƀcçdđeéfƒgğhĥiíjĵkķlľmḿnñoóqɋrŕsštŧuúvṽwŵxẋyýzž'].reduce<string[][]>((pairs, letter, at, all) => {
    if (at % 2 === 0) pairs.push([letter, all[at + 1] ?? letter]);
    return pairs;
  }, []),
);
const MORE = 0.4;

/** A text of Latin letters, dressed and at least two fifths longer, in words about as much longer. */
function latin(text: string): string {
  let debt = 0;
  const long = [...text].map((letter) => {
    const lower = letter.toLowerCase();
    const shown = letter === lower ? (dressed[lower] ?? letter) : (dressed[lower] ?? lower).toUpperCase();
    debt += MORE;
    if (!/[aeiou]/i.test(letter) || debt < 1) return shown;
    const times = Math.min(2, Math.floor(debt));
    debt -= times;
    return shown + (dressed[lower] ?? lower).repeat(times);
  });
  return long.join('') + (debt >= 1 ? ` ${'ö'.repeat(Math.min(12, Math.round(debt)))}` : '');
}

/** A text of any other script, longer by the words it begins with. */
function longer(text: string): string {
  const words = text.trim().split(/\s+/);
  let more = '';
  for (const word of [...words, ...words]) if (more.length < text.trim().length * MORE) more += ` ${word}`;
  return text.trimEnd() + more + (/\s$/.test(text) ? ' ' : '');
}

const stretched = (text: string): string =>
  !/\p{L}/u.test(text) ? text : /[a-z]/i.test(text) ? latin(text) : longer(text);

/** Where the brace ends that is open before a place. */
function endOf(message: string, from: number): number {
  let depth = 1;
  for (let at = from; at < message.length; at++) {
    if (message[at] === '{') depth++;
    else if (message[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A brace is missing in “${message}”`);
}

/** The words of an ICU message stretched, its arguments and cases as they were. */
function message(text: string): string {
  let said = '';
  let words = '';
  const take = (): void => {
    said += stretched(words);
    words = '';
  };
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '#') {
      take();
      said += '#';
    } else if (text[at] === '{') {
      take();
      const end = endOf(text, at + 1);
      said += argument(text.slice(at + 1, end));
      at = end;
    } else words += text[at];
  }
  take();
  return said;
}

function argument(inside: string): string {
  if (!/,\s*(plural|select|selectordinal)\s*,/.test(inside)) return `{${inside}}`;
  let said = '';
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] !== '{') said += inside[at];
    else {
      const end = endOf(inside, at + 1);
      said += `{${message(inside.slice(at + 1, end))}}`;
      at = end;
    }
  }
  return `{${said}}`;
}

/**
 * A catalogue in a language nobody speaks: every message two fifths longer, between brackets that show when its end is cut.
 * @param words a catalogue of English, or of a language of another script, which keeps its letters
 */
export const pseudo = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, `⟦${message(text)}⟧`]));
