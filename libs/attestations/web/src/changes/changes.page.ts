import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listPortalChanges, reportPortalChange } from '@downstream/contracts/attestations';
import { changeSubjects, type ChangeSubject } from '@downstream/kernel';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { Button, Check, CheckLine, Field, Formats, Input, Skeleton, Toasts } from '@downstream/ui/elements';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/frame';

/** Telling the maker that something has changed since the answers. */
@Component({
  selector: 'ds-changes-page',
  imports: [Button, Check, CheckLine, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink, Skeleton],
  templateUrl: './changes.page.html',
  styles: `
    .ticks {
      display: flex;
      flex-direction: column;
    }
    h2 {
      font-size: var(--ds-20);
    }
    .date {
      inline-size: auto;
      align-self: start;
    }
    article {
      padding: var(--ds-s3) var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      overflow-wrap: anywhere;
    }
  `,
})
export class ChangesPage {
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly subjects = changeSubjects;
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly list = resourceOf(listPortalChanges, () => ({}));
  protected readonly sending = new Attempt();
  protected readonly picked = signal<readonly ChangeSubject[]>([]);
  protected readonly asked = signal(false);

  protected pick(subject: ChangeSubject, on: boolean): void {
    this.picked.update((all) => (on ? [...all, subject] : all.filter((one) => one !== subject)));
  }

  protected words(subjects: readonly ChangeSubject[]): string {
    return subjects.map((subject) => this.t(`answers.changes.subject.${subject}`)).join(', ');
  }

  protected async send(form: HTMLFormElement, since: string, text: string): Promise<void> {
    this.asked.set(true);
    if (this.picked().length === 0 || !text.trim()) return;
    const body = { subjects: [...this.picked()], since: since || null, text: text.trim() };
    if (!(await this.sending.run(() => this.api.call(reportPortalChange, { body })))) return;
    this.toasts.show(this.t('answers.changes.sent'));
    this.picked.set([]);
    this.asked.set(false);
    form.reset();
    this.list.reload();
  }
}
