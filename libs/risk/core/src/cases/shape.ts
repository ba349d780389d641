/** What is wrong with a place of a file: a JSON pointer and plain words. */
export interface CaseFault {
  readonly pointer: string;
  readonly what: string;
}

/** How a value is read: the faults there are, none where it is as it must be. */
export type Shape = (value: unknown, pointer: string) => readonly CaseFault[];

const fault = (pointer: string, what: string): readonly CaseFault[] => [{ pointer, what }];
const test =
  (fits: (value: unknown) => boolean, what: string): Shape =>
  (value, pointer) =>
    fits(value) ? [] : fault(pointer, what);

/** Escapes a name for a JSON pointer (RFC 6901). */
export const pointerTo = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text is a calendar day there is. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

export const text: Shape = test((value) => typeof value === 'string' && value.trim() !== '', 'must be a text');
export const anyText: Shape = test((value) => typeof value === 'string', 'must be a text');
export const day: Shape = test(isDay, 'must be a calendar day such as 2026-11-23');
export const yesNo: Shape = test((value) => typeof value === 'boolean', 'must be true or false');
export const country: Shape = test(
  (value) => typeof value === 'string' && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value),
  'must be a country of two capital letters such as KZ, or a region such as UA-43',
);

/** A whole number from `least` to `most`. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Shape =>
  test(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`,
  );

/** One of these words. */
export const oneOf = (...words: readonly string[]): Shape =>
  test((value) => typeof value === 'string' && words.includes(value), `must be one of ${words.join(', ')}`);

/** A text of this form. */
export const written = (form: RegExp, what: string): Shape =>
  test((value) => typeof value === 'string' && form.test(value), what);

/** `null`, or a value of this shape. */
export const orNull =
  (shape: Shape): Shape =>
  (value, pointer) =>
    value === null ? [] : shape(value, pointer);

/** A list of values of this shape. */
export const list =
  (shape: Shape): Shape =>
  (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((one, at) => shape(one, pointerTo(pointer, at)))
      : fault(pointer, 'must be a list');

/** An object with these fields; `optional` names those that may be left out. What it does not know is a fault. */
export const record =
  (fields: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape =>
  (value, pointer) => {
    if (!isObject(value)) return fault(pointer, 'must be an object');
    const missing = Object.keys(fields).filter((name) => !Object.hasOwn(value, name) && !optional.includes(name));
    return [
      ...missing.flatMap((name) => fault(pointerTo(pointer, name), 'is missing')),
      ...Object.entries(value).flatMap(([name, one]) => {
        const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
        return shape
          ? shape(one, pointerTo(pointer, name))
          : fault(pointerTo(pointer, name), `is not known; there are ${Object.keys(fields).join(', ')}`);
      }),
    ];
  };

/** An object whose values have this shape and whose names this form. */
export const table =
  (form: RegExp, what: string, shape: Shape): Shape =>
  (value, pointer) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, one]) => [
          ...(form.test(name) ? [] : fault(pointerTo(pointer, name), what)),
          ...shape(one, pointerTo(pointer, name)),
        ])
      : fault(pointer, 'must be an object');
