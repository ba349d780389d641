import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { assignSponsor, listSponsors, previewSponsor } from '@downstream/contracts/distributors';
import type { DistributorState, UserId } from '@downstream/kernel';
import { Api, Attempt, injectWords, type Input, resourceOf } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Combobox, Field, type Option, Skeleton } from '@downstream/ui/primitives';

/** Which distributors get a sponsor: those that are marked, or everything a view finds. */
export type Which = Input<typeof previewSponsor>['body']['which'];

/** What the dialog is about. */
export interface AssignAsked {
  readonly which: Which;
  /** How many they are. */
  readonly n: number;
}

/** Stands for "no sponsor" among those to choose from. */
const NOBODY = 'nobody';

/** Gives several distributors a sponsor: shows first who gets it, who has it, and who may not and why. Closes with how many changed. */
@Component({
  selector: 'ds-assign-dialog',
  imports: [Button, Combobox, Dialog, ErrorState, Field, ProblemBanner, Skeleton],
  template: `<ds-dialog [heading]="t('distributors.assign.title')">
    <p>{{ t('distributors.assign.to', { n: asked.n }) }}</p>
    <form id="assign" class="ds-stack" novalidate (submit)="$event.preventDefault(); run()">
      <ds-field [label]="t('distributors.assign.sponsor')">
        <ds-combobox [options]="options()" [(value)]="chosen" />
      </ds-field>
      @if (people.problem(); as problem) {
        <ds-error-state
          [problem]="problem"
          [what]="t('distributors.assign.sponsor')"
          [small]="true"
          (retry)="people.reload()"
        />
      }
      <div role="status" class="ds-stack effect">
        @if (preview.problem(); as problem) {
          <ds-problem [problem]="problem" />
        } @else if (chosen() && !shown()) {
          <span class="ds-hidden">{{ t('distributors.assign.looking') }}</span>
          <ds-skeleton />
        } @else if (shown(); as change) {
          <p class="first">{{ t('distributors.assign.changes', { n: change.changes }) }}</p>
          @if (change.same) {
            <p>{{ t('distributors.assign.same', { n: change.same }) }}</p>
          }
          @for (one of change.locked; track one.state) {
            <p>
              {{
                t('distributors.assign.locked', {
                  n: one.n,
                  state: stateOf(one.state),
                  names: one.names.join(', '),
                  more: one.n - one.names.length,
                })
              }}
            </p>
          }
          @if (change.locked.length) {
            <p class="ds-quiet">{{ t('distributors.assign.lockedMore') }}</p>
          }
        }
      </div>
      @if (act.problem(); as problem) {
        <ds-problem [problem]="problem" />
      }
    </form>
    <div dsDialogFoot>
      <button dsButton (click)="ref.close()">{{ t('distributors.reason.leave') }}</button>
      <button dsButton="primary" type="submit" form="assign" [pending]="act.busy()" [reason]="whyNot()">
        {{ t('distributors.assign.act', { n: shown()?.changes ?? 0 }) }}
      </button>
    </div>
  </ds-dialog>`,
  styles: `
    .effect {
      gap: var(--ds-s2);
      min-block-size: 40px;
    }
    .first {
      font-weight: var(--ds-bold);
    }
  `,
})
export class AssignDialog {
  protected readonly t = injectWords();
  protected readonly asked = inject<AssignAsked>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<number>>(DialogRef);
  private readonly api = inject(Api);
  protected readonly chosen = signal('');
  protected readonly act = new Attempt();
  protected readonly people = resourceOf(listSponsors, () => ({}));
  protected readonly options = computed<readonly Option[]>(() => [
    ...(this.people.value()?.people ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
    { value: NOBODY, label: this.t('distributors.facts.noSponsor') },
  ]);
  private readonly body = computed(() => {
    const chosen = this.chosen();
    return chosen ? { which: this.asked.which, sponsorId: chosen === NOBODY ? null : (chosen as UserId) } : undefined;
  });
  protected readonly preview = resourceOf(previewSponsor, () => {
    const body = this.body();
    return body && { body };
  });
  /** What would happen, for what is chosen now and not for what was chosen before. */
  protected readonly shown = computed(() => (this.preview.refreshing() ? undefined : this.preview.value()));
  protected readonly whyNot = computed(() => {
    if (!this.chosen()) return this.t('distributors.assign.choose');
    const change = this.shown();
    if (!change) return this.t('distributors.assign.looking');
    return change.changes === 0 ? this.t('distributors.assign.nobodyChanges') : undefined;
  });

  protected stateOf(state: DistributorState): string {
    return this.t(`distributors.state.${state}`);
  }

  protected async run(): Promise<void> {
    const [body, change] = [this.body(), this.shown()];
    if (!body || !change || this.whyNot()) return;
    const done = await this.act.run(() =>
      this.api.call(assignSponsor, { body: { ...body, expected: change.changes } }),
    );
    if (done) this.ref.close(change.changes);
    // What stands there may be out of date: look again before the next try.
    else this.preview.reload();
  }
}
