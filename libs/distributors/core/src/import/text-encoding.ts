import type { TableEncoding } from '@downstream/kernel';
import iconv from 'iconv-lite';

/** How a file was found to be written. */
export interface EncodingFound {
  readonly encoding: TableEncoding;
  /** Whether the file begins with a byte order mark, which is no part of its text. */
  readonly mark: boolean;
  /** Whether there is hardly another way to read it. What is not sure is shown to be looked at. */
  readonly sure: boolean;
}

/** So much of a file tells its encoding. */
const LOOKED_AT = 256 * 1024;

// Letters from the most to the least frequent in names and addresses; what does not stand here is an oddity.
const letters: readonly (readonly [TableEncoding, string])[] = [
  ['windows-1251', 'оаеинтрслвкдмпуягбзычйхьжюшцщэфъёіїєґўОАСКТПМИНРЕБВДГЛУЭЗФШЯЮЖХЦЧЩЙІЇЄЁЬЫЪҐЎ«»№–—'],
  ['windows-1256', 'المينروتدبسعهكحقفشجصةطخضزذثغظىئءأإآؤچپگژیک،؛–'],
  ['windows-1254', 'ıüşİçöğÜŞÇÖĞâîûéèäàßÄôêñáóí–’“”«»'],
  ['windows-1252', 'éüöäèßçàñóáíãêôâúåøîïëûœÉÜÖÄÀÇÑÓÁÅØÈÊÎÔÚÍÃ°€’“”«»–—®™½²³¿¡'],
];

const isUnicode = (encoding: TableEncoding): boolean => encoding.startsWith('utf-');

/**
 * The text, or undefined where the bytes are not of that encoding.
 * @param more whether the bytes may end within a character
 */
function decoded(bytes: Uint8Array, encoding: TableEncoding, more: boolean): string | undefined {
  // The platform takes windows-1252 for ISO 8859-1 and loses quotation marks and dashes: only Unicode is left to it.
  if (!isUnicode(encoding)) {
    const text = iconv.decode(bytes, encoding);
    return text.slice(0, more ? -1 : undefined).includes('\ufffd') ? undefined : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: more });
  } catch {
    return undefined;
  }
}

const hasHigh = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

/** UTF-16 without a mark: in tables every comma, digit and line break has a NUL beside it, always on the same side. */
function wide(bytes: Uint8Array): TableEncoding | undefined {
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) < bytes.length / 20) return undefined;
  if (even * 20 < odd) return 'utf-16le';
  return odd * 20 < even ? 'utf-16be' : undefined;
}

/** The share of double bytes that are everyday characters (GB 2312, first level); 0 where it cannot be GB 18030. */
function everydayHan(bytes: Uint8Array): number {
  if (decoded(bytes, 'gb18030', true) === undefined) return 0;
  let pairs = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const [lead = 0, trail = 0] = bytes.subarray(i, i + 2);
    if (lead < 0x81) continue;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) everyday++;
    i++;
  }
  return pairs === 0 ? 0 : everyday / pairs;
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** How many letters beyond ASCII it takes to be sure of anything. */
const ENOUGH = 6;

/** How much a text reads like one of a script with these letters: 1 at best, below 0 where it does not at all. */
function likeness(text: string, known: ReadonlyMap<string, number>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter < '\u0080') continue;
    count++;
    sum += known.get(letter) ?? -1;
    // A capital in the middle of a word betrays letters that were taken for others.
    const before = text.charAt(i - 1);
    if (i > 0 && /\p{Ll}/u.test(before) && isUpper(letter)) sum -= 0.5;
  }
  return count === 0 ? 0 : sum / count;
}

const weights = letters.map(([encoding, row]) => {
  const all = [...row];
  return [encoding, new Map(all.map((letter, i) => [letter, 1 - (0.7 * i) / all.length]))] as const;
});

function narrow(bytes: Uint8Array): EncodingFound {
  const scored = weights
    .map(([encoding, known]) => ({ encoding, score: likeness(iconv.decode(bytes, encoding), known) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const [score, next] = [best?.score ?? 0, second?.score ?? 0];
  const enough = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0) >= ENOUGH;
  return {
    encoding: best?.encoding ?? 'windows-1252',
    mark: false,
    sure: enough && score > 0.3 && score - next > 0.15,
  };
}

/** Finds the encoding of a table by its bytes: a mark, what they can be at all, and which letters they come to. */
export function findEncoding(bytes: Uint8Array): EncodingFound {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: true, sure: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: true, sure: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: true, sure: true };
  const head = bytes.subarray(0, LOOKED_AT);
  const two = wide(head);
  if (two) return { encoding: two, mark: false, sure: true };
  if (!hasHigh(head) || decoded(head, 'utf-8', true) !== undefined)
    return { encoding: 'utf-8', mark: false, sure: true };
  const han = everydayHan(head);
  if (han > 0.6) return { encoding: 'gb18030', mark: false, sure: han > 0.8 };
  return narrow(head);
}

/** The text of a table, without its mark; undefined where the bytes are not of that encoding throughout. */
export function textIn(bytes: Uint8Array, encoding: TableEncoding): string | undefined {
  return decoded(bytes, encoding, false);
}
