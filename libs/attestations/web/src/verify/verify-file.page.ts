import { Component, computed, inject, signal } from '@angular/core';
import { verifyFile } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { Api, injectWords, type Problem, toProblem } from '@downstream/ui/client';
import { DropArea, Skeleton } from '@downstream/ui/elements';
import { PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { FileVerdict } from './file-verdict';

/** A verdict with the name of the file it is about. */
interface Judged {
  readonly name: string;
  readonly verdict: Received<typeof verifyFile>;
}

/** Anybody drops a PDF or JSON here and hears whether it is a statement as it was signed. Nothing of it is kept. */
@Component({
  selector: 'ds-verify-file',
  imports: [DropArea, FileVerdict, PageHeader, ProblemBanner, Skeleton],
  templateUrl: './verify-file.page.html',
  styleUrl: './verify-file.page.css',
})
export class VerifyFilePage {
  protected readonly t = injectWords();
  private readonly api = inject(Api);

  protected readonly busy = signal(false);
  protected readonly judged = signal<Judged | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly last = signal<File | undefined>(undefined);
  protected readonly again = computed(() => this.last() !== undefined);

  /** Asks about a file; the same one again when none is given. */
  protected async verify(file = this.last()): Promise<void> {
    if (!file || this.busy()) return;
    this.last.set(file);
    this.busy.set(true);
    this.judged.set(undefined);
    this.problem.set(undefined);
    try {
      this.judged.set({ name: file.name, verdict: await this.api.call(verifyFile, { file }) });
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
