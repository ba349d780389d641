import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  invitePortalColleague,
  listPortalColleagues,
  readPortalQuestionnaire,
  withdrawPortalColleague,
} from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, injectWords, resourceOf } from '@downstream/ui/client';
import { Button, Check, CheckLine, Field, Input, Skeleton, Toasts } from '@downstream/ui/elements';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { QuestionWords } from '../words/question-words';

type Colleague = Received<typeof listPortalColleagues>['colleagues'][number];

/** Who else answers, and for which sections; one is invited by name and e-mail address. */
@Component({
  selector: 'ds-colleagues-page',
  imports: [Button, Check, CheckLine, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink, Skeleton],
  templateUrl: './colleagues.page.html',
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--ds-s1) var(--ds-s3);
      padding: var(--ds-s3) var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    li > div {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: var(--ds-20);
    }
    .ticks {
      display: flex;
      flex-direction: column;
    }
  `,
})
export class ColleaguesPage {
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly list = resourceOf(listPortalColleagues, () => ({}));
  private readonly questionnaire = resourceOf(readPortalQuestionnaire, () => ({}));
  protected readonly inviting = new Attempt();
  protected readonly withdrawing = new Attempt();
  protected readonly picked = signal<readonly string[]>([]);
  protected readonly asked = signal(false);
  protected readonly sections = computed(
    () => this.questionnaire.value()?.sections.map(({ id }) => ({ id, title: this.words.section(id) })) ?? [],
  );

  protected of({ sections }: Colleague): string {
    return sections ? sections.map((id) => this.words.section(id)).join(', ') : this.t('answers.colleagues.everything');
  }

  protected pick(section: string, on: boolean): void {
    this.picked.update((all) => (on ? [...all, section] : all.filter((one) => one !== section)));
  }

  protected async invite(form: HTMLFormElement, name: string, email: string): Promise<void> {
    this.asked.set(true);
    if (!name.trim() || !/^\S+@\S+$/.test(email.trim()) || this.picked().length === 0) return;
    const done = await this.inviting.run(async () => {
      const body = { name: name.trim(), email: email.trim(), sections: [...this.picked()] };
      this.list.set(await this.api.call(invitePortalColleague, { body }));
    });
    if (!done) return;
    this.toasts.show(this.t('answers.colleagues.invited', { email: email.trim() }));
    this.picked.set([]);
    this.asked.set(false);
    form.reset();
  }

  protected async withdraw({ id }: Colleague): Promise<void> {
    await this.withdrawing.run(async () => {
      this.list.set(await this.api.call(withdrawPortalColleague, { params: { id } }));
    });
  }
}
