import { Component, computed, inject, signal } from '@angular/core';
import type { Instant } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Field, Input, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar, JobCard, type JobState } from '@downstream/ui/work';
import { ModelDifferences } from './model-differences';
import { ModelForm } from './model-form';
import { type ModelRecord, type ModelRun, type ModelSettings, ModelStore } from './model-store';
import { ModelWords } from './model-words';
import { ShadowResult } from './shadow-result';

/** The versions of the risk model: the one in force, a draft with its trial and what it lacks, and those before. */
@Component({
  selector: 'ds-risk-model-page',
  imports: [
    Button,
    Chip,
    DateText,
    DecisionBar,
    ErrorState,
    Field,
    Input,
    JobCard,
    ModelDifferences,
    ModelForm,
    PageHeader,
    ProblemBanner,
    ShadowResult,
    Skeleton,
  ],
  providers: [ModelStore],
  templateUrl: './risk-model.page.html',
  styleUrl: './risk-model.page.css',
})
export class RiskModelPage {
  protected readonly t = injectWords();
  protected readonly words = inject(ModelWords);
  protected readonly store = inject(ModelStore);
  private readonly toasts = inject(Toasts);
  /** What a form begins with; undefined where none is open. */
  protected readonly writing = signal<ModelSettings | undefined>(undefined);
  protected readonly from = signal('');

  protected readonly mayBegin = computed(() => this.store.models()?.mayDraft === true && !this.writing());
  /** The rescoring that runs, of whichever version. */
  protected readonly rescoring = computed(
    () => this.store.models()?.models.find(({ rescoring }) => this.underWay(rescoring))?.rescoring ?? null,
  );
  /** Why the draft is not published by whoever looks; undefined where it may be. */
  protected readonly whyNot = computed(() => {
    const [first] = this.store.draft()?.hindrances ?? [];
    return first === undefined ? undefined : this.t(`risk.model.lacks.${first}`);
  });

  constructor() {
    void this.words.risk.open();
  }

  protected underWay = (run: ModelRun | null): boolean => run?.state === 'QUEUED' || run?.state === 'RUNNING';
  protected jobState = ({ state }: ModelRun): JobState => state.toLowerCase() as JobState;

  /** The strict profile as a draft at once; whoever changes the numbers writes a draft of their own. */
  protected async strict(): Promise<void> {
    const settings = this.store.models()?.shipped.find(({ name }) => name === 'strict')?.settings;
    if (!settings) return;
    if (await this.store.write({ settings, source: this.t('risk.model.strictSource') })) {
      this.toasts.show(this.t('risk.model.drafted'));
    }
  }

  protected async write(body: { readonly source: string; readonly settings: ModelSettings }): Promise<void> {
    if (!(await this.store.write(body))) return;
    this.writing.set(undefined);
    this.toasts.show(this.t('risk.model.drafted'));
  }

  protected async withdraw(model: ModelRecord): Promise<void> {
    if (await this.store.withdraw(model.id)) this.toasts.show(this.t('risk.model.withdrawn'));
  }

  protected async publish(model: ModelRecord): Promise<void> {
    const from = this.from() ? (new Date(this.from()).toISOString() as Instant) : null;
    if (await this.store.publish(model.id, from)) this.toasts.show(this.t('risk.model.published'));
  }
}
