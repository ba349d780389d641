import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { HouseRequest } from './house-request';
import { refusalOf, toProblem } from './problem';

/** Seconds after which it is worth asking again when what we stand on was away. */
const SOON = 5;

/** Answers everything that was thrown as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HouseRequest>();
    const response = http.getResponse<Response>();
    const refused = refusalOf(error);
    const problem = toProblem(refused, request.requestId ?? '');
    if (refused.kind === 'unexpected')
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) {
      // The answer is under way: breaking it off is the only honest thing left.
      response.destroy(error instanceof Error ? error : undefined);
      return;
    }
    const wait = refused.details?.['retryAfterSeconds'] ?? (refused.kind === 'unavailable' ? SOON : undefined);
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
