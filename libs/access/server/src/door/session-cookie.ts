import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

/**
 * The `__Host-` prefix binds the cookie to this very host over https (browsers take localhost for secure): no
 * subdomain and no plain http can set or read it.
 */
const NAME = '__Host-sid';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session token of a request; undefined when there is none, or more than one. */
export function tokenOf(request: Pick<IncomingMessage, 'headers'>): string | undefined {
  const values = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${NAME}=`))
    .map((part) => part.slice(NAME.length + 1));
  // Two cookies of one name: somebody may have planted one, and which is ours cannot be told.
  return values.length === 1 && TOKEN.test(values[0] ?? '') ? values[0] : undefined;
}

/** Hands a session to the browser; it goes with the browser's own session. */
export const giveToken = (response: Response, token: string): void => {
  response.append('Set-Cookie', `${NAME}=${token}; ${ATTRIBUTES}`);
};

/** Takes the session from the browser, with whatever it kept of it. */
export const takeToken = (response: Response): void => {
  response.append('Set-Cookie', `${NAME}=; ${ATTRIBUTES}; Max-Age=0`);
  // Not "cookies": it would reach neighbours on other subdomains.
  response.setHeader('Clear-Site-Data', '"cache", "storage"');
};
