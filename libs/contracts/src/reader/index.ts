/**
 * Reads what came over the wire by its contract, in a browser: the words of zod that contracts are written in, and no
 * more (ADR 52). Wherever browsers are built for, `zod` means this file; types are zod's own. It says yes and no to the
 * same values and makes the same of them, which the specs hold it to over every contract. What it does not know is
 * missing here, and the spec of the contracts says so.
 */
import { ByTag, Either, Later } from './choices';
import { Entries, Fieldset, List } from './collections';
import { isAddress, isDay, isEmail, isMoment, isUuid } from './forms';
import { Anything, Bool, Numeral, OneOf, Text } from './scalars';
import { Pipe, type Schema, Transform } from './schema';

type Shape = Readonly<Record<string, Schema>>;

const enumOf = (values: readonly unknown[]): Schema => new OneOf(values);
const nothing = (): Schema => new OneOf([null], 'invalid_type');
const absent = (): Schema => new OneOf([undefined], 'invalid_type');
export { absent as undefined, enumOf as enum, nothing as null };

export const unknown = (): Schema => new Anything();
export const string = () => new Text();
export const uuid = () => new Text().form('uuid', isUuid);
export const email = () => new Text().form('email', isEmail);
/** An address; spaces around it are dropped, and the line breaks that a browser would drop. */
export function url(asked: { readonly protocol: RegExp; readonly error?: string }): Text {
  const fits = isAddress(asked.protocol);
  return new Text()
    .form('url', (text) => fits(text.trim()), asked)
    .overwrite((text: string) => (fits(text.trim()) ? text.trim().replace(/[\t\n\r]/g, '') : text));
}
export const iso = {
  date: () => new Text().form('date', isDay),
  datetime: ({ precision }: { readonly precision: number }) => new Text().form('datetime', isMoment(precision)),
};
export const number = () => new Numeral();
export const int = () => new Numeral().int();
export const coerce = { number: () => new Numeral(Number) };
export const boolean = (): Schema => new Bool();
export const literal = (value: unknown): Schema => new OneOf([value]);

export const array = (item: Schema) => new List(item);
export const strictObject = (shape: Shape) => new Fieldset(shape, 'fault');
export const object = (shape: Shape) => new Fieldset(shape, 'left');
export const record = (key: Schema, entry: Schema): Schema => new Entries(key, entry, true);
export const partialRecord = (key: Schema, entry: Schema): Schema => new Entries(key, entry, false);

export const union = (options: readonly Schema[]): Schema => new Either(options);
export const discriminatedUnion = (key: string, options: readonly Schema[]): Schema => new ByTag(key, options);
export const lazy = (tell: () => Schema): Schema => new Later(tell);
export const preprocess = (change: (value: never) => unknown, schema: Schema): Schema =>
  new Pipe(new Transform(change), schema);

/** Words that mean yes, words that mean no, in whatever case. */
export function stringbool(words: { readonly truthy: readonly string[]; readonly falsy: readonly string[] }): Schema {
  const yes = words.truthy.map((word) => word.toLowerCase());
  const no = words.falsy.map((word) => word.toLowerCase());
  const lowered = new Text().transform((text: string) => text.toLowerCase());
  return lowered.pipe(new OneOf([...yes, ...no])).transform((word: string) => yes.includes(word));
}
