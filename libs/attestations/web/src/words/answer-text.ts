import { Component, computed, inject, input } from '@angular/core';
import type { Answer, AnsweredParty } from '@downstream/attestations/core';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { countryName, Formats } from '@downstream/ui/elements';
import { QuestionWords } from './question-words';

/** An answer as one reads it: lines of words. */
@Component({
  selector: 'ds-answer-text',
  template: `@for (line of lines(); track $index) {
      <p>
        <bdi>{{ line }}</bdi>
      </p>
    } @empty {
      <p class="ds-quiet">{{ t('answers.noAnswer') }}</p>
    }`,
  styles: `
    :host {
      display: block;
    }
    p {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class AnswerText {
  readonly question = input.required<{ readonly id: string; readonly unit?: string | null }>();
  readonly answer = input.required<Answer | null | undefined>();
  protected readonly t = injectWords();
  private readonly words = inject(QuestionWords);
  private readonly formats = inject(Formats);
  private readonly language = inject(Words).language;
  protected readonly lines = computed(() => {
    const answer = this.answer();
    return answer ? this.linesOf(answer, `question`) : [];
  });

  private linesOf(answer: Answer, at: string): readonly string[] {
    switch (answer.type) {
      case 'CHOICES':
        return answer.choices.map((code) => this.part(`choice.${code}`));
      case 'COUNTRIES':
        return answer.countries.map((country) => this.country(country));
      case 'LINES':
        return answer.lines.filter((line) => line.trim() !== '');
      case 'SHARES_BY_COUNTRY':
        return answer.shares.map(({ country, percent }) => `${this.country(country)}: ${this.percent(percent)}`);
      case 'FILES':
        return answer.files.map(({ name }) => name);
      case 'PARTIES':
        return answer.parties.map((party) => this.party(party));
      case 'ROWS':
        return answer.rows.map(({ cells }) =>
          Object.entries(cells)
            .map(([column, cell]) => this.linesOf(cell, `column.${column}`).join(', '))
            .join(' · '),
        );
      default:
        return [this.single(answer, at)].filter((line) => line !== '');
    }
  }

  private single(answer: Answer, at: string): string {
    switch (answer.type) {
      case 'TEXT':
      case 'LONG_TEXT':
        return answer.text;
      case 'NUMBER':
        return [this.formats.number(answer.number), this.unit()].filter(Boolean).join(' ');
      case 'PERCENT':
        return this.percent(answer.percent);
      case 'DATE':
        return this.formats.date(answer.date);
      case 'COUNTRY':
        return this.country(answer.country);
      case 'YES_NO':
        return this.t(answer.yes ? 'answers.yes' : 'answers.no');
      case 'CHOICE':
        return this.part(`${at === 'question' ? '' : `${at}.`}choice.${answer.choice}`);
      case 'BAND':
        return [this.part(`band.${answer.band}`), this.unit()].filter(Boolean).join(' · ');
      case 'NAME':
        return [answer.name.native, answer.name.latin].filter(Boolean).join(' · ');
      case 'ADDRESS':
        return this.address(answer.address);
      case 'REGISTRY_NUMBER':
        return answer.number.value;
      case 'UNKNOWN':
        return this.t('answers.unknownBecause', { reason: answer.reason });
      case 'NONE':
        return this.t('answers.none');
      default:
        return '';
    }
  }

  private party({ name, country, position, share, address }: AnsweredParty): string {
    const held =
      share?.kind === 'PERCENT'
        ? this.percent(share.percent)
        : share?.kind === 'BAND'
          ? this.t('answers.share.band', { from: share.from, to: this.formats.number(share.to) })
          : share && this.t('answers.unknownBecause', { reason: share.reason });
    return [
      [name.native, name.latin].filter(Boolean).join(' · '),
      position,
      held,
      country && this.country(country),
      address && this.address(address),
    ]
      .filter(Boolean)
      .join(', ');
  }

  private address({ lines, city, postalCode, country }: NonNullable<AnsweredParty['address']>): string {
    return [...lines, [postalCode, city].filter(Boolean).join(' '), country && this.country(country)]
      .filter(Boolean)
      .join(', ');
  }

  private country(code: string): string {
    return countryName(code, localeOf(this.language()));
  }

  private percent(percent: number): string {
    return `${this.formats.number(percent)} %`;
  }

  private unit(): string {
    const { unit } = this.question();
    return unit ? this.words.unit(unit) : '';
  }

  private part(rest: string): string {
    return this.words.part(this.question().id, rest);
  }
}
