import { afterNextRender, Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { DossierReport } from '@downstream/audit/core';
import { injectWords } from '@downstream/ui/client';
import { FactLine, Facts } from '@downstream/ui/patterns';
import { DateText, Formats, ToneShape } from '@downstream/ui/primitives';

const looks = { INTACT: 'good', ALTERED: 'stop', UNREADABLE: 'hold' } as const;

/** The outcome of a verification in words: intact with what was not checked, altered with the first bad record, or unreadable. */
@Component({
  selector: 'ds-verify-result',
  imports: [DateText, FactLine, Facts, ToneShape],
  templateUrl: './verify-result.html',
  styleUrl: './verify-result.css',
})
export class VerifyResult {
  readonly name = input.required<string>();
  readonly report = input.required<DossierReport>();
  /** Milliseconds. */
  readonly took = input.required<number>();

  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly tone = computed(() => looks[this.report().verdict]);
  protected readonly facts = computed(() => {
    const report = this.report();
    return report.verdict === 'INTACT' ? report.facts : undefined;
  });
  protected readonly gaps = computed(() => {
    const report = this.report();
    return report.verdict === 'INTACT' ? report.notChecked : [];
  });
  protected readonly bad = computed(() => {
    const report = this.report();
    return report.verdict === 'ALTERED' ? report.firstBad : undefined;
  });
  protected readonly unread = computed(() => {
    const report = this.report();
    return report.verdict === 'UNREADABLE' ? report : undefined;
  });
  protected readonly seconds = computed(() => this.formats.number(this.took() / 1000, 1));

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
