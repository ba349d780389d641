/** A piece of a text, and whether it is what was typed. */
export interface MarkedPiece {
  readonly text: string;
  readonly asked: boolean;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A text in pieces: words that begin as one of those typed are marked, whole. Together the pieces are the text. */
export function markedText(text: string, typed: string): readonly MarkedPiece[] {
  const asked = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isAsked = (word: string): boolean =>
    asked.some((one) => (WITHOUT_BLANKS.test(word) ? fold(word).includes(one) : fold(word).startsWith(one)));
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!isAsked(word)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), asked: false });
    pieces.push({ text: word, asked: true });
    at = index + word.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), asked: false }] : pieces;
}
