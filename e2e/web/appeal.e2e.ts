import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { entered } from './support/invited';
import { longer, wholeInLonger, wholeLetter } from './support/longer';
import { mailsTo } from './support/mailbox';
import { complaints, sound } from './support/pages';
import { wordsIn } from './support/portal-form';
import { refuse } from './support/refused-distributor';

const told = 'You did not say who buys the modules.\nWithout that we cannot supply anybody.';
const note = 'Hit on the denied persons stands beside it.';

const cast = {
  en: {
    who: { name: { native: 'Larkspur Components Ltd', latin: null }, country: 'GB', person: 'Olive Hart' },
    objection: 'The buyers stand on page 3 of the list that we sent in March.\nPlease look at it again.',
  },
  ar: {
    who: {
      name: { native: 'شركة النخيل للمكونات', latin: 'Al Nakheel Components LLC' },
      country: 'AE',
      person: 'ليلى حداد',
    },
    objection: 'أسماء المشترين مذكورة في الصفحة 3 من القائمة التي أرسلناها في مارس.\nنرجو النظر فيها مرة أخرى.',
  },
} as const;

for (const language of ['en', 'ar'] as const) {
  test(`a refused distributor reads why, objects once, and the desk has it again: ${language}`, async ({
    browser,
    page: desk,
  }) => {
    test.setTimeout(300_000);
    const t = wordsIn(language);
    const { who, objection } = cast[language];
    const email = `contact.${language}@appeal.example`;
    const found = complaints(desk);
    await signIn(desk, 'ana@halden.example');
    const id = await refuse(browser, desk, { ...who, email, language, told, note });

    const [first = ''] = told.split('\n');
    await expect
      .poll(async () => (await mailsTo(desk.request, email)).filter(({ text }) => text.includes(first)).length)
      .toBe(1);
    for (const { text, html } of await mailsTo(desk.request, email)) expect(`${text} ${html}`).not.toContain(note);
    await wholeLetter(desk, email, first, `refused-${language}`);

    const phone = await entered(browser, email, language);
    const complained = complaints(phone);
    const stretched = await longer(browser, phone, language);
    await expect(phone.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await phone.goto('/portal/status');
    await expect(phone.getByText(told)).toBeVisible();
    await expect(phone.getByText(note)).toHaveCount(0);
    await sound(phone, `appeal-${language}-status`);
    await stretched.goto('/portal/status');
    await wholeInLonger(stretched, `${language}-refused`);

    await phone.getByRole('link', { name: t['portalStatus.toAppeal'], exact: true }).click();
    const act = phone.getByRole('button', { name: t['answers.appeal.act'], exact: true });
    await act.click();
    await expect(phone.getByText(t['ui.error.required'] ?? '')).toBeVisible();
    await sound(phone, `appeal-${language}-empty`);
    await stretched.goto('/portal/appeal');
    await wholeInLonger(stretched, `${language}-appeal-form`);
    await phone.getByLabel(t['answers.appeal.text'] ?? '', { exact: true }).fill(objection);
    await expect(phone.getByText(t['ui.error.required'] ?? '')).toHaveCount(0);
    await sound(phone, `appeal-${language}-written`);
    await act.click();
    await expect(phone.getByText(t['answers.appeal.sent'] ?? '')).toBeVisible();
    await sound(phone, `appeal-${language}-sent`);
    await phone.reload();
    await expect(phone.getByText(objection)).toBeVisible();
    await expect(act).toHaveCount(0);
    await stretched.goto('/portal/appeal');
    await wholeInLonger(stretched, `${language}-appeal-sent`);
    await phone.goto('/portal/status');
    await expect(phone.getByText(t['ui.portalState.CHECKING'] ?? '').first()).toBeVisible();
    await sound(phone, `appeal-${language}-looked-at`);
    await stretched.context().close();
    await phone.context().close();

    await desk.goto(`/desk/distributors/${id}?tab=answers`);
    await expect(desk.getByRole('heading', { name: 'Objection to the decision' })).toBeVisible();
    await expect(desk.getByText(objection)).toBeVisible();
    await sound(desk, `appeal-${language}-desk`);
    await desk.getByRole('tab', { name: 'Timeline' }).click();
    await expect(desk.getByText('Decision objected to')).toBeVisible();
    await sound(desk, `appeal-${language}-timeline`);
    expect([...found, ...complained]).toEqual([]);
  });
}
