import { z } from 'zod';

const marked = new WeakSet<object>();

/**
 * Marks a field of an event's state as personal data or free text. In the sealed event it is replaced by a salted
 * commitment; the value itself lies in an erasable row, so that a lawful erasure leaves every proof valid.
 */
export function personal<T extends z.ZodType>(schema: T): T {
  marked.add(schema);
  return schema;
}

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  valueType?: z.ZodType;
};
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/**
 * JSON pointers (RFC 6901) of the personal fields present in a value of this schema, in document order.
 * `null` and missing values are not listed: there is nothing to protect.
 */
export function personalPointers(schema: z.ZodType, value: unknown, at = ''): string[] {
  if (value === null || value === undefined) return [];
  if (marked.has(schema)) return [at];
  const def = defOf(schema);
  if (def.innerType) return personalPointers(def.innerType, value, at);
  if (def.shape) {
    const record = value as Record<string, unknown>;
    return Object.entries(def.shape).flatMap(([key, inner]) =>
      personalPointers(inner, record[key], `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`),
    );
  }
  if (def.element) {
    const element = def.element;
    return (value as unknown[]).flatMap((item, i) => personalPointers(element, item, `${at}/${i}`));
  }
  if (def.options) {
    const found = def.options.find((option) => option.safeParse(value).success);
    return found ? personalPointers(found, value, at) : [];
  }
  return [];
}
