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

/** Addresses of the pages of a sheet: where it begins, under what its screens stand, and where it is sent in. */
export interface SheetPages {
  readonly start: string;
  readonly screens: string;
  readonly end: string;
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
  readonly pages = { start: '/portal', screens: '/portal/answers', end: '/portal/submit' };

  questionnaire = async (): Promise<Questionnaire> => (await this.api.call(readPortalQuestionnaire)) as Questionnaire;
  view = (): Promise<AnswersView> => this.api.call(readPortalAnswers);
  save = (patches: Patches): Promise<Saved> => this.api.call(savePortalAnswers, { body: { patches } });
  submit = async (): Promise<void> => void (await this.api.call(submitPortalAnswers));
}

/** The source of the sheet a page stands on; the questionnaire's where no other is provided. */
export const SHEET_SOURCE = new InjectionToken<SheetSource>('SheetSource', {
  factory: () => inject(QuestionnaireSource),
});
