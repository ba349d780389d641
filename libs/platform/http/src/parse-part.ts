import type { z } from 'zod';

/** One thing wrong with a request: where (RFC 6901 pointer, first token is the part) and what. */
export interface InputError {
  readonly pointer: string;
  readonly detail: string;
}

const escape = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');

/** Parses one part of a request; the errors' pointers begin with the part's name. */
export function parsePart(schema: z.ZodType, input: unknown, part: string): { value?: unknown; errors: InputError[] } {
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, errors: [] };
  return {
    errors: result.error.issues.flatMap((issue) => {
      const at = `/${[part, ...issue.path].map(escape).join('/')}`;
      return issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ pointer: `${at}/${escape(key)}`, detail: 'This field is not known here' }))
        : [{ pointer: at, detail: issue.message }];
    }),
  };
}
