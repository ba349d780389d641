import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { handInDeliveryReport, type reportOutcomes } from '@downstream/contracts/access';
import { Api, injectWords, Session, toProblem } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { DropArea, Progress, ToneShape } from '@downstream/ui/primitives';

/** A report has a few ten kilobytes; the server takes no more than this. */
const MOST = 2 * 1024 * 1024;

type Outcome = (typeof reportOutcomes)[number];
type Tone = 'good' | 'hold' | 'wait' | 'unknown' | 'stop';

const tones: Readonly<Record<Outcome, Tone>> = {
  RECORDED: 'good',
  BEFORE: 'good',
  STILL_TRIED: 'wait',
  ARRIVED: 'wait',
  NOT_OURS: 'unknown',
};

/** What became of a file, a line for each recipient it speaks of. */
interface HandedIn {
  /** In the order of handing in, from 1. */
  readonly n: number;
  readonly name: string;
  readonly lines: readonly { readonly tone: Tone; readonly key: string; readonly distributorId: string | null }[];
}

/**
 * Mails by which mail servers say that a letter came back are handed in here as files; each says what became of it. One
 * file after the other, so that what is refused holds up no other.
 */
@Component({
  selector: 'ds-returned-letters',
  imports: [DropArea, EmptyState, PageHeader, Progress, RouterLink, ToneShape],
  templateUrl: './returned-letters.page.html',
  styleUrl: './returned-letters.page.css',
})
export class ReturnedLettersPage {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly may = computed(() => this.session.can('distributor:invite'));
  protected readonly crumbs = computed(() => [
    { label: this.t('distributors.list.title'), link: ['/desk/distributors'] },
  ]);
  /** The newest first. */
  protected readonly done = signal<readonly HandedIn[]>([]);
  protected readonly waiting = signal<readonly File[]>([]);
  /** Of those that were handed in together. */
  protected readonly all = signal(0);
  protected readonly read = computed(() => this.all() - this.waiting().length);
  protected readonly busy = computed(() => this.waiting().length > 0);

  protected async handIn(files: readonly File[]): Promise<void> {
    this.all.set(files.length);
    this.waiting.set(files);
    for (const file of files) {
      const lines = await this.linesOf(file);
      this.done.update((done) => [{ n: done.length + 1, name: file.name, lines }, ...done]);
      this.waiting.update(([, ...rest]) => rest);
    }
  }

  private async linesOf(file: File): Promise<HandedIn['lines']> {
    if (file.size > MOST) return [{ tone: 'stop', key: 'distributors.returns.tooLarge', distributorId: null }];
    try {
      const { recipients } = await this.api.call(handInDeliveryReport, { file });
      if (recipients.length === 0) return [{ tone: 'unknown', key: 'distributors.returns.none', distributorId: null }];
      return recipients.map(({ outcome, distributorId }) => ({
        tone: tones[outcome],
        key: `distributors.returns.outcome.${outcome}`,
        distributorId,
      }));
    } catch (cause) {
      return [{ tone: 'stop', key: `problem.${toProblem(cause).code}`, distributorId: null }];
    }
  }
}
