import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { Answer, Questionnaire } from '@downstream/attestations/core';
import type { Instant, PatchRefusalCode } from '@downstream/kernel';
import { Attempt, type Problem, Session, toProblem } from '@downstream/ui/client';
import { Now } from '@downstream/ui/elements';
import { acknowledged, type Draft, type Drafts, returned, rewritten, toSend, underWay } from './draft';
import { DraftShelf } from './draft-shelf';
import { Sending } from './sending';
import { type AnswersView, type Kept, sheetNow } from './sheet-now';
import { type Saved, SHEET_SOURCE } from './sheet-source';

/** Somebody else has written meanwhile. */
export type Conflict = Saved['conflicts'][number];
/** Where what was typed is: on the server, on its way, on this device only, or held up by a conflict or a refusal. */
export type SaveState = 'SAVED' | 'SAVING' | 'KEPT_HERE' | 'CONFLICT' | 'REFUSED' | 'FAILED';

/**
 * The answers of a sheet on this device: what the server has, what was typed over it, and the way from one to the
 * other. Every keystroke is a draft in IndexedDB first; drafts go to the server by themselves and are forgotten when it
 * says that it has them.
 */
@Service()
export class AnswerSheetStore {
  private readonly source = inject(SHEET_SOURCE);
  private readonly session = inject(Session);
  private readonly shelf = inject(DraftShelf);
  private readonly now = inject(Now);
  private readonly _questionnaire = signal<Questionnaire | undefined>(undefined);
  private readonly _view = signal<AnswersView | undefined>(undefined);
  private readonly _drafts = signal<Drafts>({});
  private readonly _conflicts = signal<Readonly<Record<string, Conflict>>>({});
  private readonly _refused = signal<Readonly<Record<string, PatchRefusalCode>>>({});
  private readonly _problem = signal<Problem | undefined>(undefined);
  private readonly _owner = signal('');
  private reading: Promise<void> | undefined;
  /** The view is what lay on this device; the server has not been asked. */
  private resumed = false;

  readonly pages = this.source.pages;
  /** Whose sheet this is, as the shelves of this device name it. */
  readonly owner = this._owner.asReadonly();
  readonly questionnaire = this._questionnaire.asReadonly();
  readonly view = this._view.asReadonly();
  readonly drafts = this._drafts.asReadonly();
  readonly conflicts = this._conflicts.asReadonly();
  readonly refused = this._refused.asReadonly();
  /** Why the sheet could not be read. */
  readonly problem = this._problem.asReadonly();
  readonly submitting = new Attempt();

  readonly sending = new Sending(this.source, {
    waiting: () =>
      Object.values(this._drafts()).filter(
        ({ question }) => !this._conflicts()[question] && !this._refused()[question],
      ),
    leave: (drafts) => drafts.map((draft) => this.leave(draft)),
    arrived: (saved) => this.arrived(saved),
    unsendable: ({ question }) => this.refuse(question, 'WRONG_KIND'),
    refusedAll: () => this.load(true),
  });

  readonly sheet = computed(() => {
    const questionnaire = this._questionnaire();
    const view = this._view();
    const at = new Date(this.now.at()).toISOString() as Instant;
    return questionnaire && view ? sheetNow(questionnaire, view, this._drafts(), at) : undefined;
  });
  readonly open = computed(() => new Set(this._view()?.open));
  readonly saveState = computed<SaveState>(() => {
    if (Object.keys(this._conflicts()).length > 0) return 'CONFLICT';
    if (Object.keys(this._refused()).length > 0) return 'REFUSED';
    if (Object.keys(this._drafts()).length === 0) return 'SAVED';
    if (this.sending.cutOff()) return 'KEPT_HERE';
    return this.sending.problem() ? 'FAILED' : 'SAVING';
  });

  constructor() {
    const forget = this.session.beforeLeaving(() => this.sending.flush());
    inject(DestroyRef).onDestroy(() => {
      forget();
      this.sending.stop();
    });
  }

  /** Reads the questions, the answers, and what was left on this device; once per person, unless asked `again`. */
  async load(again = false): Promise<void> {
    const owner = `${this.session.user()?.id ?? ''}${this.source.shelf}`;
    if (!again && owner === this._owner()) {
      if (this._view() && !this.resumed) return this.sending.soon();
      if (this.reading) return this.reading;
    }
    if (owner !== this._owner()) this.forget();
    this._owner.set(owner);
    const reading = this.read(owner);
    this.reading = reading;
    await reading;
    if (this.reading === reading) this.reading = undefined;
  }

  private async read(owner: string): Promise<void> {
    // What was written without a connection goes first, over the answers it was written over.
    if (this.resumed) await this.sending.flush();
    try {
      const [questionnaire, view, drafts] = await Promise.all([
        this.source.questionnaire(),
        this.source.view(),
        this.shelf.of(owner),
      ]);
      this._problem.set(undefined);
      this._questionnaire.set(questionnaire);
      this._drafts.update((typed) => ({ ...Object.fromEntries(drafts.map((one) => [one.question, one])), ...typed }));
      this._view.set(view);
      this.resumed = false;
      this.sending.soon();
    } catch (cause) {
      this._problem.set(toProblem(cause));
    }
  }

