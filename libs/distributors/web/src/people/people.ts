import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { roleRules } from '@downstream/distributors/core';
import { relatedRoles } from '@downstream/kernel';
import { injectWords, Session } from '@downstream/ui/client';
import { EmptyState, Name } from '@downstream/ui/patterns';
import { Button, Formats, Icon, ToneShape } from '@downstream/ui/primitives';
import { DeskActs } from '../detail/desk-acts';
import { FactWords } from '../facts/fact-words';
import type { DistributorRecord } from '../facts/facts-model';
import { PartyForm } from './party-form';
import { sharesKnown } from './shares';

type Party = DistributorRecord['parties'][number];

const sameName = (a: Party, b: Party): boolean => a.name.native === b.name.native;
// A place is nobody who could stand on the list in another role.
const fits = (party: Party, role: Party['role']): boolean =>
  roleRules[role].kinds.includes(party.kind) && party.role !== 'SITE' && role !== 'SITE';
/** Roles that every distributor is expected to have somebody in, and are shown when there is nobody. */
const expected: readonly Party['role'][] = ['OWNER', 'OFFICER', 'SIGNATORY'];

/** Everybody on the distributor's list by role: who they are, what they hold, and adding and taking off. */
@Component({
  selector: 'ds-distributor-people',
  imports: [Button, EmptyState, Icon, Name, PartyForm, ToneShape],
  templateUrl: './people.html',
  styleUrl: './people.css',
})
export class People {
  readonly record = input.required<DistributorRecord>();
  protected readonly t = injectWords();
  protected readonly desk = inject(DeskActs);
  protected readonly facts = inject(FactWords);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** The role whose form is open. */
  protected readonly adding = signal<Party['role'] | undefined>(undefined);
  protected readonly may = computed(() => this.session.can('distributor:revise'));
  protected readonly locked = computed(() => (this.record().mayRevise ? undefined : this.t('distributors.why.locked')));
  protected readonly groups = computed(() =>
    this.byRole().filter(
      ({ role, parties }) => expected.includes(role) || parties.length > 0 || this.adding() === role,
    ),
  );
  /** Roles of which there is nobody, and need not be. */
  protected readonly others = computed(() =>
    relatedRoles.filter((role) => !this.groups().some((group) => group.role === role)),
  );
  private readonly byRole = computed(() =>
    relatedRoles.map((role) => {
      const parties = this.record().parties.filter((party) => party.role === role);
      const others = this.record().parties.filter((party) => party.role !== role && fits(party, role));
      const known = others.filter(
        (other, i) =>
          !parties.some((party) => sameName(other, party)) && others.findIndex((one) => sameName(one, other)) === i,
      );
      return { role, parties, known };
    }),
  );
  /** What the owners hold together, and how much is not known. */
  protected readonly shares = computed(() => {
    const { owners, stated, least, most } = sharesKnown(this.record().parties);
    if (owners === 0) return undefined;
    const left = Math.max(0, 100 - least);
    const key = least >= 100 ? 'whole' : least === most ? 'exact' : 'between';
    return {
      full: least >= 100,
      text: this.t(`distributors.people.shares.${key}`, { owners, stated, least, most, left }),
    };
  });

  protected details(party: Party): string[] {
    const { kind, position, dateOfBirth, nationality, country, address, role } = party;
    return [
      position ?? '',
      role === 'SITE' ? '' : this.facts.code(kind),
      dateOfBirth ? this.t('distributors.people.born', { at: this.formats.date(dateOfBirth) }) : '',
      nationality ? this.t('distributors.people.national', { country: this.formats.country(nationality) }) : '',
      country && country !== address?.country
        ? this.t(kind === 'PERSON' ? 'distributors.people.lives' : 'distributors.people.seat', {
            country: this.formats.country(country),
          })
        : '',
      address ? this.facts.value('/address', address) : '',
    ].filter(Boolean);
  }

  /** What a screening would want to know and nobody gave: it finds more doubles without. */
  protected lacks(party: Party): string | undefined {
    if (party.kind === 'ORGANISATION')
      return party.country || party.address?.country ? undefined : this.t('distributors.people.noSeat');
    if (!party.dateOfBirth && !party.nationality) return this.t('distributors.people.noBirthNationality');
    if (!party.dateOfBirth) return this.t('distributors.people.noBirth');
    return party.nationality ? undefined : this.t('distributors.people.noNationality');
  }

  protected close(role: string): void {
    this.adding.set(undefined);
    // Back to the button that opened the form, once it is drawn again.
    setTimeout(() => this.element.querySelector<HTMLElement>(`[data-add="${role}"]`)?.focus());
  }
}
