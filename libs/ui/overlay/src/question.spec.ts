import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Question, Questions } from './question';

const question: Question = {
  heading: 'Switch it off?',
  effects: ['A password alone opens the records.'],
  statement: 'I answer for that.',
  tickFirst: 'Tick the sentence first.',
  act: 'Switch it off',
};
const settle = () => TestBed.inject(ApplicationRef).whenStable();
const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name) as HTMLButtonElement;

describe('Questions', () => {
  beforeEach(
    () =>
      void TestBed.configureTestingModule({
        providers: [provideTestWords({ 'ui.cancel': 'Cancel', 'ui.close': 'Close' })],
      }),
  );
  const ask = async (asked: Question) => {
    const answer = TestBed.inject(Questions).ask(asked);
    await settle();
    return { answer };
  };

  it('waits for the tick, and repeats the verb on its button', async () => {
    const { answer } = await ask(question);
    expect(document.body.textContent).toContain('A password alone opens the records.');
    expect(button('Switch it off').getAttribute('aria-description')).toBe('Tick the sentence first.');
    button('Switch it off').click();
    await settle();
    expect(button('Switch it off')).toBeDefined();
    document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    await settle();
    button('Switch it off').click();
    expect(await answer).toBe(true);
  });

  it('needs no tick where nothing is to be ticked', async () => {
    const { statement: _statement, ...plain } = question;
    const { answer } = await ask({ ...plain, effects: ['One.', 'Two.'] });
    expect(document.querySelectorAll('li')).toHaveLength(2);
    button('Switch it off').click();
    expect(await answer).toBe(true);
  });

  it('takes leaving for a no', async () => {
    const { answer } = await ask(question);
    button('Cancel').click();
    expect(await answer).toBe(false);
    const again = await ask(question);
    document.querySelector<HTMLButtonElement>('[aria-label="Close"]')?.click();
    expect(await again.answer).toBe(false);
  });
});
