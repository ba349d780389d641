import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { complaints } from '../support/pages';
import type { Who } from './cast';
import { keep, kept } from './memory';

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Stage {
  /** A page nobody is signed in on, in a browser of its own. */
  readonly stranger: () => Promise<Page>;
  /** A page of somebody who signed in at an earlier step. */
  readonly as: (who: Who) => Promise<Page>;
}

/** Tests of the journey; each ends without a word of complaint in any console. */
export const test = base.extend<Stage & { readonly open: (session?: Session) => Promise<Page> }>({
  open: async ({ browser }, use) => {
    const opened: { page: Page; found: string[] }[] = [];
    await use(async (session) => {
      const page = await pageOf(browser, session);
      opened.push({ page, found: complaints(page) });
      return page;
    });
    for (const { page, found } of opened) {
      expect.soft(found, 'complaints in the console').toEqual([]);
      await page.context().close();
    }
  },
  stranger: async ({ open }, use) => use(() => open()),
  as: async ({ open }, use) => use((who) => open(kept<Session>(`session of ${who}`))),
});

const pageOf = async (browser: Browser, storageState?: Session): Promise<Page> =>
  (await browser.newContext(storageState && { storageState })).newPage();

/** Keeps who is signed in on a page, for the steps to come. */
export const stay = async (page: Page, who: Who): Promise<void> =>
  keep(`session of ${who}`, await page.context().storageState());
