import { unreadable, type AnswerReading } from './answer-fault';
import { AnswerPart } from './answer-part';

/**
 * What VIES says when it, or the authority of a member state, cannot say anything. None of them tells that a number is
 * wrong.
 */
export const viesFaults = [
  'SERVICE_UNAVAILABLE',
  'MS_UNAVAILABLE',
  'TIMEOUT',
  'SERVER_BUSY',
  'GLOBAL_MAX_CONCURRENT_REQ',
  'GLOBAL_MAX_CONCURRENT_REQ_TIME',
  'MS_MAX_CONCURRENT_REQ',
  'MS_MAX_CONCURRENT_REQ_TIME',
] as const;
/** Faults of the question: asking the same again is no use. */
export const viesRefusals = ['INVALID_INPUT', 'INVALID_REQUESTER_INFO', 'VAT_BLOCKED', 'IP_BLOCKED'] as const;
export type ViesFault = (typeof viesFaults)[number] | (typeof viesRefusals)[number];

/** What VIES says of a number. */
export type ViesAnswer =
  | {
      readonly kind: 'SAID';
      readonly valid: boolean;
      readonly country: string;
      readonly number: string;
      /** Calendar date of the question, as VIES has it. */
      readonly asOf: string | null;
      /** The proof that was asked; there is one only for those who say who they are. */
      readonly consultationNumber: string | null;
      /** Null where the member state gives none ("---"). */
      readonly name: string | null;
      /** Its lines in one, with commas. */
      readonly address: string | null;
    }
  | {
      readonly kind: 'FAULT';
      /** Null for a word that is not known here. */
      readonly fault: ViesFault | null;
      readonly asWritten: string;
      /** Whether the same question may be answered later. */
      readonly passing: boolean;
    };

/** Member states give three hyphens for what they do not tell. */
const told = (text: string | null): string | null => (text === null || /^-*$/.test(text) ? null : text);

const digits = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z+*]/g, '');

/**
 * Reads the answer of `POST /check-vat-number` of the VIES REST service.
 * @param asked country as VIES writes it (Greece is `EL`) and the number without it
 */
export function readViesAnswer(
  text: string,
  asked: { readonly country: string; readonly number: string },
): AnswerReading<ViesAnswer> {
  const answer = AnswerPart.parse(text);
  if (!answer) return unreadable('NOT_JSON');
  const [wrapper] = answer.of('errorWrappers').list();
  const asWritten = wrapper?.of('error').text() ?? answer.of('userError').text();
  const valid = answer.of('valid').flag() ?? answer.of('isValid').flag();
  // An answer that names a fault says nothing of the number, whatever else it holds.
  if (answer.of('actionSucceed').flag() === false || (asWritten && !['VALID', 'INVALID'].includes(asWritten))) {
    const word = asWritten ?? 'SERVICE_UNAVAILABLE';
    const fault = [...viesFaults, ...viesRefusals].find((known) => known === word) ?? null;
    if (fault === null) answer.of('errorWrappers').odd('UNKNOWN_WORD', word);
    const passing = !viesRefusals.some((known) => known === fault);
    return { ok: true, value: { kind: 'FAULT', fault, asWritten: word, passing }, faults: answer.faults };
  }
  if (valid === null) return unreadable('NOT_AN_ANSWER', '/valid', null, answer.faults);
  const number = answer.of('vatNumber').text();
  const country = answer.of('countryCode').text();
  if (number !== null && digits(number) !== digits(asked.number))
    return unreadable('OTHER_SUBJECT', '/vatNumber', number.slice(0, 200));
  if (country !== null && country !== asked.country)
    return unreadable('OTHER_SUBJECT', '/countryCode', country.slice(0, 200));
  return {
    ok: true,
    value: {
      kind: 'SAID',
      valid,
      country: asked.country,
      number: digits(asked.number),
      asOf: answer.of('requestDate').day(),
      consultationNumber: told(answer.of('requestIdentifier').text()),
      name: told(answer.of('name').text()),
      address: told(answer.of('address').lines().join(', ')),
    },
    faults: answer.faults,
  };
}
