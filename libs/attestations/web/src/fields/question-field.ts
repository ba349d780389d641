import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Answer, CountryShare, Lack, Question } from '@downstream/attestations/core';
import { injectWords } from '@downstream/ui/client';
import { Check, CheckLine, Field, Input, RadioCards } from '@downstream/ui/primitives';
import { QuestionWords } from '../words/question-words';
import { AnswerValue, type AskedValue } from './answer-value';
import { CountryList } from './country-list';
import { FaultWords } from './fault-words';
import { FileList } from './file-list';
import { NameFields } from './name-fields';
import { NumberHint } from './number-hint';
import { PartyCards } from './party-cards';
import { RowCards } from './row-cards';

const single: readonly string[] = ['TEXT', 'NUMBER', 'PERCENT', 'DATE', 'COUNTRY', 'YES_NO', 'CHOICE', 'ADDRESS'];

/** One question with whatever it takes to answer it, "I do not know, because…" and "there are none" included. */
@Component({
  selector: 'ds-question-field',
  imports: [
    AnswerValue,
    Check,
    CheckLine,
    CountryList,
    Field,
    FileList,
    Input,
    NameFields,
    NumberHint,
    PartyCards,
    RadioCards,
    RowCards,
  ],
  templateUrl: './question-field.html',
  styleUrl: './question-field.css',
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly answer = input<Answer>();
  readonly lacks = input<readonly Lack[]>([]);
  /** Says what is not there yet, too. */
  readonly strict = input(false);
  /** Country of the company, for the form of its numbers. */
  readonly country = input<string>();
  readonly changed = output<Answer | null>();
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);
  private readonly faults = inject(FaultWords);

  protected readonly id = computed(() => this.question().id);
  protected readonly label = computed(() => this.words.label(this.id()));
  protected readonly hint = computed(() => (this.question().hint ? this.words.hint(this.id()) : undefined));
  protected readonly given = computed(() => {
    const answer = this.answer();
    return answer && answer.type !== 'UNKNOWN' && answer.type !== 'NONE' ? answer : undefined;
  });
  protected readonly unknown = computed(() => {
    const answer = this.answer();
    return answer?.type === 'UNKNOWN' ? answer : undefined;
  });
  protected readonly isNone = computed(() => this.answer()?.type === 'NONE');
  protected readonly value = computed(() => {
    const question = this.question();
    return single.includes(question.type) ? (question as Question & AskedValue) : undefined;
  });
  /** The fault of the answer as a whole; those inside stand at their places. */
  protected readonly error = computed(() => {
    const own = this.lacks().filter(
      ({ pointer }) => this.value() || pointer === '' || /^\/(text|lines|band|choices)/.test(pointer),
    );
    return this.faults.at(own, '', this.strict());
  });
  protected readonly faultAt = computed(
    () => (pointer: string) => this.faults.at(this.lacks(), pointer, this.strict()),
  );
  protected readonly choices = computed(() => {
    const question = this.question();
    return question.type === 'CHOICES' ? question.choices : [];
  });
  protected readonly bands = computed(() => {
    const question = this.question();
    if (question.type !== 'BAND') return [];
    return question.bands.map(({ code }) => ({ value: code, label: this.words.part(question.id, `band.${code}`) }));
  });
  protected readonly unit = computed(() => {
    const question = this.question();
    return 'unit' in question && question.unit ? this.words.unit(question.unit) : '';
  });
  protected readonly longest = computed(() => {
    const question = this.question();
    return question.type === 'LONG_TEXT' ? question.max : 10_000;
  });
  protected readonly choiceWord = computed(() => (code: string) => this.words.part(this.id(), `choice.${code}`));

  /** What the answer holds, by the kind it is of; nothing where it is of another. */
  protected readonly held = computed(() => {
    const answer = this.given();
    return {
      text: answer?.type === 'TEXT' || answer?.type === 'LONG_TEXT' ? answer.text : '',
      lines: answer?.type === 'LINES' ? answer.lines.join('\n') : '',
      name: answer?.type === 'NAME' ? answer.name : undefined,
      number: answer?.type === 'REGISTRY_NUMBER' ? answer.number : { scheme: null, value: '' },
      band: answer?.type === 'BAND' ? answer.band : '',
      choices: answer?.type === 'CHOICES' ? answer.choices : [],
      countries: answer?.type === 'COUNTRIES' ? answer.countries.map((country) => ({ country, percent: 0 })) : [],
      shares: answer?.type === 'SHARES_BY_COUNTRY' ? answer.shares : [],
      rows: answer?.type === 'ROWS' ? answer.rows : [],
      files: answer?.type === 'FILES' ? answer.files : [],
      parties: answer?.type === 'PARTIES' ? answer.parties : [],
    };
  });

  private readonly ticked = linkedSignal(() => this.held().choices);

  protected writeLines(text: string): void {
    this.changed.emit(text.trim() === '' ? null : { type: 'LINES', lines: text.split('\n') });
  }

  protected tick(choice: string, on: boolean): void {
    const question = this.question();
    if (question.type !== 'CHOICES') return;
    const now = this.ticked();
    const rest = now.filter((one) => one !== choice && (choice === question.alone || one !== question.alone));
    const picked = on
      ? choice === question.alone
        ? [choice]
        : [...rest, choice]
      : now.filter((one) => one !== choice);
    const choices = question.choices.filter((one) => picked.includes(one));
    this.ticked.set(choices);
    this.changed.emit(choices.length ? { type: 'CHOICES', choices } : null);
  }

  protected setCountries(lines: readonly CountryShare[]): void {
    const countries = lines.map(({ country }) => country);
    this.changed.emit(countries.length ? { type: 'COUNTRIES', countries } : null);
  }

  protected register(value: string): void {
    const { scheme } = this.held().number;
    this.changed.emit(value === '' ? null : { type: 'REGISTRY_NUMBER', number: { scheme, value } });
  }

  protected sayUnknown(on: boolean): void {
    this.changed.emit(on ? { type: 'UNKNOWN', reason: '' } : null);
  }

  protected sayNone(on: boolean): void {
    this.changed.emit(on ? { type: 'NONE' } : null);
  }
}
