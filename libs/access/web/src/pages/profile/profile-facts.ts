import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { type Language as Spoken } from '@downstream/kernel';
import { injectWords, languages, Words } from '@downstream/ui/client';
import { FactLine, Facts, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Toasts } from '@downstream/ui/primitives';
import { Conflict } from '../../parts/conflict';
import { type Profile, ProfileStore } from './profile.store';

/** Who one is here: what admins set is read, name and language are one's own. */
@Component({
  selector: 'ds-profile-facts',
  imports: [Button, Conflict, FactLine, Facts, Field, Input, ProblemBanner],
  template: `<ds-facts>
      <ds-fact [label]="t('access.email')"
        ><bdi>{{ profile().email }}</bdi></ds-fact
      >
      <ds-fact [label]="t('access.roles')">{{ roles() }}</ds-fact>
    </ds-facts>
    <form novalidate (submit)="$event.preventDefault(); save()">
      <ds-field [label]="t('access.name')" [error]="nameError()">
        <input
          dsInput
          #nameBox
          name="name"
          autocomplete="name"
          maxlength="120"
          [value]="name()"
          (input)="draft.set({ name: nameBox.value, language: language() })"
        />
      </ds-field>
      <ds-field [label]="t('frame.language')" [hint]="t('access.profile.languageHint')">
        <select
          dsInput
          #languageBox
          name="language"
          (change)="draft.set({ name: name(), language: spoken(languageBox.value) })"
        >
          @for (choice of choices(); track choice.code) {
            <option [value]="choice.code" [selected]="choice.code === language()" [attr.lang]="choice.code">
              {{ choice.name }}
            </option>
          }
        </select>
      </ds-field>
      @if (stale()) {
        <ds-conflict
          [lines]="conflict()"
          [busy]="store.saving.busy()"
          (keepMine)="save()"
          (takeTheirs)="takeTheirs()"
        />
      } @else {
        <ds-problem [problem]="store.saving.problem()" [withFields]="true" />
        <div>
          <button
            dsButton="primary"
            type="submit"
            [pending]="store.saving.busy()"
            [reason]="changed() ? null : t('access.profile.unchanged')"
          >
            {{ t('ui.save') }}
          </button>
        </div>
      }
    </form>`,
  styles: `
    :host,
    form {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
  `,
})
export class ProfileFacts {
  readonly profile = input.required<Profile>();
  protected readonly t = injectWords();
  protected readonly store = inject(ProfileStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly nameBox = viewChild.required<ElementRef<HTMLInputElement>>('nameBox');

  /** What was typed and not saved; kept when the stored account changes underneath. */
  protected readonly draft = signal<{ name: string; language: Spoken } | undefined>(undefined);
  protected readonly name = computed(() => this.draft()?.name ?? this.profile().name);
  protected readonly language = computed(() => this.draft()?.language ?? this.profile().language);
  protected readonly changed = computed(
    () => this.name().trim() !== this.profile().name || this.language() !== this.profile().language,
  );
  protected readonly nameError = computed(() => (this.name().trim() === '' ? this.t('access.name.missing') : null));
  protected readonly roles = computed(() => {
    const { roles, grade } = this.profile();
    return roles
      .map((role) => this.t(role === 'approver' && grade ? `role.approver.${grade}` : `role.${role}`))
      .join(', ');
  });
  /** Languages this shell is written in, and the one the account has. */
  protected readonly choices = computed(() =>
    [...new Set([...this.words.languages(), this.profile().language])].map((code) => ({ code, name: languages[code] })),
  );
  protected readonly stale = computed(() => this.store.saving.problem()?.code === 'VERSION_STALE' && this.changed());
  protected readonly conflict = computed(() => [
    { label: this.t('access.name'), mine: this.name().trim(), theirs: this.profile().name },
    {
      label: this.t('frame.language'),
      mine: this.nameOf(this.language()),
      theirs: this.nameOf(this.profile().language),
    },
  ]);

  protected spoken(code: string): Spoken {
    return this.choices().find((choice) => choice.code === code)?.code ?? this.language();
  }

  protected async save(): Promise<void> {
    if (this.nameError()) return this.nameBox().nativeElement.focus();
    if (!(await this.store.save({ name: this.name().trim(), language: this.language() }))) return;
    this.draft.set(undefined);
    this.toasts.show(this.t('access.profile.saved'));
  }

  protected takeTheirs(): void {
    this.draft.set(undefined);
    this.store.saving.forget();
  }

  private nameOf(code: Spoken): string {
    return this.choices().find((choice) => choice.code === code)?.name ?? code;
  }
}
