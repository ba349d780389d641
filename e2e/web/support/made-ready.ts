import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

interface Flag {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly severity: number;
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function changed<T>(page: Page, path: string, data: object, etag?: number): Promise<T> {
  const headers = {
    ...{ 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin' },
    ...(etag !== undefined && { 'if-match': `"${etag}"` }),
  };
  const answer = await page.request.post(`/api/v1/${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1/${path}`);
  expect(answer.ok(), path).toBe(true);
  return (await answer.json()) as T;
}

/**
 * Settles every open red flag of a distributor, as people at the desk do.
 * @param first a page of somebody who settles flags
 * @param second another's, for what takes two
 */
export async function settleFlags(first: Page, second: Page, distributor: string): Promise<void> {
  const next = async (): Promise<Flag | undefined> => {
    const { flags } = await read<{ flags: Flag[] }>(first, `distributors/${distributor}/flags`);
    return flags.find(({ state }) => state === 'RAISED' || state === 'UNDER_INQUIRY');
  };
  for (let flag = await next(); flag; flag = await next()) {
    const { id, revision } = await changed<Flag>(first, `flags/${flag.id}/inquiry`, {}, flag.revision);
    const evidence = {
      ...{ fromCustomer: false, grade: 'B', source: 'Chamber of commerce, by telephone', document: null },
      ...{ says: 'A member for years, with the people its record names.', obtainedOn: today() },
    };
    const settled = await changed<Flag>(
      first,
      `flags/${id}/settlement`,
      {
        ...{ to: 'RESOLVED', reason: 'The chamber knows the firm and its trade.', evidence: [evidence] },
        ...{ condition: null, waived: false, expiresOn: null },
      },
      revision,
    );
    if (flag.severity === 4) await changed(second, `flags/${id}/second`, { agree: true }, settled.revision);
  }
}
