const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const NO_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const LABEL = /^[a-z0-9][a-z0-9-]*$/i;
const LAST_LABEL = /^[a-z]{2,}$/i;
const MAILBOX = /^[\w'+-]*[\w+-]$/;
const MAILBOX_PART = /^[\w'+-]+$/;

/** A UUID of versions 1 to 8, or one of the two that RFC 9562 keeps for none and for the last. */
export const isUuid = (text: string): boolean => UUID.test(text) || text === NO_ID || text === LAST_ID;

/** An address as mail is commonly sent to, in ASCII. */
export function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  const labels = text.slice(at + 1).split('.');
  const parts = text.slice(0, Math.max(at, 0)).split('.');
  return (
    labels.length > 1 &&
    LAST_LABEL.test(labels.pop() ?? '') &&
    labels.every((label) => LABEL.test(label)) &&
    MAILBOX.test(parts.pop() ?? '') &&
    parts.every((part) => MAILBOX_PART.test(part))
  );
}

/** A day that the calendar has, `2026-03-14`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** A moment in UTC with so many digits behind the second. */
export const isMoment =
  (digits: number) =>
  (text: string): boolean =>
    isDay(text.slice(0, 10)) &&
    new RegExp(`^T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d${digits ? `\\.\\d{${digits}}` : ''}Z$`).test(text.slice(10));

/** An address with one of these protocols, written out in full. */
export const isAddress =
  (protocols: RegExp) =>
  (text: string): boolean => {
    const [protocol = ''] = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(text) ?? [];
    return protocols.test(protocol.toLowerCase()) && URL.canParse(text);
  };
