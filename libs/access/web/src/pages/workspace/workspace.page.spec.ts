import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deskRoutes } from '../../access.routes';
import { enterShell } from '../../guards';
import { aSession, aSignedOut, aTenant, problemOf, visit, type Visit } from '../../testing/index';

const words = Object.assign(
  {},
  ...['shared', 'maker', 'desk'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;

const calendar = (facts: object = {}) => {
  const hours = { from: '09:00', until: '17:00' };
  const week = [hours, hours, hours, hours, hours, null, null];
  return { timeZone: 'Europe/Berlin', week, holidays: [], version: 0, ...facts };
};

async function open(tenant = aTenant()): Promise<Visit> {
  const routes = [{ path: 'desk', canActivate: [enterShell('desk')], children: deskRoutes }];
  const page = await visit(routes, '/desk/settings/workspace', words);
  await page.answer('GET session', aSession());
  await page.answer('GET tenant', tenant);
  await page.answer('GET service-calendar', calendar());
  return page;
}

describe('the workspace’s policy', () => {
  it('is weakened only after a sentence was ticked that says the consequence', async () => {
    const page = await open();
    await page.press('Switch it off…');
    expect(page.text()).toContain('Whoever has not set one up signs in with a password alone');
    expect(page.button('Switch it off').getAttribute('aria-description')).toBe('Tick the sentence first.');
    await page.press('Switch it off');
    expect(page.waiting()).toEqual([]);
    await page.tick('From then on a stolen password is enough to read the records of Falkenried Thermal GmbH.');
    await page.press('Switch it off');
    const sent = await page.answer('PATCH tenant', aTenant({ secondFactorRequired: false, version: 3 }));
    expect(sent.body).toEqual({ secondFactorRequired: false });
    expect(sent.headers.get('if-match')).toBe('"2"');
    await page.answer('GET session', aSession());
    expect(page.text()).toContain('Not mandatory: a password alone may open the records');
  });

  it('leads to the sign-in whoever is signed out by making it mandatory', async () => {
    const page = await open(aTenant({ secondFactorRequired: false }));
    await page.press('Make it mandatory');
    expect(page.text()).toContain('Every session begun without one ends at once; yours too, if it was.');
    await page.press('Make it mandatory');
    await page.answer('PATCH tenant', aTenant({ version: 3 }));
    await page.answer('GET session', aSignedOut());
    expect(page.url()).toBe('/sign-in');
  });

  it('shows what holds now when somebody else was faster', async () => {
    const page = await open(aTenant({ secondFactorRequired: false }));
    await page.press('Make it mandatory');
    await page.press('Make it mandatory');
    await page.answer('PATCH tenant', problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer('GET tenant', aTenant({ version: 3 }));
    expect(page.text()).toContain(words['problem.VERSION_STALE']);
    expect(page.has('Switch it off…')).toBe(true);
  });
});

describe('the working hours', () => {
  it('are changed day by day, and nothing is sent that nobody could count by', async () => {
    const page = await open();
    await page.tick('Friday');
    await page.press('Add a holiday');
    await page.press('Save');
    expect(page.text()).toContain('Choose a day that is not in the list yet.');
    expect(page.waiting()).toEqual([]);
    await page.press('Remove');
    await page.press('Save');
    const sent = await page.answer('PUT service-calendar', calendar({ version: 1 }));
    expect(sent.headers.get('if-match')).toBe('"0"');
    expect(sent.body).toMatchObject({ timeZone: 'Europe/Berlin', holidays: [] });
    expect((sent.body as { week: unknown[] }).week.filter((day) => day === null)).toHaveLength(3);
  });

  it('say that some day must be worked', async () => {
    const page = await open();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await page.tick(day);
    expect(page.text()).toContain('At least one day must be worked.');
  });
});
