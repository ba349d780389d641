import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Icon, ToneShape } from '@downstream/ui/elements';
import { type Screen, screensOf } from '../group/screens';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { QuestionWords } from '../words/question-words';

const tones = { NOT_STARTED: 'wait', STARTED: 'wait', DONE: 'good', CORRECTION: 'hold' } as const;

/** The sections of a sheet with how far each is; each leads to the first thing that it lacks. */
@Component({
  selector: 'ds-section-list',
  imports: [Icon, RouterLink, ToneShape],
  template: `<ul>
    @for (section of sections(); track section.section) {
      <li>
        <a [routerLink]="section.link">
          <ds-shape [tone]="section.tone" />
          <span class="name">{{ section.title }}</span>
          <span class="word">{{ section.word }}</span>
          <ds-icon name="chevron_end" />
        </a>
      </li>
    }
  </ul>`,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      padding: 0;
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      list-style: none;
    }
    li + li {
      border-block-start: var(--ds-hair);
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--ds-s3);
      min-block-size: 56px;
      padding: var(--ds-s2) var(--ds-s4);
      color: var(--ds-ink);
      text-decoration: none;
    }
    a:hover {
      background: var(--ds-river-soft);
    }
    .name {
      flex: 1;
      min-inline-size: min-content;
      font-weight: var(--ds-bold);
    }
    .word {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
      text-align: end;
    }
  `,
})
export class SectionList {
  private readonly t = injectWords();
  private readonly store = inject(AnswerSheetStore);
  private readonly words = inject(QuestionWords);

  protected readonly sections = computed(() =>
    placesOf(this.store).map(({ section, state, asked, answered, link }) => ({
      section,
      link,
      tone: tones[state],
      title: this.words.section(section),
      word:
        state === 'STARTED' ? this.t('answers.some', { done: answered, of: asked }) : this.t(`answers.state.${state}`),
    })),
  );
}

/** Each section with the way to the first thing it lacks, or to its beginning. */
function placesOf(store: AnswerSheetStore) {
  const screens = screensOf(store.questionnaire(), store.sheet()?.asked);
  return (store.sheet()?.progress.sections ?? []).map((progress) => {
    const own = screens.filter(({ section }) => section === progress.section);
    const first = progress.lacking[0]?.question;
    const at: Screen | undefined = own.find(({ questions }) => questions.some(({ id }) => id === first)) ?? own[0];
    return { ...progress, link: at && [store.pages.screens, at.section, at.group] };
  });
}

/** Where one left off: the first section that lacks something. */
export const nextOf = (store: AnswerSheetStore) => placesOf(store).find(({ lacking }) => lacking.length > 0)?.link;
