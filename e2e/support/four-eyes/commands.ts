import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** JSON Schema as the OpenAPI document writes it. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A route that changes something, as a command: what it is called by and what it is sent. */
export interface Command {
  readonly id: string;
  readonly method: string;
  /** Below `/api/v1/`, parameters as `{name}`. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly query: Schema;
  readonly headers: readonly string[];
  /** What is sent: JSON by its schema, a file, several files, or nothing. */
  readonly body:
    | { readonly kind: 'JSON'; readonly schema: Schema }
    | { readonly kind: 'FILE' | 'FILES'; readonly media: string }
    | null;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const root = '/api/v1/';

function bodyOf({ requestBody }: Operation): Command['body'] {
  const [entry] = Object.entries(requestBody?.content ?? {});
  if (!entry) return null;
  const [media, { schema }] = entry;
  if (media === 'application/json') return { kind: 'JSON', schema };
  return { kind: media.startsWith('multipart/') ? 'FILES' : 'FILE', media };
}

function commandOf(path: string, method: string, operation: Operation): Command {
  const where = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  const query = where('query');
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: path.slice(root.length),
    pathParameters: where('path').map(({ name }) => name),
    query: {
      type: 'object',
      properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
      required: query.filter(({ required }) => required).map(({ name }) => name),
    },
    headers: where('header').map(({ name }) => name.toLowerCase()),
    body: bodyOf(operation),
  };
}

/** Every route of an OpenAPI document that is no reading, in the document's order. */
export const commandsOf = (document: { readonly paths: Readonly<Record<string, object>> }): readonly Command[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>)
      .filter(([method]) => method !== 'get')
      .map(([method, operation]) => commandOf(path, method, operation)),
  );

/** The commands of the API as it is described to everybody. */
export const allCommands = (): readonly Command[] =>
  commandsOf(JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/api/openapi.json'), 'utf8')));
