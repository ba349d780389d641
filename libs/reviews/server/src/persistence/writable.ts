/** A type without its `readonly` marks, all the way down. */
export type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Writable<Item>[]
    : { -readonly [K in keyof T]: Writable<T[K]> };

/** A deep copy that may be handed to whoever asks for arrays and fields it could write to. */
export const writable = <T>(value: T): Writable<T> => structuredClone(value) as Writable<T>;
