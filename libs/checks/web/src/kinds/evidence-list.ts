import { Component, inject, input } from '@angular/core';
import { pathOf } from '@downstream/contracts/route';
import { Attempt, injectWords, Session } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Formats, Toasts } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { KindsStore, type Evidence } from './kinds.store';

const tones: Readonly<Record<Evidence['state'], Tone>> = {
  OFFERED: 'wait',
  ACCEPTED: 'good',
  DECLINED: 'neutral',
  EXPIRED: 'unknown',
  OF_OTHER_FACTS: 'unknown',
};

/** The evidence that was brought for a check, the newest first, with acceptance by a second person. */
@Component({
  selector: 'ds-evidence-list',
  imports: [Button, Chip, ProblemBanner],
  template: `<h4>{{ t('checks.evidence.title') }}</h4>
    <ds-problem [problem]="act.problem()" />
    <ul>
      @for (one of evidence(); track one.id) {
        <li>
          <p>
            <ds-chip [bare]="true" [tone]="tones[one.state]">{{ t('checks.evidence.state.' + one.state) }}</ds-chip>
          </p>
          <p>
            <a [href]="address(one)" target="_blank" rel="noopener"
              ><bdi>{{ one.document.name }}</bdi></a
            >: <bdi>{{ one.source }}</bdi>, {{ t('checks.kinds.grade', { grade: one.grade }) }}, {{ span(one) }}
          </p>
          <p class="ds-small" dir="auto">{{ one.note }}</p>
          <p class="ds-quiet ds-small">
            {{ t('checks.evidence.by', { name: one.offered.name }) }}
            @if (one.decided; as decided) {
              · {{ t('checks.evidence.decidedBy', { name: decided.name }) }}
            }
          </p>
          @if (one.state === 'OFFERED') {
            <div class="ds-cluster">
              <button
                dsButton
                [pending]="act.busy()"
                [reason]="whyNot(one)"
                (click)="decide(one, 'ACCEPTED')"
                [attr.aria-label]="t('checks.evidence.accept') + ': ' + title()"
              >
                {{ t('checks.evidence.accept') }}
              </button>
              <button
                dsButton="quiet"
                [pending]="act.busy()"
                [reason]="whyNot(one)"
                (click)="decide(one, 'DECLINED')"
                [attr.aria-label]="t('checks.evidence.decline') + ': ' + title()"
              >
                {{ t('checks.evidence.decline') }}
              </button>
            </div>
          }
        </li>
      }
    </ul>`,
  styles: `
    h4 {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
      font-weight: var(--ds-regular);
    }
    ul {
      padding: 0;
      margin: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding-block: var(--ds-s2);
      border-block-end: var(--ds-hair);
      overflow-wrap: anywhere;
    }
    li:last-child {
      border-block-end: 0;
    }
  `,
})
export class EvidenceList {
  readonly evidence = input.required<readonly Evidence[]>();
  /** The check's name. */
  readonly title = input.required<string>();
  protected readonly t = injectWords();
  private readonly session = inject(Session);
  private readonly store = inject(KindsStore);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly act = new Attempt();
  protected readonly tones = tones;

  protected whyNot(one: Evidence): string | undefined {
    if (!this.session.can('check:settle')) return this.t('checks.evidence.notYours');
    return one.mine ? this.t('checks.evidence.mine') : undefined;
  }

  protected span({ asOf, expiresOn }: Evidence): string {
    const [from, until] = [this.formats.date(asOf), this.formats.date(expiresOn)];
    return this.t('checks.evidence.span', { asOf: from, until });
  }

  protected address({ document: { id, number } }: Evidence): string {
    return `/api/v1/${pathOf('documents/:id/versions/:number/file', { id, number })}?inline=true`;
  }

  protected async decide({ id }: Evidence, decision: 'ACCEPTED' | 'DECLINED'): Promise<void> {
    if (await this.act.run(() => this.store.decide(id, decision, null))) {
      this.toasts.show(this.t('checks.evidence.decided'));
    }
  }
}
