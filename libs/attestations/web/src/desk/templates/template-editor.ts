import { Component, computed, inject, input, model, signal } from '@angular/core';
import { type Language, languages } from '@downstream/kernel';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Button, Check, CheckLine, Field, Input } from '@downstream/ui/primitives';
import type { Asking, Changes, Clause, TemplateView, Written } from './template-words';
import { askedAs, choiceOf, conditionOf, movedUp, newClause, textIn, withText } from './written-changes';

/** A draft as it is written: title and clauses language by language, on what they hang, what is asked, and how long it holds. */
@Component({
  selector: 'ds-template-editor',
  imports: [Button, Check, CheckLine, Field, Input],
  templateUrl: './template-editor.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    fieldset {
      margin: 0;
    }
    h2 {
      font-size: var(--ds-16);
    }
    summary {
      inline-size: fit-content;
      color: var(--ds-river);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th {
      text-align: start;
    }
    th,
    td {
      padding-block: var(--ds-s1);
      padding-inline-end: var(--ds-s3);
      border-block-end: var(--ds-hair);
    }
  `,
})
export class TemplateEditor {
  readonly view = input.required<TemplateView>();
  /** What is written now. */
  readonly written = model.required<Written>();
  protected readonly t = injectWords();
  private readonly words = inject(Words);
  protected readonly language = signal<Language>('en');
  protected readonly askings: readonly Asking[] = ['REQUIRED', 'OPTIONAL', 'LEFT_OUT'];
  protected readonly choice = (clause: Clause): string => choiceOf(clause.when);

  protected readonly tongues = languages.map((code) => ({
    code,
    label: new Intl.DisplayNames(localeOf(this.words.language()), { type: 'language' }).of(code) ?? code,
  }));
  protected readonly free = computed(() => this.view().questions.filter(({ free }) => free));
  protected readonly conditions = computed(() =>
    this.view()
      .questions.filter(({ yesNo }) => yesNo)
      .flatMap(({ id, label }) =>
        (['yes', 'no'] as const).map((said) => ({
          value: `${id}:${said}`,
          label: this.t(`attestations.templates.edit.when.${said}`, { question: label }),
        })),
      ),
  );
  protected readonly titleText = computed(() =>
    textIn(this.written().changes.title, this.view().titles, this.language()),
  );

  protected choose(code: string): void {
    this.language.set(languages.find((one) => one === code) ?? 'en');
  }

  protected clauseText({ id, texts }: Clause, language: Language): string {
    return textIn(texts, this.view().clauses.find((one) => one.id === id)?.texts, language);
  }

  protected asked(id: string, before: Asking): Asking {
    return this.written().changes.questions.find((one) => one.id === id)?.ask ?? before;
  }

  protected writeTitle(text: string): void {
    this.change(({ title }) => ({ title: withText(title, this.language(), text) }));
  }

  protected writeClause(at: number, text: string): void {
    this.clause(at, ({ texts }) => ({ texts: withText(texts, this.language(), text) }));
  }

  protected hang(at: number, choice: string): void {
    const when = conditionOf(choice);
    if (when !== undefined) this.clause(at, () => ({ when }));
  }

  protected up(at: number): void {
    this.change(({ clauses }) => ({ clauses: movedUp(clauses, at) }));
  }

  protected takeOut(at: number): void {
    this.change(({ clauses }) => ({ clauses: clauses.filter((_, i) => i !== at) }));
  }

  protected add(): void {
    const known = this.view().clauses.map(({ id }) => id);
    this.change(({ clauses }) => ({ clauses: [...clauses, newClause([...known, ...clauses.map(({ id }) => id)])] }));
  }

  protected askAs(id: string, ask: string): void {
    const known = this.askings.find((one) => one === ask);
    if (known) this.change(({ questions }) => ({ questions: askedAs(this.view(), questions, id, known) }));
  }

  protected hold(months: number): void {
    this.change(() => ({ months: Number.isInteger(months) && months >= 0 && months <= 1000 ? months : 0 }));
  }

  protected renew(renews: boolean): void {
    this.written.update((now) => ({ ...now, renews }));
  }

  private clause(at: number, change: (clause: Clause) => Partial<Clause>): void {
    this.change(({ clauses }) => ({
      clauses: clauses.map((one, i) => (i === at ? { ...one, ...change(one) } : one)),
    }));
  }

  private change(change: (changes: Changes) => Partial<Changes>): void {
    this.written.update((now) => ({ ...now, changes: { ...now.changes, ...change(now.changes) } }));
  }
}
