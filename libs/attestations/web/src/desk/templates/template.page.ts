import { Component, computed, DestroyRef, inject, input, linkedSignal, numberAttribute, signal } from '@angular/core';
import type { Rendition } from '@downstream/attestations/core';
import {
  previewStatementTemplate,
  proposeStatementTemplate,
  publishStatementTemplate,
  readStatementTemplate,
  retireStatementTemplate,
  returnStatementTemplate,
  reviewTemplateLanguage,
  reviseStatementTemplate,
} from '@downstream/contracts/attestations';
import {
  ConfirmDialog,
  type ConfirmAsked,
  ReasonDialog,
  type ReasonAsked,
  WhoWords,
} from '@downstream/distributors/web';
import { type Language, languages } from '@downstream/kernel';
import { Api, Attempt, injectWords, localeOf, resourceOf, Session, Words } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Field, Formats, Input, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { RenditionView } from '../../rendition/rendition-view';
import { FaultWords } from './fault-words';
import { TemplateEditor } from './template-editor';
import { templateTone, type TemplateView, type Written } from './template-words';

const steps = {
  propose: proposeStatementTemplate,
  publish: publishStatementTemplate,
  retire: retireStatementTemplate,
} as const;
/** Milliseconds without a keystroke after which a draft is saved. */
const PAUSE = 700;

/** One version of a template: how it reads in each language and who has read it; a draft is written here. */
@Component({
  selector: 'ds-template-page',
  imports: [
    ...[Button, Chip, DecisionBar, ErrorState, Field, Input, PageHeader, ProblemBanner, RenditionView],
    ...[Skeleton, TemplateEditor],
  ],
  templateUrl: './template.page.html',
  styles: `
    .ds-rows li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--ds-s1) var(--ds-s3);
    }
    .faults {
      margin: 0;
      padding-inline-start: var(--ds-s4);
    }
  `,
})
export class TemplatePage {
  /** From the address. */
  readonly template = input.required<string>();
  readonly number = input.required({ transform: numberAttribute });
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly who = inject(WhoWords);
  private readonly faults = inject(FaultWords);
  private readonly words = inject(Words);
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly tone = templateTone;
  private readonly own = computed(() => (this.words.language() === 'de' ? ('de' as const) : ('en' as const)));
  private readonly params = computed(() => ({ template: this.template(), number: this.number() }));

