import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { entered, send } from './support/invited';
import { longer, wholeInLonger } from './support/longer';
import { mailsTo } from './support/mailbox';
import { complaints, sound } from './support/pages';
import { answerPage, saved, wordsIn } from './support/portal-form';

/** Three distributors who have not been asked before, each in a language of its own. */
const cast = {
  en: { native: 'Fernglen Optical Trading Ltd', latin: null, country: 'GB', person: 'Olive Hart' },
  zh: {
    native: '杭州澜光光电有限公司',
    latin: 'Hangzhou Languang Optoelectronics Co., Ltd.',
    country: 'CN',
    person: '陈晓雯',
  },
  ar: { native: 'شركة واحة البصريات', latin: 'Wahat Al Basariyat LLC', country: 'AE', person: 'ليلى حداد' },
} as const;
const asked = 'The address lacks the floor. Please add it.';

const goOn = (page: Page) => page.locator('.bar button[type="submit"]').click();

for (const language of ['en', 'zh', 'ar'] as const) {
  test(`a distributor answers on its phone, resumes elsewhere, and corrects one answer: ${language}`, async ({
    browser,
    page: desk,
  }) => {
    test.setTimeout(400_000);
    const t = wordsIn(language);
    const who = cast[language];
    const email = `contact.${language}@answers.example`;
    const found = complaints(desk);
    await signIn(desk, 'ana@halden.example');
    const { id } = await send(desk, 'distributors', {
      legalName: { native: who.native, latin: who.latin, language: who.latin ? language : null },
      country: who.country,
      registryNumber: { scheme: null, value: '12345678' },
      address: { lines: ['7 Harbour Road'], city: 'Port', postalCode: null, country: who.country },
      contact: { name: who.person, email, phone: '+971 4 123 4567' },
      productLines: ['Thermal cameras'],
      territory: [who.country],
      expectedAnnualVolume: [{ item: 'Thermal cameras', quantity: 40, unit: 'pieces' }],
    });
    await send(desk, `distributors/${id}/invitation`, { name: who.person, email, language });

    const first = await entered(browser, email, language);
    const complained = complaints(first);
    await expect(first.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(first.getByRole('heading', { level: 1, name: t['answers.title'], exact: true })).toBeVisible();
    await sound(first, `answers-${language}-start`);
    await first.getByRole('link', { name: t['answers.begin'], exact: true }).click();
    for (const group of ['names', 'registration', 'places', 'size', 'contact', 'owners']) {
      await first.waitForURL(`**/${group}`);
      await answerPage(first, t);
      await saved(first);
      await sound(first, `answers-${language}-${group}`);
      await goOn(first);
    }
    await first.context().close();

    await send(desk, `distributors/${id}/invitation`, { name: who.person, email, language });
    await expect
      .poll(async () => (await mailsTo(desk.request, email)).filter(({ text }) => /#[\w-]{43}/.test(text)).length)
      .toBe(2);
    const phoneTwo = await entered(browser, email, language);
    const complainedTwo: string[] = [];
    phoneTwo.on('pageerror', (error) => complainedTwo.push(error.message));
    await phoneTwo.getByRole('link', { name: t['answers.resume'], exact: true }).click();
    await phoneTwo.waitForURL('**/officers');
    await phoneTwo.context().setOffline(true);
    await answerPage(phoneTwo, t);
    await expect(phoneTwo.getByText(t['answers.save.KEPT_HERE'] ?? '').first()).toBeVisible();
    await goOn(phoneTwo);
    await phoneTwo.waitForURL('**/politics');
    await answerPage(phoneTwo, t);
    await sound(phoneTwo, `answers-${language}-offline`);
    await phoneTwo.context().setOffline(false);
    await saved(phoneTwo);
    await goOn(phoneTwo);
    while (!phoneTwo.url().endsWith('/submit')) {
      const at = phoneTwo.url();
      await answerPage(phoneTwo, t);
      await saved(phoneTwo);
      await sound(phoneTwo, `answers-${language}-${at.split('/').at(-1)}`);
      await goOn(phoneTwo);
      await phoneTwo.waitForURL((url) => url.href !== at);
    }
    await sound(phoneTwo, `answers-${language}-submit`);
    await phoneTwo.getByRole('button', { name: t['answers.submit.act'], exact: true }).click();
    await expect(phoneTwo.getByRole('heading', { level: 1, name: t['answers.sent.title'], exact: true })).toBeVisible();
    await sound(phoneTwo, `answers-${language}-sent`);
    const stretched = await longer(browser, phoneTwo, language);
    for (const path of ['', '/read', '/changes']) {
      await stretched.goto(`/portal${path}`);
      await wholeInLonger(stretched, `${language}-sent${path.replace('/', '-')}`);
    }
    await stretched.context().close();

    await desk.goto(`/desk/distributors/${id}?tab=answers`);
    await desk.getByLabel('Ask to correct: Registered address').check();
    await desk.getByLabel('What is to be corrected').fill(asked);
    await sound(desk, `answers-${language}-desk`);
    await desk.getByRole('button', { name: 'Ask for one correction' }).click();
    await expect(desk.getByText('Waiting for it')).toBeVisible();

    await phoneTwo.goto('/portal');
    await phoneTwo.getByRole('link', { name: t['answers.correct.begin'], exact: true }).click();
    await expect(phoneTwo.getByText(asked)).toBeVisible();
    await sound(phoneTwo, `answers-${language}-correction`);
    await phoneTwo.getByLabel(t['answers.address.lines'] ?? '').fill('7 Harbour Road\n3');
    await saved(phoneTwo);
    await phoneTwo.getByRole('link', { name: t['answers.toSubmit'], exact: true }).click();
    await phoneTwo.getByRole('button', { name: t['answers.submit.act'], exact: true }).click();
    await expect(phoneTwo.getByRole('heading', { level: 1, name: t['answers.sent.title'], exact: true })).toBeVisible();
    await phoneTwo.getByRole('link', { name: t['answers.read.title'], exact: true }).click();
    await expect(phoneTwo.getByText('7 Harbour Road, 3')).toBeVisible();
    await sound(phoneTwo, `answers-${language}-read`);
    await phoneTwo.context().close();

    await desk.reload();
    await expect(desk.getByText('Submission 2')).toBeVisible();
    expect([...found, ...complained, ...complainedTwo]).toEqual([]);
  });
}
