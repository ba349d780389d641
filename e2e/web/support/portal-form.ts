import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { drawn } from './pages';

type Words = Readonly<Record<string, string>>;

/** The words of the portal in a language, as its pages say them; `{…}` stand for themselves. */
export const wordsIn = (language: string): Words =>
  Object.assign(
    {},
    ...['shared', 'portal', 'answers', 'statements'].map(
      (shelf): unknown => JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/${language}.json`, 'utf8')) as Words,
    ),
  ) as Words;

/** Questions whose honest answer leads on to fewer questions when it is not the usual “no” or the first choice. */
const yes = new Set(['ownersComplete']);

/** Answers of one's own to some questions, by their ids. */
export type OwnAnswers = Readonly<Record<string, (block: Locator) => Promise<void>>>;

/** Answers every question of the page that has no answer yet, in one's own way or else in the simplest it offers. */
export async function answerPage(page: Page, t: Words, own: OwnAnswers = {}): Promise<void> {
  const blocks = page.locator('ds-question-block');
  for (let i = 0; i < (await blocks.count()); i += 1) {
    const block = blocks.nth(i);
    const answer = own[((await block.getAttribute('id')) ?? '').replace('q-', '')];
    await (answer ? answer(block) : answerBlock(block, t));
    await drawn(page);
  }
}

async function answerBlock(block: Locator, t: Words): Promise<void> {
  const id = ((await block.getAttribute('id')) ?? '').replace('q-', '');
  const take = block.getByRole('button', { name: t['answers.known.take'], exact: true });
  if (await take.count()) return take.click();
  const none = block.getByLabel(t['answers.none'] ?? '', { exact: true });
  if (await none.count()) return none.check();
  const unknown = block.getByLabel(t['answers.unknown'] ?? '', { exact: true }).and(block.locator('.way input'));
  if (await unknown.count()) {
    await unknown.check();
    // By its label: until the page is drawn anew, the box of the answer itself stands here.
    return block.getByLabel(t['answers.unknownWhy'] ?? '', { exact: true }).fill('—  2026');
  }
  const cards = block.locator('ds-row-cards, ds-party-cards');
  if (await cards.count()) {
    await cards.getByRole('button', { name: t['answers.add'], exact: true }).click();
    await expect(cards.locator('section')).toHaveCount(1);
    await fill(cards.locator('section'));
    return;
  }
  const ticks = block.locator('.ticks input');
  if (await ticks.count()) return (id === 'changedSince2022' ? ticks.last() : ticks.first()).check();
  const radios = block.locator('ds-radio-cards input');
  const count = await radios.count();
  if (count) return radios.nth(count === 2 && !yes.has(id) ? 1 : 0).check();
  await fill(block);
}

/** Fills whatever can be filled in a part of the page. */
async function fill(part: Locator): Promise<void> {
  for (const group of await part.locator('ds-radio-cards').all())
    if (!(await group.locator('input:checked').count())) await group.locator('input').first().check();
  for (const box of await part.getByRole('combobox').all()) {
    const list = (await box.getAttribute('aria-controls')) ?? '';
    if (!list) {
      await box.selectOption({ index: 1 });
      continue;
    }
    await box.fill('AE');
    await part.page().locator(`#${list} [data-value="AE"]`).click();
  }
  for (const box of await part.locator('input[type="date"]').all()) await box.fill('2020-02-03');
  for (const box of await part.locator('input:not([type="date"], [type="radio"], [role="combobox"]), textarea').all()) {
    if (await box.inputValue()) continue;
    const type = (await box.getAttribute('type')) ?? 'text';
    const mode = (await box.getAttribute('inputmode')) ?? 'text';
    const by = type === 'email' ? 'olga@answers.example' : type === 'tel' ? '+971 4 123 4567' : 'Alpha 7';
    await box.fill(
      mode === 'decimal' ? '5' : mode === 'numeric' ? '852589' : mode === 'url' ? 'www.answers.example' : by,
    );
  }
}

/** Expects the words that say that everything typed has reached the server. */
export const saved = (page: Page): Promise<void> =>
  expect(page.locator('ds-save-state p').first()).toHaveAttribute('data-state', 'SAVED');
