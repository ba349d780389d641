import { isTitle } from './facts/titles';
import { remembered } from './remembered';
import { skeletonAnew } from './skeleton';
import { tokenWeight } from './token-weight';

/** Words that weigh no more stand between names. */
const BETWEEN = 0.2;

/** What a word adds to the consonants of its name; `null` when it has a digit, so that the name has none. */
export function consonantsIn(token: string): string | null {
  if (isTitle(token) || tokenWeight(token) <= BETWEEN) return '';
  return /\d/.test(token) ? null : skeletonAnew(token);
}

const consonantsHeard = remembered(consonantsIn);

/** The consonants of the words that say who is meant, without blanks; empty where a word has a digit. */
export function consonantsOf(tokens: readonly string[]): string {
  let all = '';
  for (const token of tokens) {
    const consonants = consonantsHeard(token);
    if (consonants === null) return '';
    all += consonants;
  }
  return all;
}
