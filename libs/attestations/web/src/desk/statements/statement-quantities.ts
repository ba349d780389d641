import { Component, computed, inject, input } from '@angular/core';
import { readStatementQuantities } from '@downstream/contracts/attestations';
import type { AttestationState, Id } from '@downstream/kernel';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { DateText, Formats } from '@downstream/ui/primitives';

/** What a statement that was taken allows of each item, who took of it, and what is left. Nothing where it counts no pieces. */
@Component({
  selector: 'ds-statement-quantities',
  imports: [DateText, ErrorState],
  template: `@if (quantities.problem(); as problem) {
      <ds-error-state
        [problem]="problem"
        [what]="t('attestations.quantities.title')"
        [small]="true"
        (retry)="quantities.reload()"
      />
    } @else if (lines().length) {
      <section aria-labelledby="quantities">
        <h2 id="quantities">{{ t('attestations.quantities.title') }}</h2>
        @for (line of lines(); track line.id) {
          <article>
            <p>
              <strong
                ><bdi>{{ line.partNumber }}</bdi></strong
              >
              <span class="ds-quiet ds-mono">{{ t('attestations.coverage.hs', { code: line.hs6 }) }}</span>
            </p>
            <p class="sums">{{ t('attestations.quantities.sums', line.said) }}</p>
            @if (line.uses.length) {
              <ul>
                @for (use of line.uses; track use.consumer) {
                  <li>
                    <bdi>{{ use.consumer }}</bdi>: {{ use.amount }} {{ line.said.unit }},
                    <ds-date [at]="use.at" show="time" />
                  </li>
                }
              </ul>
            } @else {
              <p class="ds-quiet">{{ t('attestations.quantities.nothing') }}</p>
            }
          </article>
        }
      </section>
    }`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
    article {
      padding-block: var(--ds-s2);
      border-block-start: var(--ds-hair);
      overflow-wrap: anywhere;
    }
    .sums {
      font-variant-numeric: tabular-nums;
    }
    ul {
      padding-inline-start: 1.2em;
      list-style: disc;
    }
  `,
})
export class StatementQuantities {
  readonly statement = input.required<{ readonly id: Id<'attestation'>; readonly state: AttestationState }>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  /** Lines are opened when it is taken; before that there is nothing to ask for. */
  private readonly taken = computed(
    () => !['DRAFT', 'SENT', 'OPENED', 'SIGNED', 'RETURNED'].includes(this.statement().state),
  );
  protected readonly quantities = resourceOf(readStatementQuantities, () =>
    this.taken() ? { params: { id: this.statement().id } } : undefined,
  );
  protected readonly lines = computed(() =>
    (this.quantities.value()?.lines ?? []).map((line) => ({
      ...line,
      said: {
        unit: line.unit.toLowerCase(),
        attested: this.formats.number(Number(line.attested)),
        taken: this.formats.number(Number(line.taken)),
        left: this.formats.number(Number(line.left)),
      },
    })),
  );
}
