import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { NoticeKind, NoticeMode } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, Field, Input, Toasts } from '@downstream/ui/primitives';
import { type NoticeSettings, NoticesStore } from './notices.store';

/** When one gets e-mail: for each kind at once, in the daily digest or never, and the hours in which none comes. */
@Component({
  selector: 'ds-notice-choices',
  imports: [Button, Check, CheckLine, Field, Input, ProblemBanner],
  template: `<form novalidate (submit)="$event.preventDefault(); save()">
    <ds-problem [problem]="store.saving.problem()" />
    @for (one of settings().kinds; track one.kind) {
      <ds-field [label]="t('access.notices.what.' + one.kind)">
        <select
          #chosen
          dsInput
          [disabled]="one.modes.length === 1"
          (change)="choose(one.kind, one.modes, chosen.selectedIndex)"
        >
          @for (mode of one.modes; track mode) {
            <option [value]="mode" [selected]="mode === modes()[one.kind]">
              {{ t('access.notices.mode.' + mode) }}
            </option>
          }
        </select>
      </ds-field>
    }
    <ds-field [label]="t('access.notices.zone')" [hint]="t('access.notices.zoneHint')">
      <select #zones dsInput (change)="timeZone.set(zones.value)">
        @for (zone of allZones(); track zone) {
          <option [value]="zone" [selected]="zone === timeZone()">{{ zone }}</option>
        }
      </select>
    </ds-field>
    <label dsCheckLine
      ><input
        #on
        dsCheck
        type="checkbox"
        [checked]="quiet() !== null"
        (change)="quiet.set(on.checked ? usual : null)"
      />{{ t('access.notices.quiet') }}</label
    >
    @if (quiet(); as hours) {
      <div class="hours">
        <ds-field [label]="t('access.notices.from')">
          <input
            #from
            dsInput
            type="time"
            [value]="hours.from"
            (input)="quiet.set({ from: from.value, until: hours.until })"
          />
        </ds-field>
        <ds-field [label]="t('access.notices.until')">
          <input
            #until
            dsInput
            type="time"
            [value]="hours.until"
            (input)="quiet.set({ from: hours.from, until: until.value })"
          />
        </ds-field>
      </div>
    }
    <div>
      <button dsButton type="submit" [pending]="store.saving.busy()">{{ t('ui.save') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    .hours {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s4);
    }
  `,
})
export class NoticeChoices {
  readonly settings = input.required<NoticeSettings>();
  protected readonly t = injectWords();
  protected readonly store = inject(NoticesStore);
  private readonly toasts = inject(Toasts);
  protected readonly usual = { from: '20:00', until: '07:00' };
  protected readonly quiet = linkedSignal<NoticeSettings['quiet']>(() => this.settings().quiet);
  protected readonly timeZone = linkedSignal(() => this.settings().timeZone);
  protected readonly modes = linkedSignal(
    () =>
      Object.fromEntries(this.settings().kinds.map(({ kind, mode }) => [kind, mode])) as Record<NoticeKind, NoticeMode>,
  );
  protected readonly allZones = computed(() => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return [...new Set([this.settings().timeZone, here, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  });

  protected choose(kind: NoticeKind, modes: readonly NoticeMode[], index: number): void {
    const mode = modes[index];
    if (mode) this.modes.update((before) => ({ ...before, [kind]: mode }));
  }

  protected async save(): Promise<void> {
    const [timeZone, quiet, modes] = [this.timeZone(), this.quiet(), this.modes()];
    if (await this.store.save({ timeZone, quiet, modes })) this.toasts.show(this.t('access.notices.saved'));
  }
}
