import { inject, Service } from '@angular/core';
import type { Lack } from '@downstream/attestations/core';
import { Words } from '@downstream/ui/client';

/** What is merely not there yet: said once somebody wants to go on, and not while the answer is being written. */
const missing: readonly string[] = ['REQUIRED', 'TOO_FEW', 'REASON', 'CORRECTION', 'TOO_SHORT'];

/** The words of what is wrong with an answer, by its place in it. */
@Service()
export class FaultWords {
  private readonly words = inject(Words);

  /**
   * The words of the first fault at a place or below it; null where nothing is wrong there.
   * @param strict also says what is not there yet
   */
  at(lacks: readonly Lack[], pointer: string, strict: boolean): string | null {
    const found = lacks.find(
      (lack) =>
        (lack.pointer === pointer || lack.pointer.startsWith(`${pointer}/`)) &&
        (strict || !missing.includes(lack.code)),
    );
    return found ? this.words.say(`answers.fault.${found.code}`) : null;
  }
}
