import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { send } from './support/invited';
import { complaints, sound } from './support/pages';

const source = { text: 'Register of Norway, extract of 1 November', grade: 'A', asOf: '2026-11-01' };
const always = { from: null, until: null };

test('who owns a distributor is drawn, judged by every regime, and corrected by two people', async ({ page: desk }) => {
  test.setTimeout(180_000);
  await signIn(desk, 'ana@halden.example');
  const found = complaints(desk);
  const answer = await desk.request.get('/api/v1/distributors?limit=1');
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  const id = rows[0]?.id ?? '';
  await desk.goto(`/desk/distributors/${id}?tab=ownership`);
  const tab = desk.locator('ds-ownership-tab');
  await expect(tab.getByRole('heading', { name: 'What the ownership tests say' })).toBeVisible();

  const [trust, holding, listed, shell] = [1, 2, 3, 4].map(() => crypto.randomUUID());
  const holder = (entry: string | undefined, name: string, holderKind: string) => ({
    ...{ act: 'ADD', entry, fact: { kind: 'HOLDER', name, holderKind, country: 'AE', number: null } },
  });
  const edge = (owner: string | undefined, asset: string | undefined, capital: object, period: object = always) => ({
    ...{ act: 'ADD', entry: crypto.randomUUID() },
    fact: { kind: 'EDGE', owner, asset, capital, votes: null, ...period, source },
  });
  const mark = (regime: string) => ({
    ...{ act: 'ADD', entry: crypto.randomUUID() },
    fact: { kind: 'LISTED', party: listed, regime, list: 'Consolidated list, 4711', ...always, source },
  });
  const changes = [
    holder(trust, 'Emirates Family Trust', 'ARRANGEMENT'),
    holder(holding, 'Fjord Holding', 'ENTITY'),
    holder(listed, 'Gennadij Sorokhtin', 'PERSON'),
    holder(shell, 'Owner not named', 'UNDISCLOSED'),
    edge(holding, id, { kind: 'BAND', from: '25', to: '50' }),
    edge(listed, holding, { kind: 'EXACT', percent: '60' }, { from: '2024-05-01', until: null }),
    edge(trust, holding, { kind: 'EXACT', percent: '40' }),
    edge(shell, trust, { kind: 'UNKNOWN' }),
    mark('OFAC'),
    mark('EU'),
    {
      ...edge(listed, holding, {}),
      fact: { kind: 'CONTROL', fact: 'SOLE_DIRECTOR', holder: listed, over: id, ...always, source },
    },
  ];
  const made = await send(desk, `distributors/${id}/ownership/changes`, { changes, reason: 'Read in the extract' });
  expect(made).toEqual({ outcome: 'MADE', proposal: null });

  await desk.reload();
  await expect(tab.locator('ds-chart-picture li').filter({ hasText: 'Fjord Holding' })).toBeVisible();
  await expect(tab.getByText('Listed: OFAC').first()).toBeVisible();
  await expect(tab.getByText('Not confirmed: compliance must confirm it')).toBeVisible();
  await expect(tab.getByText('C1: a listed person leads a company here.').first()).toBeVisible();
  await sound(desk, 'ownership');
  await tab.locator('ds-chart-picture').getByRole('button', { name: 'Gennadij Sorokhtin' }).focus();
  await expect(tab.getByText('Gennadij Sorokhtin holds 60 % of Fjord Holding')).toBeVisible();

  await tab.getByRole('button', { name: 'Correct what Gennadij Sorokhtin holds of Fjord Holding' }).click();
  await tab.getByLabel('Until').fill('2026-06-01');
  await tab.getByLabel('Why you say so').fill('Sold, says the register');
  await tab.getByRole('button', { name: 'Propose the correction' }).click();
  await expect(tab.getByText('Changes wait for a second person')).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true');
  await tab.getByRole('button', { name: 'Add a holding' }).click();
  await sound(desk, 'ownership-form');
  await desk.setViewportSize({ width: 390, height: 844 });
  await sound(desk, 'ownership-phone');
  expect(found).toEqual([]);
});
