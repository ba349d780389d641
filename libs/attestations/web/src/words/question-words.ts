import { inject, Service } from '@angular/core';
import type { Questionnaire } from '@downstream/attestations/core';
import { Words } from '@downstream/ui/client';

/** The words of a questionnaire: its own where it carries them, else those of the catalogue; English where a language lacks one. */
@Service()
export class QuestionWords {
  private readonly words = inject(Words);
  private texts: Questionnaire['texts'];

  /** Takes the words that a questionnaire brings along. */
  use(questionnaire: Pick<Questionnaire, 'texts'> | undefined): void {
    this.texts = questionnaire?.texts;
  }

  section(id: string): string {
    return this.word(`section.${id}.title`);
  }
  group(id: string): string {
    return this.word(`group.${id}.title`);
  }
  why(id: string): string {
    return this.word(`group.${id}.why`);
  }
  label(question: string): string {
    return this.word(`question.${question}.label`);
  }
  hint(question: string): string {
    return this.word(`question.${question}.hint`);
  }
  unit(code: string): string {
    return this.word(`unit.${code}`);
  }
  /** A word below a question: `choice.YES`, `band.TO_5`, `column.name.label`. */
  part(question: string, part: string): string {
    return this.word(`question.${question}.${part}`);
  }

  private word(rest: string): string {
    const key = `questionnaire.${rest}`;
    return this.texts?.[this.words.language()]?.[key] ?? this.texts?.en?.[key] ?? this.words.say(key);
  }
}
