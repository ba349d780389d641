import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { answerPortalMessage, listPortalMessages } from '@downstream/contracts/reviews';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { Button, Field, Formats, Input, Skeleton } from '@downstream/ui/elements';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/frame';

/** What the maker asks, each question with its answer or a place for it. */
@Component({
  selector: 'ds-questions-page',
  imports: [Button, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink, Skeleton],
  template: `<div class="ds-page">
    <ds-page-header
      [heading]="t('answers.questions.title')"
      [lead]="t('answers.questions.lead', { maker: session.tenant()?.name ?? '' })"
    />
    @if (questions.value(); as page) {
      @for (one of page.rows; track one.id) {
        <article [attr.aria-labelledby]="'question-' + one.id">
          <p class="ds-quiet ds-small">{{ formats.dateTime(one.at) }}</p>
          <h2 class="words" [id]="'question-' + one.id" dir="auto">{{ one.text }}</h2>
          @if (one.answer; as answer) {
            <p class="ds-quiet ds-small">
              {{ t('answers.questions.answered') }} {{ formats.dateTime(answer.at) }} · <bdi>{{ answer.by }}</bdi>
            </p>
            <p class="words" dir="auto">{{ answer.text }}</p>
          } @else if (speaks()) {
            <form novalidate (submit)="$event.preventDefault(); send(one.id, box.value)">
              <ds-field
                [label]="t('answers.questions.yours')"
                [error]="asked() === one.id && !box.value.trim() ? t('ui.error.required') : null"
              >
                <textarea #box dsInput rows="5" dir="auto" maxlength="8000"></textarea>
              </ds-field>
              <ds-problem [problem]="asked() === one.id ? sending.problem() : undefined" />
              <button dsButton="primary" type="submit" [wide]="true" [pending]="sending.busy()">
                {{ t('answers.questions.act') }}
              </button>
            </form>
          } @else {
            <p class="ds-quiet">{{ t('answers.questions.notYou') }}</p>
          }
        </article>
      } @empty {
        <p>{{ t('answers.questions.none') }}</p>
      }
    } @else if (questions.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('answers.questions.title')" (retry)="questions.reload()" />
    } @else {
      <ds-skeleton height="200px" />
    }
    <p>
      <a routerLink="/portal/status">{{ t('answers.toStatus') }}</a>
    </p>
  </div>`,
  styles: `
    article,
    form {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
    article {
      padding: var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: var(--ds-16);
    }
    .words {
      white-space: pre-line;
    }
  `,
})
export class QuestionsPage {
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  protected readonly questions = resourceOf(listPortalMessages, () => ({}));
  protected readonly sending = new Attempt();
  /** The question whose answer was tried last. */
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly speaks = computed(() => this.session.can('portal:speak'));

  protected async send(id: string, words: string): Promise<void> {
    this.asked.set(id);
    const text = words.trim();
    if (text === '') return;
    await this.sending.run(async () => {
      this.questions.set(await this.api.call(answerPortalMessage, { params: { id }, body: { text } }));
    });
  }
}
