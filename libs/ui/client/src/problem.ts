import { HttpErrorResponse } from '@angular/common/http';
import { refusalKinds, type RefusalCode } from '@downstream/kernel';

/** A refusal of the server, or one of the three things only a browser can find out. */
export type ProblemCode = RefusalCode | 'OFFLINE' | 'ANSWER_UNREADABLE' | 'NOT_REACHED';

/** What the browser itself can report, beside the server's refusals; the catalogues have words for them too. */
export const browserProblems = ['OFFLINE', 'NOT_REACHED', 'ANSWER_UNREADABLE'] as const;

/** One field the server did not accept; `pointer` is a JSON pointer (RFC 6901) into the body. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * Every call that did not succeed, in one shape (RFC 9457). The words for `code` come from the catalogue key
 * `problem.<CODE>`; `traceId` is the reference number a person can copy into a support mail.
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    readonly errors: readonly FieldProblem[] = [],
    readonly traceId: string | null = null,
    /** The refusal's facts, as the server sent them: parameters for the words. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  /** Whether trying the same again can help. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCode = (text: unknown): text is RefusalCode => typeof text === 'string' && Object.hasOwn(refusalKinds, text);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const fieldProblems = (value: unknown): FieldProblem[] =>
  Array.isArray(value)
    ? value
        .filter(isRecord)
        .map(({ pointer, detail }) => ({ pointer: textOf(pointer) ?? '', detail: textOf(detail) ?? '' }))
    : [];

/** Body of an error answer: Angular hands over text when it did not know the media type. */
function bodyOf(error: unknown): Record<string, unknown> {
  if (isRecord(error)) return error;
  if (typeof error !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(error);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Turns whatever a call threw into a {@link Problem}; never throws itself. */
export function toProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  if (!(cause instanceof HttpErrorResponse)) return new Problem('ANSWER_UNREADABLE', 200);
  if (cause.status === 0) return new Problem(navigator.onLine === false ? 'OFFLINE' : 'NOT_REACHED', 0);
  const {
    code,
    title,
    type,
    status: _status,
    errors,
    traceId,
    detail,
    instance: _instance,
    details,
    ...rest
  } = bodyOf(cause.error);
  const found = [code, title, textOf(type)?.split('/').at(-1)].find(isCode);
  const facts = { ...rest, ...(isRecord(details) && details), ...(textOf(detail) && { detail }) };
  const fallback = cause.status === 404 ? 'NOT_FOUND' : cause.status === 503 ? 'SERVICE_UNAVAILABLE' : 'UNEXPECTED';
  return new Problem(
    found ?? fallback,
    cause.status,
    fieldProblems(errors),
    textOf(traceId) ?? cause.headers.get('x-request-id'),
    facts,
  );
}
