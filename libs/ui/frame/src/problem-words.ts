import { inject, Service } from '@angular/core';
import { type Problem, Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/elements';

/** Says why something was not done, by the refusal's code, in the words of the shell. */
@Service()
export class ProblemWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** One or two sentences: what is wrong, and what to do next. */
  of(problem: Problem): string {
    const facts = Object.fromEntries(Object.entries(problem.details).map(([name, value]) => [name, this.fact(value)]));
    const key = `problem.${problem.code}`;
    // A shell has words for what can happen in it; anything else is our mistake.
    return this.words.say(this.words.has(key) ? key : 'problem.UNEXPECTED', facts);
  }

  /** Whether the server changed nothing for sure: every refusal rolls back; a broken line leaves it open. */
  nothingChanged(problem: Problem): boolean {
    return problem.status >= 400 && problem.status < 500;
  }

  private fact(value: unknown): string | number {
    if (typeof value === 'number') return value;
    if (Array.isArray(value)) return value.map((item) => this.fact(item)).join(', ');
    const text = String(value ?? '');
    return /^\d{4}-\d\d-\d\dT/.test(text) ? this.formats.dateTime(text) : text;
  }
}
