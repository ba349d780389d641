import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { someQuestionnaire } from '@downstream/attestations/core/testing';
import { provideTestWords, Session } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../sheet/draft';
import { DraftShelf } from '../sheet/draft-shelf';
import { LastSheet, type SeenSheet } from '../sheet/last-sheet';
import { aView } from '../testing/a-view';
import { UnsentAnswers } from './unsent-answers';

const words = {
  'answers.unsent.title': 'Not sent yet',
  'answers.unsent.lead': 'It waits here.',
  'questionnaire.question.exports.label': 'Do you export?',
  'answers.yes': 'Yes',
  'answers.goOn': 'Go on',
};
const draft: Draft = { question: 'exports', answer: { type: 'YES_NO', yes: true }, base: 0 };

async function shown(here: string | null, seen?: SeenSheet, address = '/portal'): Promise<HTMLElement> {
  const of = (owner: string) => Promise.resolve(owner === 'olga' ? [draft] : []);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideTestWords(words),
      { provide: Session, useValue: { here: () => here, user: () => null, beforeLeaving: () => () => undefined } },
      { provide: DraftShelf, useValue: { of, keep: () => undefined } },
      { provide: LastSheet, useValue: { of: () => Promise.resolve(seen), keep: () => undefined } },
    ],
  });
  const page = TestBed.createComponent(UnsentAnswers);
  document.body.append(page.nativeElement as HTMLElement);
  page.componentRef.setInput('address', address);
  await page.whenStable();
  return page.nativeElement as HTMLElement;
}

describe('answers that were not sent', () => {
  it('are shown to their owner, as words', async () => {
    const text = (await shown('olga')).textContent;
    for (const part of ['Not sent yet', 'Do you export?', 'Yes']) expect(text).toContain(part);
  });

  it.each(['somebody else', null])('are not shown in a tab of %s', async (here) => {
    expect((await shown(here)).textContent?.trim()).toBe('');
  });

  const seen = { questionnaire: someQuestionnaire(), view: aView() };

  it('can be changed where the sheet lies on the device, and the next screen begun', async () => {
    const page = await shown('olga', seen);
    expect(page.querySelectorAll('#q-exports input').length).toBeGreaterThan(1);
    expect(page.querySelector('dt')).toBeNull();
    const next = [...page.querySelectorAll('button')].find((one) => one.textContent === 'Go on');
    next?.click();
    await TestBed.inject(ApplicationRef).whenStable();
    expect([page.querySelector('#q-exports'), page.querySelector('#q-remark') !== null]).toEqual([null, true]);
    expect(document.activeElement?.tagName).toBe('H3');
  });

  it('begin on the screen whose page could not be opened', async () => {
    const page = await shown('olga', seen, '/portal/answers/second/secondGroup?check=shops');
    expect(page.querySelector('#q-remark')).not.toBeNull();
  });
});
