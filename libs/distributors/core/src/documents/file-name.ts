import type { DocumentType } from '@downstream/kernel';
import { typeFacts } from './document-type';

/** A name is at most so many characters long, its ending included. */
export const NAME_LENGTH = 120;

/** No more of a name is looked at: what is longer is no name, and takes time. */
const LOOKED_AT = 1_000;

// Control characters, halves of pairs, and what is not seen but turns or hides what follows.
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
// No system lets these stand in a name, or gives them a meaning of their own.
const SPECIAL = /[<>:"|?*]/g;

/**
 * The name under which a file is kept and handed out again: without folders, unseen marks and characters that mean
 * something to a system, with the ending that its content calls for. A name is never a reason to refuse a file.
 *
 * @param given as the sender wrote it; may be empty or hostile
 * @param type what the content was found to be
 */
export function fileName(given: string, type: DocumentType): string {
  const { endings } = typeFacts[type];
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).slice(-LOOKED_AT);
  const plain = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = endings.find((one) => plain.toLowerCase().endsWith(`.${one}`));
  const stem = ending ? plain.slice(0, -ending.length - 1).replace(/[. ]+$/, '') : plain;
  const kept = ending ?? endings[0] ?? 'bin';
  const short = [...stem]
    .slice(0, NAME_LENGTH - kept.length - 1)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short === '' ? 'document' : short}.${kept}`;
}
