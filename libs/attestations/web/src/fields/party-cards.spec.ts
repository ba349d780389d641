import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AnsweredParty, QuestionOf } from '@downstream/attestations/core';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { PartyCards } from './party-cards';

const question: QuestionOf<'PARTIES'> = {
  id: 'owners',
  type: 'PARTIES',
  required: true,
  role: 'OWNER',
  kinds: ['PERSON', 'ORGANISATION'],
  needs: ['country'],
  least: 1,
  most: 5,
};

@Component({
  selector: 'ds-probe',
  imports: [PartyCards],
  template: `<ds-party-cards [question]="question" [parties]="parties()" (changed)="parties.set($event)" />`,
})
class Probe {
  protected readonly question = question;
  readonly parties = signal<readonly AnsweredParty[]>([]);
}

describe('PartyCards', () => {
  it('lose nothing when two fields change before the page is drawn anew', async () => {
    TestBed.configureTestingModule({ providers: [provideTestWords({})] });
    const fixture = TestBed.createComponent(Probe);
    const page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    page.querySelector<HTMLButtonElement>('button')?.click();
    await fixture.whenStable();
    const name = page.querySelector<HTMLInputElement>('ds-name-fields input') as HTMLInputElement;
    const band = page.querySelector<HTMLInputElement>('input[value="25-50"]') as HTMLInputElement;
    name.value = 'Olga Lind';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    band.checked = true;
    band.dispatchEvent(new Event('change', { bubbles: true }));
    await fixture.whenStable();
    expect(fixture.componentInstance.parties()).toMatchObject([
      { name: { native: 'Olga Lind' }, share: { kind: 'BAND', from: 25, to: 50 } },
    ]);
  });
});
