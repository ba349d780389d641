/** One import, and whether the law of the house allows it. */
export interface Case {
  /** The project that imports, by its folder. */
  readonly from: string;
  readonly imports: string;
  /** Where the import stands; ordinary source unless said otherwise. */
  readonly in?: 'source' | 'spec';
}

const each = (from: string | readonly string[], imports: string | readonly string[], where?: Case['in']): Case[] =>
  [from]
    .flat()
    .flatMap((one) => [imports].flat().map((what) => ({ from: one, imports: what, ...(where && { in: where }) })));

const door = (path: string) => `@downstream/${path}`;
const lib = (path: string) => `libs/${path}`;
const edge = (from: string, to: string, where?: Case['in']) => each(lib(from), door(to), where);

/** Imports that must be refused, by the reason. */
export const illegal: Readonly<Record<string, readonly Case[]>> = {
  'a framework in a core': [
    ...each([lib('checks/screening'), lib('risk/core'), lib('audit/verifier')], '@nestjs/common'),
    ...each(lib('reviews/core'), ['@angular/core', 'typeorm', 'rxjs']),
  ],
  'a package that is not on the list of pure ones': [
    ...each(lib('checks/list-formats'), 'yauzl'),
    ...each(lib('matching'), 'date-fns'),
    ...each(lib('risk/core'), 'zod'),
    ...each(lib('kernel'), ['saxes', 'zod']),
    ...each(lib('contracts'), ['saxes', 'canonicalize']),
  ],
  'a node built-in in pure code': [
    ...each(lib('checks/screening'), ['node:fs', 'fs']),
    ...each(lib('contracts'), ['node:crypto', 'crypto']),
    ...each([lib('kernel'), lib('matching'), lib('checks/ownership')], ['node:path', 'path/posix']),
    ...each(lib('audit/core'), ['node:crypto', 'node:fs/promises']),
    ...each(lib('audit/verifier'), 'node:crypto'),
  ],
  'a core that knows the wire, or the reverse': [
    ...edge('checks/screening', 'contracts'),
    ...edge('distributors/core', 'contracts'),
    ...edge('contracts', 'risk/core'),
    ...edge('kernel', 'contracts'),
    ...edge('kernel', 'matching'),
    ...edge('contracts', 'matching'),
  ],
  'an import against the spine': [
    ...edge('checks/server', 'risk/server'),
    ...edge('catalogue/server', 'distributors/server'),
    ...edge('attestations/server', 'checks/server'),
    ...edge('reviews/server', 'release/server'),
    ...edge('release/server', 'diversion/server'),
    ...edge('monitoring/server', 'integrations/server'),
    ...edge('monitoring/server', 'release/server'),
    ...edge('risk/server', 'reviews/server'),
    ...edge('access/server', 'distributors/server'),
    ...edge('distributors/web', 'reviews/web'),
    ...edge('distributors/core', 'checks/screening'),
  ],
  'anyone who looks into the attic': [
    ...edge('reviews/server', 'audit/server'),
    ...edge('access/server', 'audit/core'),
    ...edge('diversion/web', 'audit/web'),
    ...edge('integrations/server', 'audit/verifier'),
  ],
  'an attic that looks down': [
    ...edge('integrations/server', 'reviews/server'),
    ...edge('audit/server', 'reviews/server'),
    ...edge('audit/web', 'distributors/web'),
  ],
  'two platforms mixed': [
    ...edge('risk/web', 'risk/server'),
    ...edge('reviews/server', 'reviews/web'),
    ...each('apps/web', [door('reviews/server'), door('platform/http')]),
    ...each('apps/api', [door('reviews/web'), door('ui/client')]),
    ...edge('ui/client', 'platform/http'),
    ...edge('platform/http', 'ui/client'),
  ],
  'a floor that knows a room': [
    ...edge('platform/database', 'risk/core'),
    ...edge('platform/http', 'access/server'),
    ...edge('matching', 'checks/screening'),
    ...edge('kernel', 'access/core'),
    ...edge('ui/patterns', 'access/web'),
  ],
  'a package of the other side': [
    ...each(lib('risk/web'), ['typeorm', '@nestjs/common', 'bullmq', 'pg']),
    ...each(lib('ui/client'), '@nestjs/core'),
    ...each(lib('risk/server'), '@angular/core'),
    ...each(lib('platform/http'), '@angular/common'),
  ],
  'the inside of another project': [
    ...each(lib('reviews/server'), '../../../risk/server/src/index'),
    ...each(lib('reviews/server'), '@downstream/risk/server/src/index'),
    ...each(lib('reviews/web'), '../../../ui/client/src/index'),
    ...each('apps/api', '../../../libs/reviews/server/src/index'),
    ...each('e2e', '../../libs/kernel/src/index'),
  ],
  'test packages and builders in production code': [
    ...each(lib('risk/core'), ['fast-check', '@jest/globals']),
    ...each(lib('reviews/core'), door('risk/core/testing')),
    ...each(lib('reviews/server'), [door('risk/core/testing'), door('platform/testing')]),
    ...each(lib('reviews/web'), door('risk/core/testing')),
    ...each('apps/api', door('platform/testing')),
  ],
  'a project that names itself': [...edge('risk/core', 'risk/core'), ...edge('platform/http', 'platform/http')],
  'a relative import with a file extension': each(lib('risk/core'), ['./index.js', './index.ts']),
};

