import { expect, type Browser, type Page } from '@playwright/test';
import { signIn } from './demo';
import { send } from './invited';

/** A distributor that is invited, sent in at the desk, and refused. */
export interface Refused {
  readonly name: { readonly native: string; readonly latin: string | null };
  readonly country: string;
  readonly person: string;
  readonly email: string;
  readonly language: string;
  /** What the distributor is told as the reason. */
  readonly told: string;
  /** What stays at the desk. */
  readonly note: string;
}

async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1/${path}`);
  expect(answer.ok(), path).toBe(true);
  return (await answer.json()) as T;
}

/**
 * Has the desk of the demo workspace refuse a distributor: one person recommends it, another signs.
 * @param desk the page of an analyst who has signed in
 * @returns the distributor's id
 */
export async function refuse(browser: Browser, desk: Page, who: Refused): Promise<string> {
  const { id } = await send(desk, 'distributors', {
    legalName: { ...who.name, language: who.name.latin ? who.language : null },
    country: who.country,
    registryNumber: { scheme: null, value: '55443322' },
    address: { lines: ['3 Mill Lane'], city: 'Port', postalCode: null, country: who.country },
    contact: { name: who.person, email: who.email, phone: '+971 4 123 4567' },
    productLines: ['Detector modules'],
    territory: [who.country],
    expectedAnnualVolume: [{ item: 'Detector modules', quantity: 5000, unit: 'pieces' }],
    tier: 'LOW',
  });
  const person = {
    kind: 'PERSON',
    name: { native: who.person, latin: who.name.latin && 'Layla Haddad' },
    country: who.country,
  };
  await send(desk, `distributors/${id}/parties`, {
    ...person,
    role: 'OWNER',
    share: { kind: 'PERCENT', percent: 100 },
  });
  await send(desk, `distributors/${id}/parties`, { ...person, role: 'OFFICER', position: 'Director' });
  await send(desk, `distributors/${id}/invitation`, { name: who.person, email: who.email, language: who.language });
  await send(desk, `distributors/${id}/submission`, {});

  let review = '';
  await expect
    .poll(
      async () => {
        const { rows } = await read<{ rows: { id: string; state: string }[] }>(desk, `reviews?distributor=${id}`);
        review = rows[0]?.id ?? '';
        return rows[0]?.state;
      },
      { timeout: 60_000 },
    )
    .toBe('OPEN');
  await send(desk, `reviews/${review}/assignment`, {});
  await send(desk, `reviews/${review}/recommendation`, {
    ...{ decision: 'REJECT', grounds: ['RG-INCOMPLETE'] },
    ...{ note: who.note, toDistributor: who.told },
  });
  const { snapshot } = await read<{ snapshot: { hash: string } }>(desk, `reviews/${review}`);
  const approver = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(approver, 'jonas@halden.example');
  const signature = {
    decision: 'REJECT',
    snapshotHash: snapshot.hash,
    password: 'lantern-river-47-quiet',
    note: who.note,
  };
  await send(approver, `reviews/${review}/signatures`, signature);
  await approver.context().close();
  await expect
    .poll(async () => (await read<{ state: string }>(desk, `distributors/${id}`)).state, { timeout: 60_000 })
    .toBe('REJECTED');
  return id;
}
