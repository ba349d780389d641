import { Component, computed, input } from '@angular/core';
import { checkInvitation } from '@downstream/contracts/distributors';
import type { DistributorId, InvitationFinding } from '@downstream/kernel';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ToneShape } from '@downstream/ui/primitives';
import { settled } from '../facts/settled';

/** What the fields of the form say themselves. */
const saidAtTheField: readonly InvitationFinding[] = ['NO_NAME', 'NO_EMAIL'];

/** Under the form of an invitation, before it is sent: what stands in its way, and what is worth a look. */
@Component({
  selector: 'ds-invitation-findings',
  imports: [ToneShape],
  template: `<div role="status">
    @if (current()) {
      @for (finding of findings(); track finding.code) {
        <p class="sign">
          <ds-shape [tone]="finding.blocking ? 'stop' : 'hold'" />
          <span>{{ t('distributors.invite.finding.' + finding.code) }}</span>
        </p>
      } @empty {
        @if (complete()) {
          <p class="sign">
            <ds-shape tone="good" /><span>{{ t('distributors.invite.clear') }}</span>
          </p>
        }
      }
    } @else if (check.problem()) {
      <p class="sign">
        <ds-shape tone="unknown" /><span>{{ t('distributors.invite.notChecked') }}</span>
      </p>
    }
  </div>`,
  styles: `
    .sign {
      display: flex;
      align-items: baseline;
      gap: var(--ds-s2);
    }
    .sign + .sign {
      margin-block-start: var(--ds-s2);
    }
    ds-shape {
      translate: 0 0.15em;
    }
  `,
})
export class InvitationFindings {
  readonly distributor = input.required<DistributorId>();
  readonly name = input.required<string>();
  readonly email = input.required<string>();

  protected readonly t = injectWords();
  private readonly planned = computed(() => JSON.stringify({ name: this.name().trim(), email: this.email().trim() }));
  private readonly wanted = settled(this.planned, '');
  protected readonly check = resourceOf(checkInvitation, () => {
    const wanted = this.wanted();
    return wanted === ''
      ? undefined
      : { params: { id: this.distributor() }, body: JSON.parse(wanted) as { name: string; email: string } };
  });
  /** Whether the answer is about what stands in the form now: one about an earlier text says nothing of it. */
  protected readonly current = computed(
    () =>
      this.planned() === this.wanted() &&
      this.check.value() !== undefined &&
      !this.check.refreshing() &&
      !this.check.problem(),
  );
  private readonly found = computed(() => (this.current() ? (this.check.value()?.findings ?? []) : []));
  protected readonly findings = computed(() => this.found().filter(({ code }) => !saidAtTheField.includes(code)));
  protected readonly complete = computed(() => this.found().length === 0);
  /** Whether it is known that the invitation would be refused. */
  readonly blocked = computed(() => this.findings().some(({ blocking }) => blocking));

  /** Looks once more: the server saw something that was not there before. */
  again(): void {
    this.check.reload();
  }
}
