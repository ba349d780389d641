import { inject, Service } from '@angular/core';
import { localeOf, Words } from '@downstream/ui/client';
import type { TemplateView } from './template-words';

type Fault = TemplateView['faults'][number];

/** What is wrong with a draft, in a sentence that says where. */
@Service()
export class FaultWords {
  private readonly words = inject(Words);

  said({ at, code }: Fault, view: TemplateView): string {
    const [language, place] = at.includes(':')
      ? [at.slice(0, at.indexOf(':')), at.slice(at.indexOf(':') + 1)]
      : ['', at];
    const where = this.place(place, view);
    const name = language && new Intl.DisplayNames(localeOf(this.words.language()), { type: 'language' }).of(language);
    const key = `attestations.templates.fault.${code}`;
    return this.words.say(this.words.has(key) ? key : 'attestations.templates.fault.other', {
      where: name ? `${where} (${name})` : where,
      code,
    });
  }

  private place(place: string, view: TemplateView): string {
    const id = place.startsWith('clause.') ? place.slice('clause.'.length) : place;
    const clause = view.changes.clauses.findIndex((one) => one.id === id);
    if (clause >= 0) return this.words.say('attestations.templates.edit.clause', { n: clause + 1 });
    const question = view.questions.find((one) => one.id === id);
    if (question) return question.label;
    const key = `attestations.templates.place.${place}`;
    return this.words.has(key) ? this.words.say(key) : place;
  }
}
