import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { someQuestionnaire } from '@downstream/attestations/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aKept, aView } from '../testing/a-view';
import { AnswerSheetStore } from './answer-sheet.store';

const yes = { type: 'YES_NO', yes: true } as const;
const no = { type: 'YES_NO', yes: false } as const;
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('AnswerSheetStore', () => {
  let store: AnswerSheetStore;
  let server: HttpTestingController;
  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideTestWords({})],
    });
    store = TestBed.inject(AnswerSheetStore);
    server = TestBed.inject(HttpTestingController);
    const loaded = store.load();
    server.expectOne('/api/v1/portal/questionnaire').flush(someQuestionnaire());
    server.expectOne('/api/v1/portal/answers').flush(aView({ answers: [aKept('exports', no, 2)] }));
    await loaded;
  });
  afterEach(() => store.sending.stop());

  const sent = async () => {
    const flushed = store.sending.flush();
    await turn();
    return { request: server.expectOne({ method: 'PATCH', url: '/api/v1/portal/answers' }), flushed };
  };
  const reply = (change: object) => ({
    version: 2,
    saved: [],
    conflicts: [],
    refused: [],
    open: aView().open,
    progress: aView().progress,
    ...change,
  });

  it('sends what was written over the revision it has seen, and knows it as saved', async () => {
    store.write('exports', yes);
    expect([store.saveState(), store.sheet()?.answers['exports']]).toEqual(['SAVING', yes]);
    const { request, flushed } = await sent();
    expect(request.request.body).toEqual({ patches: [{ question: 'exports', answer: yes, base: 2 }] });
    request.flush(reply({ saved: [{ question: 'exports', revision: 3 }] }));
    await flushed;
    expect([store.saveState(), store.kept('exports')?.revision]).toEqual(['SAVED', 3]);
  });

  it('keeps a draft without a connection and sends it when there is one', async () => {
    store.write('exports', yes);
    const { request, flushed } = await sent();
    request.error(new ProgressEvent('error'), { status: 0 });
    await flushed;
    expect([store.saveState(), store.sheet()?.answers['exports']]).toEqual(['KEPT_HERE', yes]);
    dispatchEvent(new Event('online'));
    await turn();
    server.expectOne({ method: 'PATCH' }).flush(reply({ saved: [{ question: 'exports', revision: 3 }] }));
    await turn();
    expect(store.saveState()).toBe('SAVED');
  });

  it('goes on with what was written while the answer before was on its way', async () => {
    store.write('exports', yes);
    const { request } = await sent();
    store.write('exports', no);
    request.flush(reply({ saved: [{ question: 'exports', revision: 3 }] }));
    await turn();
    const next = server.expectOne({ method: 'PATCH' });
    expect(next.request.body).toEqual({ patches: [{ question: 'exports', answer: no, base: 3 }] });
    next.flush(reply({ saved: [{ question: 'exports', revision: 4 }] }));
  });

  it('has one request under way at a time, whoever asks for it', async () => {
    store.write('exports', yes);
    const { request } = await sent();
    store.write('exports', no);
    void store.sending.flush();
    void store.sending.flush();
    await turn();
    server.expectNone({ method: 'PATCH' });
    request.flush(reply({ saved: [{ question: 'exports', revision: 3 }] }));
    await turn();
    server.expectOne({ method: 'PATCH' }).flush(reply({ saved: [{ question: 'exports', revision: 4 }] }));
    await turn();
    expect([store.saveState(), store.kept('exports')?.answer]).toEqual(['SAVED', no]);
  });

  it('shows a conflict, and neither answer is lost whichever is chosen', async () => {
    const theirs = aKept('exports', { type: 'UNKNOWN', reason: 'asking' }, 7, 'Kemal');
    store.write('exports', yes);
    const { request, flushed } = await sent();
    request.flush(reply({ conflicts: [{ question: 'exports', yours: yes, theirs }] }));
    await flushed;
    const conflict = store.conflicts()['exports'];
    expect([store.saveState(), conflict?.theirs.by.name]).toEqual(['CONFLICT', 'Kemal']);
    store.keepMine(conflict as NonNullable<typeof conflict>);
    const insisted = await sent();
    expect(insisted.request.request.body).toEqual({ patches: [{ question: 'exports', answer: yes, base: 7 }] });
    insisted.request.flush(reply({ conflicts: [{ question: 'exports', yours: yes, theirs }] }));
    await insisted.flushed;
    store.takeTheirs(store.conflicts()['exports'] as NonNullable<typeof conflict>);
    expect([store.saveState(), store.sheet()?.answers['exports']?.type]).toEqual(['SAVED', 'UNKNOWN']);
  });

  it('holds up no answer because another is out of form', async () => {
    store.write('exports', yes);
    store.write('remark', { type: 'LONG_TEXT', text: 'well' });
    const { request } = await sent();
    const refusal = { code: 'INPUT_INVALID', status: 400, errors: [] };
    request.flush(refusal, { status: 400, statusText: 'Bad Request' });
    await turn();
    server.expectOne({ method: 'PATCH' }).flush(reply({ saved: [{ question: 'exports', revision: 3 }] }));
    await turn();
    server.expectOne({ method: 'PATCH' }).flush(refusal, { status: 400, statusText: 'Bad Request' });
    await turn();
    expect([store.saveState(), store.refused()]).toEqual(['REFUSED', { remark: 'WRONG_KIND' }]);
    expect(store.sheet()?.answers['remark']).toEqual({ type: 'LONG_TEXT', text: 'well' });
  });

  it('sends again what it never heard of before what was written since', async () => {
    store.write('exports', yes);
    const { request, flushed } = await sent();
    request.error(new ProgressEvent('error'), { status: 0 });
    await flushed;
    store.write('exports', no);
    const again = await sent();
    expect(again.request.request.body).toEqual({ patches: [{ question: 'exports', answer: yes, base: 2 }] });
    again.request.flush(reply({ saved: [{ question: 'exports', revision: 3 }] }));
    await turn();
    const next = server.expectOne({ method: 'PATCH' });
    expect(next.request.body).toEqual({ patches: [{ question: 'exports', answer: no, base: 3 }] });
    next.flush(reply({ saved: [{ question: 'exports', revision: 4 }] }));
    await again.flushed;
    expect([store.saveState(), store.kept('exports')?.answer]).toEqual(['SAVED', no]);
  });

  it('judges what was written by its own refusal, not by that of what went before', async () => {
    store.write('exports', yes);
    const { request, flushed } = await sent();
    store.write('exports', no);
    request.flush(reply({ refused: [{ question: 'exports', code: 'WRONG_KIND' }] }));
    await turn();
    expect(store.refused()).toEqual({});
    server.expectOne({ method: 'PATCH' }).flush(reply({ refused: [{ question: 'exports', code: 'QUESTION_LOCKED' }] }));
    await flushed;
    expect(store.refused()).toEqual({ exports: 'QUESTION_LOCKED' });
  });

  it('goes on with a sheet of this device over what was seen there, and sends before it reads anew', async () => {
    const view = aView({ answers: [aKept('exports', no, 5)] });
    store.resume('olga', someQuestionnaire(), view, [{ question: 'exports', answer: yes, base: 5 }]);
    expect([store.owner(), store.sheet()?.answers['exports']]).toEqual(['olga', yes]);
    store.write('exports', no);
    const { request, flushed } = await sent();
    expect(request.request.body).toEqual({ patches: [{ question: 'exports', answer: no, base: 5 }] });
    request.flush(reply({ saved: [{ question: 'exports', revision: 6 }] }));
    await flushed;
    expect([store.saveState(), store.kept('exports')?.revision]).toEqual(['SAVED', 6]);
  });
});
