import { test } from '@playwright/test';
import { pseudo } from '../support/pseudo-words';
import { signIn } from './support/demo';
import { whole } from './support/geometry';
import { invited } from './support/invited';
import { longer, wholeInLonger } from './support/longer';
import { drawn, picture, settled } from './support/pages';
import { wordsIn } from './support/portal-form';

for (const language of ['en', 'ar'] as const) {
  test(`no page of the portal cuts a word that is longer: ${language}`, async ({ browser, page: desk }) => {
    test.setTimeout(300_000);
    await signIn(desk, 'ana@halden.example');
    const phone = await invited(browser, desk, `pseudo-${language}`, language);
    const { sections } = (await (await phone.request.get('/api/v1/portal/questionnaire')).json()) as {
      sections: { id: string; groups: { id: string }[] }[];
    };
    const page = await longer(browser, phone, language);
    await phone.context().close();
    const { add = '' } = pseudo({ add: wordsIn(language)['answers.add'] ?? '' });
    const paths = [
      ...[
        '',
        '/status',
        '/profile',
        '/submit',
        '/read',
        '/colleagues',
        '/changes',
        '/corrections',
        '/appeal',
        '/nowhere',
      ],
      ...sections.flatMap(({ id, groups }) => groups.map((group) => `/answers/${id}/${group.id}`)),
    ];
    for (const path of paths) {
      await page.goto(`/portal${path}`);
      await settled(page);
      const buttons = page.getByRole('button', { name: add, exact: true });
      for (let left = 12; left > 0 && (await buttons.count()) > 0; left -= 1) {
        await buttons.first().click();
        await drawn(page);
      }
      await wholeInLonger(page, `${language}${path.replaceAll('/', '-') || '-start'}`);
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
