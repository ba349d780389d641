import { instant, type Instant } from '@downstream/kernel';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a text is an instant in the one form in use: UTC with milliseconds, and a day that exists. */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && instant(time) === text;
}
