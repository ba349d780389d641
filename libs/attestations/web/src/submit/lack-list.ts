import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Lack } from '@downstream/attestations/core';
import { injectWords } from '@downstream/ui/client';
import { screensOf } from '../group/screens';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { QuestionWords } from '../words/question-words';

/** What is still missing, each question once, as a link to its place. */
@Component({
  selector: 'ds-lack-list',
  imports: [RouterLink],
  template: `<ul>
    @for (lack of places(); track lack.question) {
      <li>
        <a [routerLink]="lack.link" [queryParams]="{ check: lack.question }"
          >{{ lack.label }}<span>{{ lack.words }}</span></a
        >
      </li>
    }
  </ul>`,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      padding: 0;
      border: 1px solid var(--ds-hold-line);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      list-style: none;
    }
    li + li {
      border-block-start: var(--ds-hair);
    }
    a {
      display: flex;
      flex-direction: column;
      gap: 2px;
      min-block-size: 48px;
      padding: var(--ds-s2) var(--ds-s4);
      text-decoration: none;
    }
    span {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
  `,
})
export class LackList {
  readonly lacks = input.required<readonly Lack[]>();
  private readonly t = injectWords();
  private readonly store = inject(AnswerSheetStore);
  private readonly words = inject(QuestionWords);

  protected readonly places = computed(() => {
    const screens = screensOf(this.store.questionnaire(), this.store.sheet()?.asked);
    const correcting = this.store.view()?.state === 'CORRECTION';
    const { pages } = this.store;
    return firstOfEach(this.lacks()).map((lack) => {
      const screen = screens.find(({ questions }) => questions.some(({ id }) => id === lack.question));
      return {
        ...lack,
        label: this.words.label(lack.question),
        words: this.t(`answers.fault.${lack.code}`),
        link: correcting || !screen ? [pages.corrections] : [pages.screens, screen.section, screen.group],
      };
    });
  });
}

/** The first lack of each question. */
export const firstOfEach = (lacks: readonly Lack[]): readonly Lack[] =>
  lacks.filter(({ question }, i) => lacks.findIndex((one) => one.question === question) === i);
