import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { describe, expect, it, jest } from '@jest/globals';
import { Problem, toProblem } from './problem';

const failed = (status: number, error: unknown, headers: Record<string, string> = {}) =>
  new HttpErrorResponse({ status, error, headers: new HttpHeaders(headers) });

describe('toProblem', () => {
  it('reads problem+json: code, fields, reference and facts', () => {
    const problem = toProblem(
      failed(422, {
        type: '/problems/INPUT_INVALID',
        title: 'INPUT_INVALID',
        status: 422,
        traceId: 't-1',
        errors: [{ pointer: '/email', detail: 'must be an address' }],
        limit: 5,
      }),
    );
    expect(problem).toMatchObject({
      code: 'INPUT_INVALID',
      status: 422,
      traceId: 't-1',
      errors: [{ pointer: '/email', detail: 'must be an address' }],
      details: { limit: 5 },
      retryable: false,
    });
  });

  it('reads a body that came as text, and the code from the type alone', () => {
    const body = JSON.stringify({ type: 'https://x.example/problems/FOUR_EYES', details: { who: 'Ana' } });
    expect(toProblem(failed(409, body))).toMatchObject({ code: 'FOUR_EYES', details: { who: 'Ana' } });
  });

  it.each([
    [404, 'NOT_FOUND', false],
    [500, 'UNEXPECTED', true],
    [502, 'UNEXPECTED', true],
    [503, 'SERVICE_UNAVAILABLE', true],
  ])('knows what %i without a body means', (status, code, retryable) => {
    expect(toProblem(failed(status, '<html>'))).toMatchObject({ code, retryable });
  });

  it('does not believe a code that is not in the vocabulary', () => {
    expect(toProblem(failed(400, { code: 'constructor', title: 'toString' })).code).toBe('UNEXPECTED');
  });

  it('tells no answer from being offline', () => {
    expect(toProblem(failed(0, null))).toMatchObject({ code: 'NOT_REACHED', status: 0, retryable: true });
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(toProblem(failed(0, null)).code).toBe('OFFLINE');
    online.mockRestore();
  });

  it('takes the reference from the header when the body has none', () => {
    expect(toProblem(failed(500, null, { 'x-request-id': 'r-9' })).traceId).toBe('r-9');
  });

  it('leaves a problem as it is', () => {
    const problem = new Problem('NOT_FOUND', 404);
    expect(toProblem(problem)).toBe(problem);
  });
});
