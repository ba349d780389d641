import { base64url } from './device-challenge';

const KEY = 'ds.device';
const MARK = /^[\w-]{43}$/;

/**
 * A mark of this browser, made once and sent with a signature: two companies that know nothing of each other do not sign
 * on one telephone. It says nothing else, and whoever clears the browser's data is rid of it.
 * @returns 43 characters of base64url; undefined in a browser that keeps nothing
 */
export function deviceMark(): string | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null && MARK.test(kept)) return kept;
    const made = base64url(crypto.getRandomValues(new Uint8Array(32)));
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    return undefined;
  }
}
