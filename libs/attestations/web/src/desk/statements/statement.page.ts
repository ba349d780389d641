import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { attestationFlow, type Rendition } from '@downstream/attestations/core';
import { readStatement } from '@downstream/contracts/attestations';
import { RecordFailed, WhoWords } from '@downstream/distributors/web';
import { type Language, languages } from '@downstream/kernel';
import { injectWords, localeOf, resourceOf, Session, Words } from '@downstream/ui/client';
import { ErrorState, PageHeader, paletteCommands } from '@downstream/ui/patterns';
import { Button, Chip, Field, Formats, Input, Pop, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { RenditionView } from '../../rendition/rendition-view';
import { ComparedVersions } from './compared-versions';
import type { ShownContradiction } from './contradiction-words';
import { ReturnItems } from './return-items';
import { StatementActs } from './statement-acts';
import { StatementContradictions } from './statement-contradictions';
import { StatementDays } from './statement-days';
import { StatementFiles } from './statement-files';
import { StatementFindings } from './statement-findings';
import { StatementQuantities } from './statement-quantities';
import { StatementSignatures } from './statement-signatures';
import { StatementStateChip } from './statement-state';

/** One attestation: what it says, in any language of the portal; what was found, who signed, and what is decided of it. */
@Component({
  selector: 'ds-statement-page',
  imports: [
    Button,
    Chip,
    ComparedVersions,
    DecisionBar,
    ErrorState,
    Field,
    Input,
    PageHeader,
    Pop,
    RecordFailed,
    RenditionView,
    ReturnItems,
    RouterLink,
    Skeleton,
    StatementContradictions,
    StatementDays,
    StatementFiles,
    StatementFindings,
    StatementQuantities,
    StatementSignatures,
    StatementStateChip,
  ],
  providers: [StatementActs],
  templateUrl: './statement.page.html',
  styleUrl: './statement.page.css',
})
export class StatementPage {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly who = inject(WhoWords);
  private readonly toasts = inject(Toasts);
  private readonly acts = inject(StatementActs);
  protected readonly mayDecide = inject(Session).can('statement:decide');

  private readonly own = computed<Language>(() => (this.words.language() === 'de' ? 'de' : 'en'));
  /** The language it is read in. */
  protected readonly language = linkedSignal(() => this.own());
  protected readonly read = resourceOf(readStatement, () => ({
    params: { id: this.id() },
    query: { language: this.own() },
  }));
  protected readonly elsewhere = resourceOf(readStatement, () =>
    this.language() === this.own() ? undefined : { params: { id: this.id() }, query: { language: this.language() } },
  );
  protected readonly statement = this.read.value;
  protected readonly rendition = computed(() => {
    const found = this.language() === this.own() ? this.statement() : this.elsewhere.value();
    // While another language is on its way, the one before stays: it says itself which it is.
    return (found ?? this.statement())?.rendition as Rendition | undefined;
  });
  protected readonly tongues = computed(() =>
    languages.map((code) => {
      const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
      return {
        code,
        label: this.isUnreviewed(code) ? this.t('attestations.statement.read.unreviewed', { name }) : name,
      };
    }),
  );
  protected readonly returning = signal(false);

  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
  ]);
  protected readonly facts = computed(() => {
    const statement = this.statement();
    if (!statement) return [];
    const { distributor, asked, content, number } = statement;
    const language = new Intl.DisplayNames(localeOf(this.words.language()), { type: 'language' });
    return [
      { label: this.t('attestations.statement.list.distributor'), value: distributor.name },
      { label: this.t('attestations.statement.list.by'), value: this.who.name(asked.by) },
      { label: this.t('attestations.statement.list.asked'), value: this.formats.date(asked.at) },
      {
        label: this.t('attestations.statement.head.language'),
        value: language.of(content.language) ?? content.language,
      },
      { label: this.t('attestations.statement.head.version'), value: this.formats.number(number) },
    ];
  });
  protected readonly mayJudge = computed(
    () => this.mayDecide && ['SIGNED', 'ACCEPTED', 'EXPIRING'].includes(this.statement()?.state ?? ''),
  );
  protected readonly mayWithdraw = computed(() => {
    const state = this.statement()?.state;
    return this.mayDecide && state !== undefined && attestationFlow[state].includes('WITHDRAWN');
  });
  /** Whether something open contradicts what somebody relies on: then it may be ended for that. */
  protected readonly mayContradict = computed(() => {
    const { state, contradictions = [] } = this.statement() ?? {};
    const relied = state !== undefined && attestationFlow[state].includes('CONTRADICTED');
    return this.mayDecide && relied && contradictions.some((one) => one.state === 'OPEN');
  });
  protected readonly whyNotAccept = computed(() => {
    const { stopping = 0, open } = this.statement() ?? {};
    if (stopping === 0) return undefined;
    const grave = open?.STOP ?? 0;
    const key = grave === stopping ? 'contradicted' : 'notYet';
    return this.t(`attestations.statement.accept.${key}`, { n: stopping });
  });
  /** Why it ended: a machine says it by code. */
  protected readonly why = computed(() => {
    const { reason = null, state } = this.statement() ?? {};
    const keys = reason?.split(', ').map((code) => `attestations.statement.ended.${state}.${code}`) ?? [];
    const known = keys.length > 0 && keys.every((key) => this.words.has(key));
    return known ? keys.map((key) => this.words.say(key)).join(' ') : reason;
  });

  constructor() {
    paletteCommands(() =>
      [
        { id: 'judge', may: this.mayJudge(), run: () => void this.judge() },
        { id: 'withdraw', may: this.mayWithdraw(), run: () => void this.withdraw() },
        { id: 'contradict', may: this.mayContradict(), run: () => void this.contradict() },
      ]
        .filter(({ may }) => may)
        .map(({ id, run }) => ({
          id: `statement ${id}`,
          label: this.t(`attestations.statement.${id}.act`),
          hint: this.statement()?.distributor.name,
          run,
        })),
    );
  }

  protected isUnreviewed(language: string): boolean {
    return this.statement()?.unreviewed.some((one) => one === language) ?? false;
  }

  protected choose(code: string): void {
    this.language.set(languages.find((one) => one === code) ?? this.own());
  }

  protected async accept(): Promise<void> {
    await this.after(this.acts.accept(this.statement()), 'accept');
  }
  protected async reject(): Promise<void> {
    await this.after(this.acts.reject(this.statement()), 'reject');
  }
  protected async withdraw(): Promise<void> {
    await this.after(this.acts.withdraw(this.statement()), 'withdraw');
  }
  protected async callBack(role: Parameters<StatementActs['callBack']>[1]): Promise<void> {
    await this.after(this.acts.callBack(this.statement(), role), 'callBack');
  }
  protected async judge(): Promise<void> {
    await this.after(this.acts.judge(this.statement()), 'judge');
  }
  protected async contradict(): Promise<void> {
    await this.after(this.acts.contradict(this.statement()), 'contradict');
  }
  protected async settle(one: ShownContradiction): Promise<void> {
    await this.after(this.acts.settle(this.statement(), one), 'settle');
  }
  protected returned(): void {
    this.returning.set(false);
    void this.after(Promise.resolve(true), 'return');
  }

  /** Reads it anew once something was done, and says so. */
  private async after(act: Promise<boolean>, what: string): Promise<void> {
    if (!(await act)) return;
    this.toasts.show(this.t(`attestations.statement.${what}.done`));
    this.read.reload();
    if (this.language() !== this.own()) this.elsewhere.reload();
  }
}
