import { Component, computed, inject, input } from '@angular/core';
import { inTheWay } from '@downstream/attestations/core';
import { injectWords } from '@downstream/ui/client';
import { NotChecked } from '@downstream/ui/patterns';
import { Chip, Formats } from '@downstream/ui/primitives';
import { type Finding, FindingWords, severityTone } from './finding-words';
import type { Statement } from './statement-words';

const stops = (finding: Finding): boolean => inTheWay([finding]).length > 0;

/** What the rules found in an attestation: how grave, what it is, and what mends it; what stands in the way first. */
@Component({
  selector: 'ds-statement-findings',
  imports: [Chip, NotChecked],
  template: `<h2>{{ t('attestations.statement.findings.title') }}</h2>
    @if (statement().judgedAt; as at) {
      <p class="ds-quiet">{{ t('attestations.statement.findings.judged', { at: formats.dateTime(at) }) }}</p>
      @for (finding of sorted(); track $index) {
        <article>
          <p class="head">
            <ds-chip [tone]="tones[finding.severity]">{{
              t('attestations.statement.severity.' + finding.severity)
            }}</ds-chip>
            <span class="ds-mono ds-quiet">{{ words.number(finding) }}</span>
          </p>
          <p class="what" dir="auto">{{ words.sentence(finding, statement().content.clauses) }}</p>
          <p>
            <span class="ds-label">{{ t('attestations.statement.findings.repair') }}</span> {{ words.repair(finding) }}
          </p>
        </article>
      } @empty {
        <p>{{ t('attestations.statement.findings.nothing') }}</p>
      }
      @for (fact of statement().notTold; track fact) {
        <article>
          <p class="head">
            <ds-chip tone="unknown">{{ t('attestations.statement.notTold.chip') }}</ds-chip>
            <span class="ds-mono ds-quiet">{{ t('attestations.statement.notTold.rule.' + fact) }}</span>
          </p>
          <p>{{ t('attestations.statement.notTold.' + fact) }}</p>
        </article>
      }
    } @else {
      <ds-not-checked
        [heading]="t('attestations.statement.findings.notJudgedTitle')"
        [reason]="t('attestations.statement.findings.notJudgedText')"
      />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    h2 {
      font-size: var(--ds-16);
    }
    article {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding-block: var(--ds-s3);
      border-block-start: var(--ds-hair);
      overflow-wrap: anywhere;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s2);
    }
    .what {
      font-weight: var(--ds-bold);
    }
  `,
})
export class StatementFindings {
  readonly statement = input.required<Statement>();
  protected readonly t = injectWords();
  protected readonly words = inject(FindingWords);
  protected readonly formats = inject(Formats);
  protected readonly tones = severityTone;
  protected readonly sorted = computed(() => {
    const { judged } = this.statement();
    return [...judged.filter(stops), ...judged.filter((finding) => !stops(finding))];
  });
}
