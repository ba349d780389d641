import { Component, input, linkedSignal, output } from '@angular/core';
import type { AnsweredParty, QuestionOf } from '@downstream/attestations/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/primitives';
import { newRowId } from './new-row-id';
import { PartyCard } from './party-card';

/** People, companies or places as cards, each added and taken away. */
@Component({
  selector: 'ds-party-cards',
  imports: [Button, Icon, PartyCard],
  template: `@for (party of parties(); track party.id; let i = $index) {
      <section class="ds-card" [attr.aria-label]="nameOf(party, i)">
        <header>
          <strong
            ><bdi>{{ nameOf(party, i) }}</bdi></strong
          >
          <button
            dsButton="quiet"
            [attr.aria-label]="t('answers.removeOne', { what: nameOf(party, i) })"
            (click)="remove(party)"
          >
            <ds-icon name="close" />{{ t('answers.remove') }}
          </button>
        </header>
        <ds-party-card
          [party]="party"
          [asked]="question()"
          [faultAt]="below('/parties/' + i)"
          (changed)="change($event)"
        />
      </section>
    }
    @if (parties().length < question().most) {
      <div>
        <button dsButton (click)="add()">{{ t(parties().length ? 'answers.addAnother' : 'answers.add') }}</button>
      </div>
    }`,
  styleUrl: './cards.css',
})
export class PartyCards {
  readonly question = input.required<QuestionOf<'PARTIES'>>();
  readonly parties = input.required<readonly AnsweredParty[]>();
  readonly faultAt = input<(pointer: string) => string | null>(() => null);
  readonly changed = output<readonly AnsweredParty[]>();
  // Two fields may change before the page is drawn anew, as when a browser fills a form: each builds on the one before.
  private readonly now = linkedSignal(() => this.parties());
  protected readonly t = injectWords();

  protected nameOf({ name }: AnsweredParty, i: number): string {
    return name.native.trim() || this.t('answers.entry', { n: i + 1 });
  }

  protected below(pointer: string): (rest: string) => string | null {
    return (rest) => this.faultAt()(`${pointer}${rest}`);
  }

  protected add(): void {
    const kind = this.question().kinds[0] ?? 'PERSON';
    const fresh: AnsweredParty = {
      id: newRowId(),
      kind,
      name: { native: '', latin: null, language: null },
      dateOfBirth: null,
      nationality: null,
      country: null,
      address: null,
      position: null,
      share: null,
    };
    this.put([...this.now(), fresh]);
  }

  protected remove(party: AnsweredParty): void {
    this.put(this.now().filter(({ id }) => id !== party.id));
  }

  protected change(changed: AnsweredParty): void {
    this.put(this.now().map((one) => (one.id === changed.id ? changed : one)));
  }

  private put(parties: readonly AnsweredParty[]): void {
    this.now.set(parties);
    this.changed.emit(parties);
  }
}
