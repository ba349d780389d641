import bidiFactory from 'bidi-js';
import type { Face, Weight } from './faces';

/** Which way a text begins; `auto` asks its first letter that has a direction. */
export type Base = 'ltr' | 'rtl' | 'auto';

/** Letters of one face and one direction, to be set one after the other. */
export interface TextRun {
  readonly text: string;
  readonly face: Face;
  /** Whether it reads from right to left; its letters are handed over in the order of reading all the same. */
  readonly rtl: boolean;
}

const bidi = bidiFactory();
const ARABIC = /\p{Script=Arabic}/u;
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const NEUTRAL = /[\p{P}\p{Z}\p{N}\p{S}\p{M}\p{Cf}]/u;

function faceOf(letter: string, weight: Weight): Face | null {
  const strong = weight === 'strong';
  if (ARABIC.test(letter)) return strong ? 'arabicStrong' : 'arabic';
  if (CHINESE.test(letter)) return strong ? 'chineseStrong' : 'chinese';
  return NEUTRAL.test(letter) ? null : weight;
}

const facesOf: Readonly<Record<Weight, readonly Face[]>> = {
  text: ['chinese', 'arabic'],
  strong: ['chineseStrong', 'arabicStrong'],
};

interface Placed extends TextRun {
  readonly level: number;
}

/** Which way a text reads as a whole. */
export const directionOf = (text: string, base: Base): 'ltr' | 'rtl' =>
  base === 'auto' ? ((bidi.getEmbeddingLevels(text, base).paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr') : base;

/** A text without marks that turn its direction by themselves: on paper, letters stand where their script puts them. */
export const withoutTurns = (text: string): string =>
  text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '');

/** The bracket that faces the other way; anything else as it is. */
export const mirrored = (letter: string): string => bidi.getMirroredCharacter(letter) ?? letter;

/**
 * The runs of a line in the order of reading.
 * @param weight the face of Latin, Cyrillic and Greek letters
 * @param covers whether a face has a letter; where the one of its script has not, another is taken that has
 */
function logicalRuns(
  text: string,
  weight: Weight,
  base: Base,
  covers: (face: Face, letter: string) => boolean,
): Placed[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const runs: Placed[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    // A space or a mark goes with the letters before it, so that words of one script stay one run.
    const own = faceOf(letter, weight);
    const wanted = own ?? (last?.level === level ? last.face : weight);
    const face = [wanted, weight, ...facesOf[weight]].find((one) => covers(one, letter)) ?? wanted;
    if (last?.level === level && last.face === face) runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push({ text: letter, face, level, rtl: level % 2 === 1 });
    at += letter.length;
  }
  // Marks alone give no hint that they read from the right: one by one, in the order of reading, they need none.
  return runs.flatMap((run) =>
    run.rtl && !/\p{L}/u.test(run.text) ? [...run.text].map((letter) => ({ ...run, text: letter })) : [run],
  );
}

/** A run with its place on paper, counted from the left. */
export interface PlacedRun extends TextRun {
  readonly place: number;
}

/**
 * The runs of a line in the order of reading, each with its place on paper from left to right (Unicode Bidirectional
 * Algorithm, rule L2, on whole runs).
 * @param weight the face of Latin, Cyrillic and Greek letters
 */
export function placedRuns(
  text: string,
  weight: Weight,
  base: Base = 'auto',
  covers: (face: Face, letter: string) => boolean = () => true,
): readonly PlacedRun[] {
  const logical = logicalRuns(text, weight, base, covers);
  const visual = logical.map((run, index) => ({ index, level: run.level }));
  const highest = Math.max(0, ...logical.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < visual.length; from++) {
      if ((visual[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((visual[to + 1]?.level ?? -1) >= level) to += 1;
      visual.splice(from, to - from + 1, ...visual.slice(from, to + 1).reverse());
      from = to;
    }
  }
  const places = new Map(visual.map(({ index }, place) => [index, place]));
  return logical.map(({ text: run, face, rtl }, index) => ({
    text: run,
    face,
    rtl,
    place: places.get(index) ?? index,
  }));
}
