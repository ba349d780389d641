import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { pseudo } from '../../support/pseudo-words';
import { whole } from './geometry';
import { mailsTo } from './mailbox';
import { picture, settled } from './pages';

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

/** The same person's portal on a narrow telephone, in words that are two fifths longer. */
export async function longer(browser: Browser, phone: Page, language: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    locale: language === 'en' ? 'en-GB' : language,
    storageState: await phone.context().storageState(),
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await speakLonger(page, language);
  return page;
}

/** Expects the page as it stands to speak the longer words, each whole and in its place; its picture is `pseudo-…`. */
export async function wholeInLonger(page: Page, name: string): Promise<void> {
  await settled(page);
  await expect(page.locator('main')).toContainText('⟦');
  await picture(page, `pseudo-${name}`);
  await whole(page);
}

/**
 * Opens the newest letter to an address whose text holds some words, as a narrow telephone shows it: as it was sent, and with every
 * text of it two fifths longer, its address alone as it is. Its pictures are `letter-…`.
 */
export async function wholeLetter(page: Page, address: string, words: string, name: string): Promise<void> {
  const letter = (await mailsTo(page.request, address)).find(({ text }) => text.includes(words));
  expect(letter?.html ?? '').toContain('<body');
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 360, height: 780 });
  await sheet.setContent(letter?.html ?? '');
  await picture(sheet, `letter-${name}`);
  await whole(sheet);
  const texts = await sheet.evaluate(nodes);
  const stretched = texts.map((text) =>
    /^\s*$|^\s*https?:/.test(text) ? text : (pseudo({ text: text.replace(/[{}]/g, '') })['text'] ?? ''),
  );
  await sheet.evaluate(put, stretched);
  await picture(sheet, `letter-${name}-longer`);
  await whole(sheet);
  await sheet.close();
}

/** Runs in the page: its texts in order. */
function nodes(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found;
}

/** Runs in the page: other texts in the places of the first. */
function put(texts: readonly string[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (const text of texts) if (walker.nextNode()) walker.currentNode.textContent = text;
}
