import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { anExtract } from './papers';

interface Flag {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly severity: number;
}

interface Card {
  readonly kind: string;
  readonly binding: boolean;
  readonly settled: boolean;
  readonly takesEvidence: boolean;
  readonly evidence: readonly { readonly id: string; readonly state: string }[];
}

const today = (): string => new Date().toISOString().slice(0, 10);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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

async function settleFlags(first: Page, second: Page, distributor: string): Promise<void> {
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

/** Brings one paper as evidence for every check an approval waits for, which the second accepts. */
async function settleChecks(first: Page, second: Page, distributor: string): Promise<void> {
  const path = `distributors/${distributor}`;
  const cards = async () => (await read<{ cards: Card[] }>(first, `${path}/check-kinds`)).cards;
  // The checks of a submission are made by a worker.
  await expect
    .poll(async () => (await cards()).filter((card) => card.binding && !card.settled && !card.takesEvidence).length, {
      timeout: 60_000,
    })
    .toBe(0);
  const open = (await cards()).filter(({ binding, settled }) => binding && !settled);
  if (open.length === 0) return;
  const paper = await first.request.post(`/api/v1/${path}/documents?kind=OTHER&name=folder.pdf`, {
    data: await anExtract(first),
    headers: {
      ...{ 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin' },
      'content-type': 'application/octet-stream',
    },
  });
  expect(paper.ok(), await paper.text()).toBe(true);
  const { id } = (await paper.json()) as { id: string };
  for (const { kind } of open)
    await changed(first, `${path}/check-evidence`, {
      ...{ kind, document: { id, number: 1 }, source: 'Folder of the sponsor', grade: 'B' },
      ...{ asOf: today(), expiresOn: inDays(300), note: 'Seen in the original' },
    });
  for (const { evidence } of await cards())
    for (const one of evidence.filter(({ state }) => state === 'OFFERED'))
      await changed(second, `check-evidence/${one.id}/decision`, { decision: 'ACCEPTED' });
}

/**
 * Brings a submitted distributor as far as people at the desk must before one of them recommends an approval.
 * @param first a page of somebody who gives evidence and settles flags
 * @param second another's, for what takes two; neither may sign
 */
export async function makeReady(first: Page, second: Page, distributor: string): Promise<void> {
  // What is settled rates the distributor anew, by which it may come to a tier that asks for more.
  for (let tiers = 0; tiers < 3; tiers += 1) {
    await settleChecks(first, second, distributor);
    await settleFlags(first, second, distributor);
  }
}