/** Imports that must pass, by the reason. */
export const legal: Readonly<Record<string, readonly Case[]>> = {
  'a server on its floor, its upstream rooms and its core': [
    ...each(
      lib('reviews/server'),
      ['kernel', 'contracts', 'platform/database', 'risk/server', 'reviews/core'].map(door),
    ),
    ...each(lib('reviews/server'), ['@nestjs/common', 'typeorm', 'node:crypto', 'zod']),
    ...each(lib('release/server'), ['reviews/server', 'attestations/server'].map(door)),
    ...each(lib('diversion/server'), ['release/server', 'checks/screening'].map(door)),
    ...each(lib('checks/server'), ['catalogue/server', 'attestations/server'].map(door)),
    ...each(lib('integrations/server'), door('access/server')),
    ...each(lib('audit/server'), ['access/server', 'audit/core', 'platform/evidence'].map(door)),
  ],
  'a page on its parts': [
    ...each(lib('reviews/web'), ['risk/web', 'ui/primitives', 'reviews/core', 'contracts', 'kernel'].map(door)),
    ...each(lib('reviews/web'), ['@angular/core', 'rxjs']),
  ],
  'a core on the shared engine': each(
    [lib('distributors/core'), lib('attestations/core'), lib('checks/screening')],
    [door('matching'), door('kernel')],
  ),
  'a core on a pure package': [
    ...each(lib('checks/list-formats'), ['saxes', 'csv-parse/sync', 'iconv-lite']),
    ...each(lib('distributors/core'), ['libphonenumber-js', 'libphonenumber-js/min', 'decimal.js']),
    ...each(lib('matching'), 'any-ascii'),
    ...each(lib('audit/core'), 'canonicalize'),
  ],
  'the applications and the journeys, which wire everything of their side': [
    ...each(['apps/api', 'e2e'], ['audit/core', 'checks/screening', 'reviews/server', 'platform/http'].map(door)),
    ...each('apps/web', ['reviews/web', 'ui/patterns', 'contracts'].map(door)),
    ...each('e2e', [door('risk/core/testing'), door('platform/testing'), 'fast-check', 'node:fs']),
  ],
  'a specification with its tools': [
    ...each(lib('reviews/core'), [door('risk/core/testing'), 'fast-check', '@jest/globals', 'node:fs'], 'spec'),
    ...each(lib('reviews/server'), [door('platform/testing'), door('checks/core/testing')], 'spec'),
    ...each(lib('platform/database'), door('platform/testing'), 'spec'),
    ...each(lib('risk/core'), './testing/index', 'spec'),
  ],
  'a contract in zod': each(lib('contracts'), ['zod', door('kernel')]),
  'a floor on the floor': [
    ...edge('platform/messaging', 'platform/database'),
    ...edge('platform/http', 'contracts'),
    ...edge('ui/patterns', 'ui/primitives'),
  ],
};
