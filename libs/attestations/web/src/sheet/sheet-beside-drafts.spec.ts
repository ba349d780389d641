import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { someQuestionnaire } from '@downstream/attestations/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { expect, it } from '@jest/globals';
import { aView } from '../testing/a-view';
import { AnswerSheetStore } from './answer-sheet.store';
import { LastSheet, type SeenSheet } from './last-sheet';
import { SheetBesideDrafts } from './sheet-beside-drafts';

it('keeps the sheet as long as something waits', async () => {
  const sheets = new Map<string, SeenSheet>([['', { questionnaire: someQuestionnaire(), view: aView() }]]);
  const last = {
    keep: (owner: string, sheet: SeenSheet) => Promise.resolve(void sheets.set(owner, sheet)),
    drop: (owner: string) => Promise.resolve(void sheets.delete(owner)),
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideTestWords({}),
      { provide: LastSheet, useValue: last },
    ],
  });
  const store = TestBed.inject(AnswerSheetStore);
  TestBed.inject(SheetBesideDrafts);
  TestBed.tick();
  expect(sheets.size).toBe(1);
  const server = TestBed.inject(HttpTestingController);
  const loaded = store.load();
  server.expectOne('/api/v1/portal/questionnaire').flush(someQuestionnaire());
  server.expectOne('/api/v1/portal/answers').flush(aView());
  await loaded;
  TestBed.tick();
  expect(sheets.size).toBe(0);
  store.write('exports', { type: 'YES_NO', yes: true });
  TestBed.tick();
  expect(sheets.get('')?.view).toEqual(store.view());
  store.giveUp('exports');
  TestBed.tick();
  expect(sheets.size).toBe(0);
  store.sending.stop();
});
