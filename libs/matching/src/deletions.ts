import { hashStep, spreadHash } from './letter-hash';
import { editsAllowed } from './token-similarity';

/** Letters of a word that its keys are made of: two words within the allowed edits share a key of their beginnings. */
const BEGINNING = 6;

/**
 * Keys of a word: one for its beginning of up to six letters, and one for each way of leaving out as many letters of
 * it as the word may have edits. Two words within the allowed edits have a key in common (Garbe's symmetric deletes with
 * a limited beginning); words that share a key may still be far apart. Hashes are composed letter by letter.
 * @param into receives the keys, 32-bit and unsigned; those of one word may repeat
 * @returns how many were written
 */
export function deletionKeys(word: string, into: Uint32Array): number {
  const end = word.length < BEGINNING ? word.length : BEGINNING;
  const edits = editsAllowed(word.length);
  let count = 0;
  let whole = 0;
  for (let i = 0; i < end; i++) whole = hashStep(whole, word.charCodeAt(i));
  into[count++] = spreadHash(whole);
  if (edits === 0) return count;
  let before = 0;
  for (let left = 0; left < end; left++) {
    let hash = before;
    for (let i = left + 1; i < end; i++) hash = hashStep(hash, word.charCodeAt(i));
    into[count++] = spreadHash(hash);
    if (edits > 1) {
      let between = before;
      for (let second = left + 1; second < end; second++) {
        let rest = between;
        for (let i = second + 1; i < end; i++) rest = hashStep(rest, word.charCodeAt(i));
        into[count++] = spreadHash(rest);
        between = hashStep(between, word.charCodeAt(second));
      }
    }
    before = hashStep(before, word.charCodeAt(left));
  }
  return count;
}

/** The most keys a word has: the beginning itself, six ways of leaving out one letter, 15 of leaving out two. */
export const MOST_KEYS = 1 + BEGINNING + (BEGINNING * (BEGINNING - 1)) / 2;
