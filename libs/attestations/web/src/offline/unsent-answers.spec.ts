import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideTestWords, Session } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../sheet/draft';
import { DraftShelf } from '../sheet/draft-shelf';
import { UnsentAnswers } from './unsent-answers';

const words = {
  'answers.unsent.title': 'Not sent yet',
  'answers.unsent.lead': 'It waits here.',
  'questionnaire.question.exports.label': 'Do you export?',
  'answers.yes': 'Yes',
};
const draft: Draft = { question: 'exports', answer: { type: 'YES_NO', yes: true }, base: 0 };

async function shown(here: string | null): Promise<string> {
  const of = (owner: string) => Promise.resolve(owner === 'olga' ? [draft] : []);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideTestWords(words),
      { provide: Session, useValue: { here: () => here } },
      { provide: DraftShelf, useValue: { of } },
    ],
  });
  const page = TestBed.createComponent(UnsentAnswers);
  await page.whenStable();
  return (page.nativeElement as HTMLElement).textContent ?? '';
}

describe('answers that were not sent', () => {
  it('are shown to their owner, as words', async () => {
    const text = await shown('olga');
    for (const part of ['Not sent yet', 'Do you export?', 'Yes']) expect(text).toContain(part);
  });

  it.each(['somebody else', null])('are not shown in a tab of %s', async (here) => {
    expect((await shown(here)).trim()).toBe('');
  });
});