  protected readonly read = resourceOf(readStatementTemplate, () => ({
    params: this.params(),
    query: { language: this.own() },
  }));
  /** As the server last told of it. */
  protected readonly view = linkedSignal(() => this.read.value());
  /** As it is written here; what is typed stays, whatever the server says. */
  protected readonly written = linkedSignal<TemplateView | undefined, Written | undefined>({
    source: () => this.read.value(),
    computation: (view) => view && { changes: view.changes, renews: view.renews },
  });
  protected readonly language = linkedSignal<Language>(() => this.own());
  protected readonly preview = resourceOf(previewStatementTemplate, () => ({
    params: this.params(),
    query: { language: this.language() },
  }));
  protected readonly rendition = computed(() => this.preview.value()?.rendition as Rendition | undefined);
  protected readonly dirty = signal(false);
  protected readonly saving = new Attempt();
  protected readonly acting = new Attempt();
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly writes = computed(() => this.view()?.state === 'DRAFT' && this.session.can('statement:ask'));
  protected readonly waits = computed(
    () => this.view()?.state === 'PENDING_APPROVAL' && this.session.can('statement:decide'),
  );
  protected readonly mayRetire = computed(
    () => this.view()?.own === true && this.view()?.state === 'PUBLISHED' && this.session.can('statement:decide'),
  );
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
    { label: this.t('attestations.templates.title'), link: ['/desk/statements/templates'] },
  ]);
  protected readonly standing = computed(() => {
    const view = this.view();
    if (!view) return '';
    const said = view.inForce ? 'inForce' : view.state === 'PUBLISHED' ? 'before' : view.state;
    return this.t(`attestations.templates.state.${said}`);
  });
  protected readonly facts = computed(() => {
    const view = this.view();
    if (!view) return [];
    const { own, number, kind, base, drafted, published } = view;
    const name = own ? 'attestations.templates.ownNumber' : 'attestations.templates.houseNumber';
    const from =
      base &&
      (base.template.startsWith('own') ? 'attestations.templates.ownNumber' : 'attestations.templates.houseNumber');
    return [
      { label: this.t('attestations.templates.kind'), value: this.t(`attestations.statement.kind.${kind}`) },
      { label: this.t('attestations.templates.version'), value: this.t(name, { n: number }) },
      ...(base && from
        ? [{ label: this.t('attestations.templates.base'), value: this.t(from, { n: base.number }) }]
        : []),
      ...(drafted ? [{ label: this.t('attestations.templates.drafted'), value: this.who.name(drafted.by) }] : []),
      ...(published ? [{ label: this.t('attestations.templates.published'), value: this.who.name(published.by) }] : []),
    ];
  });
  protected readonly whyNotPropose = computed(() => {
    if (this.dirty()) return this.t('attestations.templates.saveFirst');
    return this.view()?.faults.length ? this.t('attestations.templates.faultsFirst') : undefined;
  });
  protected readonly whyNotPublish = computed(() =>
    this.view()?.mine ? this.t('attestations.templates.mine') : undefined,
  );
  protected readonly why = computed(() =>
    this.writes()
      ? (this.whyNotPropose() ?? this.t('attestations.templates.next.DRAFT'))
      : (this.whyNotPublish() ?? this.t('attestations.templates.next.PENDING_APPROVAL')),
  );
  protected readonly saved = computed(() =>
    this.t(this.dirty() ? 'attestations.templates.notSaved' : 'attestations.templates.saved'),
  );
  protected readonly said = (fault: TemplateView['faults'][number]): string => {
    const view = this.view();
    return view ? this.faults.said(fault, view) : '';
  };

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      if (this.dirty()) void this.save();
    });
  }

  protected named(code: string): string {
    return new Intl.DisplayNames(localeOf(this.words.language()), { type: 'language' }).of(code) ?? code;
  }

  protected choose(code: string): void {
    this.language.set(languages.find((one) => one === code) ?? this.own());
  }

  protected mayReview(state: string): boolean {
    const view = this.view();
    return state === 'UNREVIEWED' && view?.state === 'PUBLISHED' && this.session.can('statement:decide');
  }

  /** Keeps what is typed, and saves it once nothing more is typed for a moment. */
  protected write(written: Written): void {
    this.written.set(written);
    this.dirty.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Whoever leaves a field waits for nothing. */
  protected saveNow(): void {
    clearTimeout(this.timer);
    if (this.dirty()) void this.save();
  }

  protected async step(which: keyof typeof steps): Promise<void> {
    await this.acting.run(async () => {
      this.view.set(await this.api.call(steps[which], this.seen()));
    });
    if (!this.acting.problem()) this.toasts.show(this.t(`attestations.templates.${which}.done`));
  }

  protected async sendBack(): Promise<void> {
    const asked: ReasonAsked = {
      heading: this.t('attestations.templates.return.title'),
      text: this.t('attestations.templates.return.text'),
      verb: this.t('attestations.templates.return.act'),
      reasonLabel: this.t('attestations.statement.reason'),
      run: async (reason) => {
        await this.api.call(returnStatementTemplate, { ...this.seen(), body: { reason } });
      },
    };
    if (await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked)) this.read.reload();
  }

  protected async review(language: Language): Promise<void> {
    const name = this.named(language);
    const asked: ConfirmAsked = {
      heading: this.t('attestations.templates.review.title', { name }),
      text: [this.t('attestations.templates.review.text', { name })],
      verb: this.t('attestations.templates.review.act'),
      run: async () => {
        await this.api.call(reviewTemplateLanguage, { params: { ...this.params(), language } });
      },
    };
    if (!(await this.dialogs.open<boolean, ConfirmAsked>(ConfirmDialog, asked))) return;
    this.toasts.show(this.t('attestations.templates.review.done', { name }));
    this.read.reload();
    this.preview.reload();
  }

  private seen() {
    return { params: this.params(), ifMatch: `"${this.view()?.version ?? 0}"` };
  }

  private async save(): Promise<void> {
    const written = this.written();
    if (!written || this.saving.busy()) return;
    await this.saving.run(async () => {
      const view = await this.api.call(reviseStatementTemplate, { ...this.seen(), body: written });
      this.view.set(view);
      // Whatever was typed meanwhile is saved by the next turn.
      if (this.written() === written) this.dirty.set(false);
    });
    if (this.saving.problem()) return;
    this.preview.reload();
    if (this.written() !== written) await this.save();
  }
}
