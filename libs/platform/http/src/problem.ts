import { HttpException } from '@nestjs/common';
import { refusal, RefusalError, type Refusal, type RefusalKind } from '@downstream/kernel';

/** Every kind of refusal as an HTTP status; a new kind does not compile until it stands here. */
export const statusOf = {
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
} as const satisfies Record<RefusalKind, number>;

/** An answer outside 2xx, as RFC 9457 says it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly traceId: string;
  readonly [detail: string]: unknown;
}

/** The problem document of a refusal. */
export function toProblem(refused: Refusal, traceId: string): Problem {
  return {
    type: `/problems/${refused.code}`,
    title: refused.code,
    status: statusOf[refused.kind],
    code: refused.code,
    traceId,
    ...refused.details,
  };
}

const lostConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '08000',
  '08006',
  '08001',
  '08003',
  '53300',
]);
/** TypeORM lets go of a connection that broke in mid-transaction; the next statement in it says only that. */
const letGo = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);
const refusedByDatabase: Record<string, Refusal> = {
  // A composite foreign key refused an id of another tenant, or one that does not exist: the same answer for both.
  '23503': refusal('NOT_FOUND'),
  '55P03': refusal('SERVICE_UNAVAILABLE', { what: 'database-busy' }),
  '57014': refusal('SERVICE_UNAVAILABLE', { what: 'database-busy' }),
};

/** Whatever was thrown, as a refusal; surprises become UNEXPECTED and tell nothing about the inside. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  if (error instanceof HttpException) return fromHttp(error.getStatus());
  const { name, code, type, status, message } = (error ?? {}) as {
    name?: string;
    code?: string;
    type?: string;
    status?: number;
    message?: string;
  };
  if (type === 'entity.too.large') return refusal('BODY_TOO_LARGE');
  if (status === 400 || status === 415) return refusal('BODY_MALFORMED');
  if ((code && lostConnection.has(code)) || (name && letGo.has(name)))
    return refusal('SERVICE_UNAVAILABLE', { what: 'database' });
  if (code && refusedByDatabase[code]) return refusedByDatabase[code];
  if (
    message &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  ) {
    return refusal('SERVICE_UNAVAILABLE', { what: 'database' });
  }
  return refusal('UNEXPECTED');
}

function fromHttp(status: number): Refusal {
  if (status === 404) return refusal('NOT_FOUND');
  if (status === 413) return refusal('BODY_TOO_LARGE');
  if (status === 401) return refusal('NOT_SIGNED_IN');
  if (status === 403) return refusal('NOT_ALLOWED');
  if (status === 429) return refusal('TOO_MANY_REQUESTS');
  if (status === 503) return refusal('SERVICE_UNAVAILABLE');
  if (status < 500) return refusal('BODY_MALFORMED');
  return refusal('UNEXPECTED');
}
