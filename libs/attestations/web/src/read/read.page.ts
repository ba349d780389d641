import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Button, Formats } from '@downstream/ui/elements';
import { PageHeader } from '@downstream/ui/frame';
import { screensOf } from '../group/screens';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SheetFrame } from '../sheet/sheet-frame';
import { AnswerText } from '../words/answer-text';
import { QuestionWords } from '../words/question-words';

/** Everything that was answered, to read at any time, after the submission too. */
@Component({
  selector: 'ds-read-page',
  imports: [AnswerText, Button, PageHeader, RouterLink, SheetFrame],
  template: `<ds-sheet-frame>
    <ds-page-header [heading]="t('answers.read.title')" [lead]="lead()" />
    @for (screen of screens(); track screen.group) {
      <section [attr.aria-labelledby]="'g-' + screen.group">
        <h2 [id]="'g-' + screen.group">{{ words.group(screen.group) }}</h2>
        <dl>
          @for (question of screen.questions; track question.id) {
            <dt>{{ words.label(question.id) }}</dt>
            <dd><ds-answer-text [question]="question" [answer]="store.sheet()?.answers?.[question.id]" /></dd>
          }
        </dl>
      </section>
    }
    <div>
      <a dsButton="quiet" routerLink="/portal">{{ t('answers.toStart') }}</a>
    </div>
  </ds-sheet-frame>`,
  styles: `
    h2 {
      font-size: var(--ds-20);
      margin-block-end: var(--ds-s2);
    }
    dt {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    dd {
      margin: 0 0 var(--ds-s3);
    }
  `,
})
export class ReadPage {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly words = inject(QuestionWords);
  private readonly formats = inject(Formats);
  protected readonly screens = computed(() => screensOf(this.store.questionnaire(), this.store.sheet()?.asked));
  protected readonly lead = computed(() => {
    const receipt = this.store.view()?.receipt;
    return receipt
      ? this.t('answers.read.sent', { at: this.formats.dateTime(receipt.at) })
      : this.t('answers.read.notSent');
  });
}
