import { inject, Injectable, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { Questionnaire } from '@downstream/attestations/core';
import { openPortalStatement, readPortalStatement, savePortalStatement } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import type { AnswerSheetState, AttestationState } from '@downstream/kernel';
import { Api, Words } from '@downstream/ui/client';
import type { AnswersView } from '../sheet/sheet-now';
import type { Patches, Saved, SheetSource } from '../sheet/sheet-source';

/** An attestation as somebody of the distributor fills it in. */
export type StatementView = Received<typeof readPortalStatement>;

/** Not looked at yet, or returned: opening it makes it one that is being filled in. */
const unopened: readonly AttestationState[] = ['SENT', 'RETURNED'];

const sheetState = ({ state, corrections }: StatementView): AnswerSheetState =>
  state !== 'OPENED' ? 'SUBMITTED' : corrections.some(({ done }) => !done) ? 'CORRECTION' : 'OPEN';

/** One attestation as a sheet of answers: what it asks are its form's questions, in the language of the page. */
@Injectable()
export class StatementSource implements SheetSource {
  private readonly api = inject(Api);
  private readonly words = inject(Words);
  readonly statement = inject(ActivatedRoute).snapshot.paramMap.get('statement') ?? '';
  private readonly _now = signal<StatementView | undefined>(undefined);
  private reading: Promise<StatementView> | undefined;

  /** The attestation as the server last told of it. */
  readonly now = this._now.asReadonly();
  readonly shelf = `/statements/${this.statement}`;
  readonly pages = {
    start: `/portal/statements/${this.statement}`,
    screens: `/portal/statements/${this.statement}/answers`,
    corrections: `/portal/statements/${this.statement}/corrections`,
    end: `/portal/statements/${this.statement}/sign`,
    endWord: 'statement.toSign',
  };

  async questionnaire(): Promise<Questionnaire> {
    const { form } = await this.read();
    const { id, version, sections, language, words } = form;
    return { id, version, sections, texts: { [language]: words } } as unknown as Questionnaire;
  }

  async view(): Promise<AnswersView> {
    const view = await this.read();
    const { form, version, dueAt, answers, suggested, open, corrections, progress } = view;
    return {
      state: sheetState(view),
      questionnaire: { id: form.id, version: form.version },
      seat: { kind: 'CONTACT' },
      receipt: null,
      ...{ version, dueAt, answers, suggested, open, corrections, progress },
    };
  }

  save(patches: Patches): Promise<Saved> {
    return this.api.call(savePortalStatement, { params: { statement: this.statement as never }, body: { patches } });
  }

  /** An attestation is not sent in: it is signed, on a page of its own. */
  submit(): Promise<void> {
    return Promise.resolve();
  }

  /** Reads it, after opening it where nobody has; both halves of a sheet come from one reading. */
  private read(): Promise<StatementView> {
    this.reading ??= this.readNow().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readNow(): Promise<StatementView> {
    const params = { statement: this.statement as never };
    const query = { language: this.words.language() };
    let view = await this.api.call(readPortalStatement, { params, query });
    if (unopened.includes(view.state)) {
      await this.api.call(openPortalStatement, { params });
      view = await this.api.call(readPortalStatement, { params, query });
    }
    this._now.set(view);
    return view;
  }
}