  /**
   * Takes up a sheet as the person of this tab last saw it, with its drafts, while the server cannot be asked. The owner is
   * named by whoever read it from the device: sheets and drafts are shown to nobody else.
   */
  resume(owner: string, questionnaire: Questionnaire, view: AnswersView, drafts: readonly Draft[]): void {
    this.resumed = true;
    this._owner.set(owner);
    this._questionnaire.set(questionnaire);
    this._drafts.set(Object.fromEntries(drafts.map((one) => [one.question, one])));
    this._view.set(view);
  }

  /** The answer as the server keeps it. */
  kept(question: string): Kept | undefined {
    return this._view()?.answers.find((one) => one.question === question);
  }

  /** Writes an answer, or takes it away; it is on this device at once and on the server soon. */
  write(question: string, answer: Answer | null): void {
    this._refused.update((all) => without(all, question));
    const draft = this._drafts()[question] ?? { question, answer, base: this.kept(question)?.revision ?? 0 };
    this.put(rewritten(draft, answer));
    this.sending.soon();
  }

  /** Settles a conflict: one's own answer goes over the other, which was seen now. */
  keepMine({ question, theirs }: Conflict): void {
    const draft = this._drafts()[question];
    if (draft) this.put({ ...returned(draft), base: theirs.revision });
    this._conflicts.update((all) => without(all, question));
    this.sending.soon();
  }

  /** Settles a conflict: the other answer stays. */
  takeTheirs({ question, theirs }: Conflict): void {
    this.keepView({ answers: this.withKept(theirs) });
    this._conflicts.update((all) => without(all, question));
    this.drop(question);
  }

  /** Gives up what could not be saved. */
  giveUp(question: string): void {
    this._refused.update((all) => without(all, question));
    this.drop(question);
  }

  /** Sends everything in, after the last draft has arrived. Whether it happened. */
  submit(): Promise<boolean> {
    return this.submitting.run(async () => {
      await this.sending.flush();
      await this.source.submit();
      await this.load(true);
    });
  }

  /** Notes that a draft is on its way, and gives what goes: told apart again by its question, whatever is typed meanwhile. */
  private leave(draft: Draft): Draft {
    const leaving = underWay(draft);
    if (leaving !== draft) this.put(leaving);
    return leaving;
  }

  private arrived(saved: Saved): void {
    const at = new Date().toISOString() as Kept['at'];
    const by = { name: this.session.user()?.name ?? '', onBehalf: false };
    let answers = this._view()?.answers ?? [];
    for (const { question, revision } of saved.saved) {
      const draft = this._drafts()[question];
      if (!draft) continue;
      answers = replaced(answers, { question, answer: toSend(draft).answer, revision, by, at } as Kept);
      const left = acknowledged(draft, revision);
      if (left) this.put(left);
      else this.drop(question);
    }
    this.keepView({ answers, open: saved.open, version: saved.version, progress: saved.progress });
    for (const one of saved.conflicts)
      if (this.last(one.question)) this._conflicts.update((all) => ({ ...all, [one.question]: one }));
    for (const { question, code } of saved.refused) this.refuse(question, code);
    if (saved.saved.some(({ question }) => this._view()?.corrections.some((one) => one.question === question))) {
      this.keepView({ corrections: this.done(saved.saved.map(({ question }) => question)) });
    }
  }

  private refuse(question: string, code: PatchRefusalCode): void {
    if (this.last(question)) this._refused.update((all) => ({ ...all, [question]: code }));
  }

  /**
   * The server did not take what was sent for a question. Whether that was the last that was written: what was written since
   * is not judged by it, and goes next.
   */
  private last(question: string): boolean {
    const draft = this._drafts()[question];
    if (!draft) return false;
    this.put(returned(draft));
    return toSend(draft).answer === draft.answer;
  }

  private done(questions: readonly string[]): AnswersView['corrections'] {
    const corrections = this._view()?.corrections ?? [];
    return corrections.map((one) => (questions.includes(one.question) ? { ...one, done: true } : one));
  }

  private withKept(kept: Kept): AnswersView['answers'] {
    return replaced(this._view()?.answers ?? [], kept);
  }

  private keepView(change: Partial<AnswersView>): void {
    this._view.update((view) => view && { ...view, ...change });
  }

  private put(draft: Draft): void {
    this._drafts.update((all) => ({ ...all, [draft.question]: draft }));
    void this.shelf.keep(this._owner(), draft);
  }

  private drop(question: string): void {
    this._drafts.update((all) => without(all, question));
    void this.shelf.drop(this._owner(), question);
  }

  private forget(): void {
    this.resumed = false;
    this._view.set(undefined);
    this._questionnaire.set(undefined);
    this._drafts.set({});
    this._conflicts.set({});
    this._refused.set({});
  }
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

const replaced = (answers: AnswersView['answers'], kept: Kept): AnswersView['answers'] => [
  ...answers.filter(({ question }) => question !== kept.question),
  kept,
];
