import { refusalKinds } from '@downstream/kernel';
import * as z from 'zod';
import type { Route } from './route';

type Json = Record<string, unknown>;
interface ObjectSchema {
  properties?: Record<string, Json>;
  required?: string[];
  anyOf?: Json[];
  oneOf?: Json[];
}

const statusOfKind: Record<(typeof refusalKinds)[keyof typeof refusalKinds], number> = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  precondition: 428,
  limited: 429,
  'too-large': 413,
  unavailable: 503,
  unexpected: 500,
};

/** JSON Schema (2020-12, as OpenAPI 3.1 wants it) of what travels: the input side of a transforming schema. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return rest;
}

/** Whether anything is to be sent: fields, or one of several shapes with fields. */
const hasFields = (schema: z.ZodType): boolean => {
  const { properties = {}, anyOf, oneOf } = jsonSchema(schema) as ObjectSchema;
  return Object.keys(properties).length > 0 || anyOf !== undefined || oneOf !== undefined;
};

function parametersOf(route: Route): Json[] {
  const path = jsonSchema(route.params) as ObjectSchema;
  const query = jsonSchema(route.query) as ObjectSchema;
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  return [
    ...Object.entries(path.properties ?? {}).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...Object.entries(query.properties ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      // A field with a default need not be sent, whatever the schema says of what comes out.
      required: (query.required ?? []).includes(name) && !('default' in schema),
      schema,
    })),
    ...(route.idempotent === 'key-required'
      ? [header('Idempotency-Key', 'Any text of up to 255 visible characters; a repeat answers as the first did')]
      : []),
    ...(route.concurrency === 'if-match' ? [header('If-Match', 'The ETag of the version you have seen')] : []),
  ];
}

function bodyOf(route: Route): Json {
  if (route.upload) {
    return {
      requestBody: {
        required: true,
        content: {
          [route.upload]: { schema: { type: 'object', additionalProperties: { type: 'string', format: 'binary' } } },
        },
      },
    };
  }
  if (!hasFields(route.body)) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body) } } } };
}

function successOf(route: Route): Json {
  if (route.binary)
    return { description: 'The file', content: { [route.binary]: { schema: { type: 'string', format: 'binary' } } } };
  if (route.status === 204) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(route.response) } } };
}

function problemsOf(route: Route): Record<string, Json> {
  const byStatus = Map.groupBy(
    [
      ...route.refusals,
      'INPUT_INVALID',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'TOO_MANY_REQUESTS',
      'SERVICE_UNAVAILABLE',
    ] as const,
    (code) => statusOfKind[refusalKinds[code]],
  );
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        {
          description: [...new Set(codes)].sort().join(', '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}

/**
 * The OpenAPI 3.1 document of the routes.
 * @param version the product's version, for `info.version`
 */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = `/api/v1/${route.path.replace(/:(\w+)/g, '{$1}')}`;
    const operations = (paths[path] ??= {});
    operations[route.method.toLowerCase()] = {
      operationId: route.id,
      summary: route.summary,
      tags: [route.path.split('/')[0] ?? route.path],
      parameters: parametersOf(route),
      ...bodyOf(route),
      responses: { [String(route.status)]: successOf(route), ...problemsOf(route) },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Downstream',
      version,
      description:
        'Distributor due diligence for makers of dual-use goods. Times are ISO 8601 in UTC; every answer outside 2xx is application/problem+json (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { apiKey: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' },
        apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'dsk_live_…' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'traceId'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string', enum: Object.keys(refusalKinds).sort() },
            traceId: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['pointer', 'detail'],
                properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  };
}
