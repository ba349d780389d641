import { isTitle } from './facts/titles';
import { remembered } from './remembered';
import { skeleton } from './skeleton';
import { tokenWeight } from './token-weight';

/** Words that weigh no more stand between names. */
const BETWEEN = 0.2;

const consonantsIn = remembered((token: string): string | null => {
  if (isTitle(token) || tokenWeight(token) <= BETWEEN) return '';
  return /\d/.test(token) ? null : skeleton(token);
});

/** The consonants of the words that say who is meant, without blanks; empty where a word has a digit. */
export function consonantsOf(tokens: readonly string[]): string {
  let all = '';
  for (const token of tokens) {
    const consonants = consonantsIn(token);
    if (consonants === null) return '';
    all += consonants;
  }
  return all;
}
