import { deletionKeys, MOST_KEYS } from './deletions';
import { editDistance } from './edit-distance';
import { legalWords } from './legal-forms';

/** From this length on a word one letter off a legal word is that word with a slip: nothing else is called so. */
const LEAST_SLIP = 6;
const legalByKey = new Map<number, string[]>();
const keys = new Uint32Array(MOST_KEYS);
for (const word of legalWords) {
  if (word.length < LEAST_SLIP) continue;
  for (const key of keys.subarray(0, deletionKeys(word, keys))) {
    const list = legalByKey.get(key);
    if (!list) legalByKey.set(key, [word]);
    else if (!list.includes(word)) list.push(word);
  }
}

/** Whether a word is one that legal forms consist of, with a slip or without. */
export function isLegalWord(token: string): boolean {
  if (legalWords.has(token)) return true;
  if (token.length < LEAST_SLIP) return false;
  const count = deletionKeys(token, keys);
  for (let k = 0; k < count; k++) {
    const near = legalByKey.get(keys[k] as number);
    if (near?.some((word) => editDistance(token, word, 1) <= 1)) return true;
  }
  return false;
}
