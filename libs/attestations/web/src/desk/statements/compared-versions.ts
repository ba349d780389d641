import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { comparedRenditions, type Rendition } from '@downstream/attestations/core';
import { readStatementVersion } from '@downstream/contracts/attestations';
import type { Language } from '@downstream/kernel';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Check, CheckLine, CopyId, Field, Formats, Input, Skeleton } from '@downstream/ui/primitives';
import type { Statement } from './statement-words';

/** Two versions of an attestation laid together: what was taken away and what came for it, word by word. */
@Component({
  selector: 'ds-compared-versions',
  imports: [Check, CheckLine, CopyId, ErrorState, Field, Input, Skeleton],
  templateUrl: './compared-versions.html',
  styleUrl: './compared-versions.css',
})
export class ComparedVersions {
  readonly statement = input.required<Statement>();
  /** The language in which both are read. */
  readonly language = input.required<Language>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly versions = computed(() => [...this.statement().versions].sort((a, b) => b.number - a.number));
  protected readonly after = linkedSignal(() => this.versions()[0]?.number ?? 1);
  protected readonly before = linkedSignal(() => this.versions()[1]?.number ?? 1);
  protected readonly whole = linkedSignal({ source: this.statement, computation: () => false });

  protected readonly older = resourceOf(readStatementVersion, () => this.asked(this.before()));
  protected readonly newer = resourceOf(readStatementVersion, () => this.asked(this.after()));
  protected readonly problem = computed(() => this.older.problem() ?? this.newer.problem());

  protected readonly lines = computed(() => {
    const [before, after] = [this.older.value(), this.newer.value()];
    if (!before || !after || this.older.refreshing() || this.newer.refreshing()) return undefined;
    return comparedRenditions(before.rendition as Rendition, after.rendition as Rendition);
  });
  protected readonly direction = computed(() => this.newer.value()?.rendition.direction ?? 'ltr');
  protected readonly same = computed(() => this.lines()?.filter(({ state }) => state === 'SAME').length ?? 0);
  protected readonly changed = computed(() => (this.lines()?.length ?? 0) - this.same());
  protected readonly shown = computed(() =>
    this.whole() ? (this.lines() ?? []) : (this.lines() ?? []).filter(({ state }) => state !== 'SAME'),
  );

  protected again(): void {
    this.older.reload();
    this.newer.reload();
  }

  private asked(number: number) {
    return { params: { id: this.statement().id, number }, query: { language: this.language() } };
  }
}
