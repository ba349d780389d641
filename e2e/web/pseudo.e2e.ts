import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { pseudo } from '../support/pseudo-words';
import { signIn } from './support/demo';
import { whole } from './support/geometry';
import { invited } from './support/invited';
import { drawn, picture, settled } from './support/pages';
import { wordsIn } from './support/portal-form';

const { outputs } = JSON.parse(readFileSync('dist/apps/web/browser-stats.json', 'utf8')) as {
  outputs: Record<string, { entryPoint?: string }>;
};

/** Makes the pages of a tab speak a language that is two fifths longer than the one they would speak. */
async function speakLonger(page: Page, language: string): Promise<void> {
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    const shelf = /^apps\/web\/src\/locales\/(shared|portal|answers)\/(\w+)\.json$/.exec(entryPoint ?? '');
    if (shelf?.[2] !== language || !entryPoint) continue;
    const words = pseudo(JSON.parse(readFileSync(entryPoint, 'utf8')) as Record<string, string>);
    const body = `export default ${JSON.stringify(words)}`;
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  }
}

for (const language of ['en', 'ar'] as const) {
  test(`no page of the portal cuts a word that is longer: ${language}`, async ({ browser, page: desk }) => {
    test.setTimeout(300_000);
    await signIn(desk, 'ana@halden.example');
    const phone = await invited(browser, desk, `pseudo-${language}`, language, { serviceWorkers: 'block' });
    const { sections } = (await (await phone.request.get('/api/v1/portal/questionnaire')).json()) as {
      sections: { id: string; groups: { id: string }[] }[];
    };
    const page = await phone.context().newPage();
    await phone.close();
    await speakLonger(page, language);
    await page.setViewportSize({ width: 360, height: 780 });
    const { add = '' } = pseudo({ add: wordsIn(language)['answers.add'] ?? '' });
    const paths = [
      ...['', '/status', '/profile', '/submit', '/read', '/colleagues', '/changes', '/corrections', '/nowhere'],
      ...sections.flatMap(({ id, groups }) => groups.map((group) => `/answers/${id}/${group.id}`)),
    ];
    for (const path of paths) {
      await page.goto(`/portal${path}`);
      await settled(page);
      await expect(page.locator('main')).toContainText('⟦');
      const buttons = page.getByRole('button', { name: add, exact: true });
      for (let left = 12; left > 0 && (await buttons.count()) > 0; left -= 1) {
        await buttons.first().click();
        await drawn(page);
      }
      await picture(page, `pseudo-${language}${path.replaceAll('/', '-') || '-start'}`);
      await whole(page);
    }
    await page.context().clearCookies();
    for (const path of ['/portal/enter', `/portal/enter#${'A'.repeat(43)}`]) {
      await page.goto('about:blank');
      await page.goto(path);
      await settled(page);
      await picture(page, `pseudo-${language}-enter${path.includes('#') ? '-unknown' : ''}`);
      await whole(page);
    }
    await page.context().close();
  });
}
