import { inject, Service, signal } from '@angular/core';
import type { Answer } from '@downstream/attestations/core';
import { readPortalSubmission, readPortalSubmissions } from '@downstream/contracts/attestations';
import { Api } from '@downstream/ui/client';

/** What was said in the last submission, so that an old answer can be seen beside the new one. */
@Service()
export class EarlierAnswers {
  private readonly api = inject(Api);
  private readonly answers = signal<Readonly<Record<string, Answer>>>({});

  /** The answer as it was sent in; undefined while it is not known. */
  of(question: string): Answer | undefined {
    return this.answers()[question];
  }

  /** Reads the last submission; where that fails nothing old is shown, and nothing else suffers. */
  async load(): Promise<void> {
    try {
      const { submissions } = await this.api.call(readPortalSubmissions);
      const [last] = submissions;
      if (!last) return;
      const { answers } = await this.api.call(readPortalSubmission, { params: { number: last.number } });
      this.answers.set(Object.fromEntries(answers.map(({ question, answer }) => [question, answer as Answer])));
    } catch {
      this.answers.set({});
    }
  }
}
