import { randomUUID } from 'node:crypto';
import type { APIResponse, Page } from '@playwright/test';

/** What an address answers to whoever is signed in on a page. */
export const ask = (page: Page, path: string): Promise<APIResponse> => page.request.get(`/api/v1/${path}`);

/** Sends a change past the page, as somebody would who does not take its word for what is possible. */
export const send = (page: Page, path: string, data: object, etag?: string): Promise<APIResponse> =>
  page.request.post(`/api/v1/${path}`, {
    data,
    headers: {
      'idempotency-key': randomUUID(),
      'sec-fetch-site': 'same-origin',
      ...(etag !== undefined && { 'if-match': etag }),
    },
  });

/** The code of a refusal with its status, `409 FOUR_EYES`. */
export const refusalOf = async (answer: APIResponse): Promise<string> =>
  `${answer.status()} ${((await answer.json()) as { code?: string }).code ?? ''}`;
