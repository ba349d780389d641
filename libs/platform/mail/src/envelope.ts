import { createHash } from 'node:crypto';
import { refusal, RefusalError } from '@downstream/kernel';
import type { OutgoingMail, Recipient } from './mailer';

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)*$/u;

/** One line of text: control characters and line separators become spaces, so that nothing can begin a new header. */
export const oneLine = (text: string, longest = 200): string => {
  const line = text
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is sought
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  // Cut between characters, not inside one.
  return line.length > longest ? Array.from(line).slice(0, longest).join('') : line;
};

/** Whether the text is one bare mail address (dot-atom local part, any domain in letters and digits). */
export function isAddress(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  return at > 0 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(text.slice(at + 1));
}

/**
 * The recipient as it may stand in a header.
 * @throws RefusalError INPUT_INVALID
 */
export function checkedRecipient({ address, name = '' }: Recipient): { address: string; name: string } {
  if (!isAddress(address)) throw new RefusalError(refusal('INPUT_INVALID', { detail: 'This is no mail address.' }));
  return { address, name: oneLine(name, 100) };
}

/** The mail's key: 32 hex digits that follow from tenant and message id alone. */
export const mailKey = ({ tenantId, messageId }: Pick<OutgoingMail, 'tenantId' | 'messageId'>): string =>
  createHash('sha256').update(`${tenantId}\n${messageId}`).digest('hex').slice(0, 32);
