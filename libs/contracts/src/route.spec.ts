import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod';
import { pathOf, route, type Body, type Params, type Received } from './route';
import { routes } from './routes';

const bare = route({ id: 'ping', method: 'GET', path: 'ping', summary: 'Answers.' });
const full = route({
  id: 'signReview',
  method: 'POST',
  path: 'reviews/:id/signatures',
  summary: 'Signs.',
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({ reason: z.string() }),
  response: z.strictObject({ version: z.coerce.number() }),
  status: 201,
  refusals: ['FOUR_EYES'],
  idempotent: 'key-required',
  concurrency: 'if-match',
});

describe('route', () => {
  it('allows nothing that was not declared', () => {
    for (const part of [bare.params, bare.query, bare.body]) {
      expect(part.safeParse({}).success).toBe(true);
      expect(part.safeParse({ extra: 1 }).success).toBe(false);
    }
    expect(bare.response.safeParse(undefined).success).toBe(true);
    expect(bare.response.safeParse({}).success).toBe(false);
    expect(bare).toMatchObject({ refusals: [], idempotent: 'by-nature', concurrency: 'none' });
  });

  it('answers 204 with nothing, 200 with something, or as said', () => {
    expect(bare.status).toBe(204);
    expect(route({ id: 'x', method: 'GET', path: 'x', summary: 'x', response: z.string() }).status).toBe(200);
    expect(route({ id: 'x', method: 'GET', path: 'x', summary: 'x', binary: 'application/zip' }).status).toBe(200);
    expect(full.status).toBe(201);
  });

  it('keeps what was declared, and its types', () => {
    const params: Params<typeof full> = { id: 'x' };
    const body: Body<typeof full> = { reason: 'y' };
    const received: Received<typeof full> = { version: 3 };
    // @ts-expect-error -- a route without a body takes no field
    const none: Body<typeof bare> = { reason: 'y' };
    expect(full.params.parse(params)).toEqual(params);
    expect(full.body.parse(body)).toEqual(body);
    expect(full.response.parse({ version: '3' })).toEqual(received);
    expect(bare.body.safeParse(none).success).toBe(false);
  });
});

/** Texts that may hold anything, for they are hashed, compared or opened with a key, and never kept as they came. */
const neverKept = new Set([
  'password',
  'current',
  'next',
  'recoveryCode',
  'cursor',
  'workspace',
  'scopes',
  // Narrowed by a second step, which a JSON schema of the input does not show.
  'code',
  'email',
  'mine',
  'awake',
]);

/**
 * Texts that are cleaned before they are kept, as the name of a file loses what nobody sees; and addresses of mail, whose
 * form is asked for by a second step.
 */
const cleaned = new Set([
  ...['uploadDocument', 'addDocumentVersion', 'uploadOwnDocument', 'addOwnDocumentVersion'].map((id) => `${id}: /name`),
  'sendMessage: /to/*',
]);

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: Schema[];
  readonly oneOf?: Schema[];
  readonly allOf?: Schema[];
}

const nameOf = (place: string): string => place.split('/').findLast((part) => part !== '*') ?? '';

/** The places of a schema that take any text. */
function openTexts(schema: Schema, place: string): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const narrowed = schema.pattern ?? schema.format ?? schema.enum ?? schema.const ?? allOf.find((one) => one.pattern);
  return [
    ...(schema.type === 'string' && narrowed === undefined ? [place] : []),
    ...Object.entries(properties).flatMap(([name, one]) => openTexts(one, `${place}/${name}`)),
    ...(items ? openTexts(items, `${place}/*`) : []),
    ...[...anyOf, ...oneOf].flatMap((one) => openTexts(one, place)),
  ];
}

describe('routes', () => {
  it('have one id and one address each', () => {
    const said = routes.flatMap((r) => [r.id, `${r.method} ${r.path.replace(/:\w+/g, ':')}`]);
    expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
  });

  // PostgreSQL takes no NUL and UTF-8 no half of a surrogate pair: such a text must be refused, not fail further in.
  it('take no text that cannot be kept', () => {
    const parts = routes.flatMap((r) =>
      (['params', 'query', 'body'] as const).flatMap((part) =>
        openTexts(z.toJSONSchema(r[part], { io: 'input', unrepresentable: 'any' }) as Schema, `${r.id}: `),
      ),
    );
    expect(parts.filter((place) => !neverKept.has(nameOf(place)) && !cleaned.has(place))).toEqual([]);
  });
});

describe('pathOf', () => {
  it('fills every part', () => {
    expect(pathOf('a/:id/b/:other', { id: 1, other: 'x' })).toBe('a/1/b/x');
    expect(pathOf('a/b')).toBe('a/b');
  });

  it('keeps a value inside its own segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const path = pathOf('a/:id/b', { id: value });
        expect(path.split('/')).toHaveLength(3);
        expect(path).not.toMatch(/[?#]/);
        expect(decodeURIComponent(path.split('/')[1] ?? '')).toBe(value);
      }),
    );
  });

  it.each([{}, { id: undefined }, { id: null }, { id: '' }])(
    'refuses %j rather than calling another route',
    (params) => {
      expect(() => pathOf('a/:id', params)).toThrow(RangeError);
    },
  );
});
