import { Component, inject, input } from '@angular/core';
import { Attempt, injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Toasts } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { KindsStore, type Evidence } from './kinds.store';
import { injectPaperWords } from './paper-words';

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
            <a [href]="paper.address(one)" target="_blank" rel="noopener"
              ><bdi>{{ one.document.name }}</bdi></a
            >: <bdi>{{ one.source }}</bdi>, {{ t('checks.kinds.grade', { grade: one.grade }) }}, {{ paper.span(one) }}
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
                [reason]="paper.whyNot(one)"
                (click)="decide(one, 'ACCEPTED')"
                [attr.aria-label]="t('checks.evidence.accept') + ': ' + title()"
              >
                {{ t('checks.evidence.accept') }}
              </button>
              <button
                dsButton="quiet"
                [pending]="act.busy()"
                [reason]="paper.whyNot(one)"
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
  protected readonly paper = injectPaperWords();
  private readonly store = inject(KindsStore);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly tones = tones;

  protected async decide({ id }: Evidence, decision: 'ACCEPTED' | 'DECLINED'): Promise<void> {
    if (await this.act.run(() => this.store.decide(id, decision, null))) {
      this.toasts.show(this.t('checks.evidence.decided'));
    }
  }
}
