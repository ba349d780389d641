import { computed, signal } from '@angular/core';

/** One answer that is to be put right, and the sentence the distributor reads. */
export interface AskedCorrection {
  readonly question: string;
  readonly sentence: string;
}

/** Which answers somebody is about to ask to be put right, each with a sentence. */
export class AskedCorrections {
  private readonly _sentences = signal<Readonly<Record<string, string>>>({});
  private readonly _tried = signal(false);
  /** Sentences by question, as far as they are written. */
  readonly sentences = this._sentences.asReadonly();
  /** How many answers are picked. */
  readonly picked = computed(() => Object.keys(this._sentences()).length);

  pick(question: string, on: boolean): void {
    const { [question]: _, ...others } = this._sentences();
    this._sentences.set(on ? { ...others, [question]: '' } : others);
  }

  write(question: string, sentence: string): void {
    this._sentences.update((all) => ({ ...all, [question]: sentence }));
  }

  /** Whether the sentence of a question was forgotten when it was tried to send. */
  lacks(question: string): boolean {
    return this._tried() && !this._sentences()[question]?.trim();
  }

  /** What is to be sent; undefined while nothing is picked or a sentence is missing, which is then said beside it. */
  ready(): readonly AskedCorrection[] | undefined {
    this._tried.set(true);
    const items = Object.entries(this._sentences()).map(([question, sentence]) => ({
      question,
      sentence: sentence.trim(),
    }));
    return items.length === 0 || items.some(({ sentence }) => sentence === '') ? undefined : items;
  }

  /** They were sent. */
  forget(): void {
    this._sentences.set({});
    this._tried.set(false);
  }
}
