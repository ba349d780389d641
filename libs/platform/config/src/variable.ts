import { z } from 'zod';

/** What people need to know about one variable, in the words of the documentation. */
export interface VariableInfo {
  /** What the variable is for, one sentence. */
  readonly meaning: string;
  /** What a right value looks like. */
  readonly expects: string;
  /** Whether the value may also come from a file named by `<NAME>_FILE`, and is never shown. */
  readonly secret?: true;
  /** The value that holds when the variable is not set, in words or as text. */
  readonly default?: string;
}

/** The documentation of every variable, by its schema. */
export const variableInfo = z.registry<VariableInfo>();

/** Registers the words for a schema and hands the schema back. */
export function variable<S extends z.ZodType>(info: VariableInfo, schema: S): S {
  variableInfo.add(schema, info);
  return schema;
}
