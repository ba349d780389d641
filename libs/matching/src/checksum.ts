const { imul } = Math;
const P1 = 0x9e3779b1 | 0;
const P2 = 0x85ebca77 | 0;
const P3 = 0xc2b2ae3d | 0;

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
const mixed = (lane: number, word: number): number => imul(turned((lane + imul(word, P2)) | 0, 13), P1);

/**
 * A number for a row of words of 32 bits that finds damage: whichever one of them is altered, it is another. Four lanes
 * side by side, after Collet's xxHash. Not against somebody who alters a file on purpose and knows how.
 * @param words a multiple of four
 */
export function checksumOf(words: Uint32Array): number {
  let [a, b, c, d] = [(P1 + P2) | 0, P2, 0, -P1 | 0];
  for (let i = 0; i < words.length; i += 4) {
    a = mixed(a, words[i] as number);
    b = mixed(b, words[i + 1] as number);
    c = mixed(c, words[i + 2] as number);
    d = mixed(d, words[i + 3] as number);
  }
  let sum = (turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18) + words.length) | 0;
  sum = imul(sum ^ (sum >>> 15), P2);
  sum = imul(sum ^ (sum >>> 13), P3);
  return (sum ^ (sum >>> 16)) >>> 0;
}
