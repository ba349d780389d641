import bidiFactory from 'bidi-js';

/** The faces that a document is set in: one for each family of scripts, and a heavier Latin one for headings. */
export const faces = ['text', 'strong', 'arabic', 'chinese'] as const;
export type Face = (typeof faces)[number];

/** Letters of one script and one direction, to be set one after the other. */
export interface TextRun {
  readonly text: string;
  readonly face: Face;
  /** Whether it reads from right to left; its letters are handed over in the order of reading all the same. */
  readonly rtl: boolean;
}

const bidi = bidiFactory();
const ARABIC = /\p{Script=Arabic}/u;
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const NEUTRAL = /[\p{P}\p{Z}\p{N}\p{S}]/u;

function faceOf(letter: string, plain: Face): Face | null {
  if (ARABIC.test(letter)) return 'arabic';
  if (CHINESE.test(letter)) return 'chinese';
  return NEUTRAL.test(letter) ? null : plain;
}

interface Placed extends TextRun {
  readonly level: number;
}

function logicalRuns(text: string, plain: Face): Placed[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'auto');
  const runs: Placed[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    // A space or a mark goes with the letters before it, so that words of one script stay one run.
    const own = faceOf(letter, plain);
    const face = own ?? (last?.level === level ? last.face : plain);
    if (last?.level === level && last.face === face) runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push({ text: letter, face, level, rtl: level % 2 === 1 });
    at += letter.length;
  }
  return runs;
}

/**
 * The runs of a line in the order in which they stand on paper, from left to right (Unicode Bidirectional Algorithm,
 * rule L2, on whole runs).
 * @param plain the face of Latin, Cyrillic and Greek letters
 */
export function visualRuns(text: string, plain: Face): readonly TextRun[] {
  const runs = logicalRuns(text, plain);
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < runs.length; from++) {
      if ((runs[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((runs[to + 1]?.level ?? -1) >= level) to += 1;
      runs.splice(from, to - from + 1, ...runs.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return runs.map(({ text: run, face, rtl }) => ({ text: run, face, rtl }));
}

/** A text cut into pieces between which a line may be broken: after spaces, and beside each Chinese character. */
export const breakable = (text: string): readonly string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu,
  ) ?? [];
