import { Component, input, output } from '@angular/core';
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
          (changed)="change(party, $event)"
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
    this.changed.emit([...this.parties(), fresh]);
  }

  protected remove(party: AnsweredParty): void {
    this.changed.emit(this.parties().filter((one) => one !== party));
  }

  protected change(party: AnsweredParty, now: AnsweredParty): void {
    this.changed.emit(this.parties().map((one) => (one === party ? now : one)));
  }
}
