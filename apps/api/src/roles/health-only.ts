import type { NextFunction, Request, Response } from 'express';

const health = new Set(['/livez', '/readyz']);

/** Lets a process answer whether it is well, and nothing else: no page, no API, no sign-in. */
export function healthOnly(request: Request, response: Response, next: NextFunction): void {
  if (health.has(request.path)) next();
  else response.status(404).end();
}
