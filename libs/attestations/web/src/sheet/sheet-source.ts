import { inject, InjectionToken, Service } from '@angular/core';
import type { Questionnaire } from '@downstream/attestations/core';
import {
  readPortalAnswers,
  readPortalQuestionnaire,
  savePortalAnswers,
  submitPortalAnswers,
} from '@downstream/contracts/attestations';
import type { Body, Received } from '@downstream/contracts/route';
import { Api } from '@downstream/ui/client';
import type { AnswersView } from './sheet-now';

/** Answers on their way to the server, each with the revision it was written over. */
export type Patches = Body<typeof savePortalAnswers>['patches'];
/** What the server says of them. */
export type Saved = Received<typeof savePortalAnswers>;

/** Addresses of the pages of a sheet: where it begins, its screens and corrections, and where it ends. */
export interface SheetPages {
  readonly start: string;
  readonly screens: string;
  readonly corrections: string;
  readonly end: string;
  /** What the way there is called, as a key of the words. */
  readonly endWord: string;
}

/** Where the questions of a sheet come from and its answers go to. Each rejects with what {@link Api} rejects with. */
export interface SheetSource {
  /** Tells the drafts of this sheet from others of the same person on this device. */
  readonly shelf: string;
  readonly pages: SheetPages;
  questionnaire(): Promise<Questionnaire>;
  view(): Promise<AnswersView>;
  save(patches: Patches): Promise<Saved>;
  /** Sends everything in. */
  submit(): Promise<void>;
}

/** The questions a distributor is asked to come to be known. */
@Service()
export class QuestionnaireSource implements SheetSource {
  private readonly api = inject(Api);
  readonly shelf = '';
  readonly pages = {
    start: '/portal',
    screens: '/portal/answers',
    corrections: '/portal/corrections',
    end: '/portal/submit',
    endWord: 'answers.toSubmit',
  };

  questionnaire = async (): Promise<Questionnaire> => (await this.api.call(readPortalQuestionnaire)) as Questionnaire;
  view = (): Promise<AnswersView> => this.api.call(readPortalAnswers);
  save = (patches: Patches): Promise<Saved> => this.api.call(savePortalAnswers, { body: { patches } });
  submit = async (): Promise<void> => void (await this.api.call(submitPortalAnswers));
}

/** The source of the sheet a page stands on; the questionnaire's where no other is provided. */
export const SHEET_SOURCE = new InjectionToken<SheetSource>('SheetSource', {
  factory: () => inject(QuestionnaireSource),
});
