import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { HouseRequest } from './house-request';

/** Gives each request an id, taking the caller's `x-request-id` when it is harmless, and sends it back. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
  (request as HouseRequest).requestId = id;
  response.setHeader('x-request-id', id);
  next();
}
