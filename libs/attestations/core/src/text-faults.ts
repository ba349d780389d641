import type { TextForm } from './question';
import { blank, faultIf, type AnswerFault } from './answer-fault';

// The form alone; whether anybody reads the mailbox or answers the telephone is not for a form to tell.
const EMAIL = /^[^\s@,;<>"]+@[^\s@.,;<>"]+(\.[^\s@.,;<>"]+)+$/;
// Six to ten digits of the Harmonized System, with or without points: 8525.89, 852589.
const HS_CODE = /^\d{4}\.?\d{2}(\.?\d{2}){0,2}$/;
const PHONE = /^[+(\d][\d\s().\-/]{4,38}\d$/;

function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  } catch {
    return false;
  }
}

/** Faults of one line of text; an empty one is `REQUIRED`. */
export function textFaults(
  text: string,
  { max, form }: { readonly max: number; readonly form?: TextForm },
  pointer = '/text',
): readonly AnswerFault[] {
  if (blank(text)) return [{ pointer, code: 'REQUIRED' }];
  const bare = text.trim();
  return [
    ...faultIf(bare.length > max, pointer, 'TOO_LONG'),
    ...faultIf(form === 'EMAIL' && !EMAIL.test(bare), pointer, 'NO_EMAIL'),
    ...faultIf(form === 'PHONE' && !PHONE.test(bare), pointer, 'NO_PHONE'),
    ...faultIf(form === 'HS_CODE' && !HS_CODE.test(bare), pointer, 'NO_HS_CODE'),
    ...faultIf(form === 'WEB_ADDRESS' && !isWebAddress(bare), pointer, 'NO_WEB_ADDRESS'),
  ];
}

/** Faults of a text of several lines. */
export function longTextFaults(
  text: string,
  { min, max }: { readonly min?: number; readonly max: number },
): readonly AnswerFault[] {
  if (blank(text)) return [{ pointer: '/text', code: 'REQUIRED' }];
  const length = text.trim().length;
  return [...faultIf(length < (min ?? 0), '/text', 'TOO_SHORT'), ...faultIf(length > max, '/text', 'TOO_LONG')];
}

/** Faults of a list of short texts: empty ones, long ones, and the same one twice. */
export function linesFaults(
  lines: readonly string[],
  { max, most }: { readonly max: number; readonly most: number },
): readonly AnswerFault[] {
  const plain = lines.map((line) => line.normalize('NFKC').trim().toLowerCase());
  return [
    ...faultIf(lines.length === 0, '', 'TOO_FEW'),
    ...faultIf(lines.length > most, '', 'TOO_MANY'),
    ...lines.flatMap((line, i) => [
      ...textFaults(line, { max }, `/lines/${i}`),
      ...faultIf(!blank(line) && plain.indexOf(plain[i] ?? '') !== i, `/lines/${i}`, 'TWICE'),
    ]),
  ];
}
