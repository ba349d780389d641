import { Component, inject, input, output, signal } from '@angular/core';
import { type answersView, closeChangeReport } from '@downstream/contracts/attestations';
import { type ChangeOutcome, changeOutcomes, type ChangeSubject } from '@downstream/kernel';
import { Api, Attempt, injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Field, Formats, Input, Toasts } from '@downstream/ui/primitives';
import type { z } from 'zod';

type View = z.output<typeof answersView>;

/** The changes a distributor told of since its answers; each stays open until somebody says what came of it. */
@Component({
  selector: 'ds-change-reports',
  imports: [Button, Chip, Field, Input, ProblemBanner],
  templateUrl: './change-reports.html',
  styles: `
    :host {
      display: block;
    }
    h2 {
      font-size: var(--ds-16);
    }
    article {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      padding-block: var(--ds-s3);
      border-block-start: var(--ds-hair);
      overflow-wrap: anywhere;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--ds-s2);
    }
    .words {
      white-space: pre-line;
    }
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: var(--ds-s3);
      align-items: start;
    }
    form > :nth-child(n + 3) {
      grid-column: 1 / -1;
      justify-self: start;
    }
    @media (max-width: 700px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ChangeReports {
  readonly distributorId = input.required<string>();
  readonly reports = input.required<View['changeReports']>();
  /** Whether the reader may close one. */
  readonly mayClose = input(false);
  /** The answers as they are once a report is closed. */
  readonly closed = output<View>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly outcomes = changeOutcomes;
  protected readonly closing = new Attempt();
  /** The report that somebody tried to close without a word. */
  protected readonly tried = signal<string | null>(null);
  /** The report that the last attempt was about. */
  protected readonly at = signal<string | null>(null);

  protected about(subjects: readonly ChangeSubject[]): string {
    return subjects.map((subject) => this.t(`answers.changes.subject.${subject}`)).join(', ');
  }

  protected async close(report: string, outcome: ChangeOutcome | undefined, words: string): Promise<void> {
    const note = words.trim();
    this.tried.set(note === '' ? report : null);
    if (note === '' || !outcome) return;
    this.at.set(report);
    const params = { id: this.distributorId(), report };
    const done = await this.closing.run(async () => {
      this.closed.emit(await this.api.call(closeChangeReport, { params, body: { outcome, note } }));
    });
    if (done) this.toasts.show(this.t('attestations.changes.done'));
  }
}
