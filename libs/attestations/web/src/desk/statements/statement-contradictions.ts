import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { comparedTexts } from '@downstream/attestations/core';
import { WhoWords } from '@downstream/distributors/web';
import { injectWords } from '@downstream/ui/client';
import { Button, Chip, CopyId, Formats } from '@downstream/ui/primitives';
import { ContradictionWords, gravityTone, type ShownContradiction } from './contradiction-words';
import type { Statement } from './statement-words';

/** Hashes are long and say nothing to the eye: they are told by their beginning, and copied whole. */
const hashes = ['file', 'device'];

/** What contradicts an attestation: both pieces of evidence side by side, what was said of it, and what may be done. */
@Component({
  selector: 'ds-statement-contradictions',
  imports: [Button, Chip, CopyId, RouterLink],
  templateUrl: './statement-contradictions.html',
  styleUrl: './statement-contradictions.css',
})
export class StatementContradictions {
  readonly statement = input.required<Statement>();
  readonly mayDecide = input(false);
  /** Somebody has an explanation for one. */
  readonly settle = output<ShownContradiction>();
  protected readonly t = injectWords();
  protected readonly words = inject(ContradictionWords);
  protected readonly who = inject(WhoWords);
  protected readonly formats = inject(Formats);
  protected readonly tones = gravityTone;

  protected readonly shown = computed(() =>
    this.statement().contradictions.map((one) => {
      const [ours, theirs] = [this.words.says(one.ours), this.words.says(one.theirs)];
      const alike = one.ours.field === one.theirs.field && one.theirs.source === 'OTHER_ATTESTATION';
      const pieces = comparedTexts(ours, theirs);
      return {
        one,
        sentence: this.words.sentence(one),
        same: alike && ours === theirs,
        sides: [
          { side: one.ours, says: ours, pieces: alike ? pieces.filter(({ only }) => only !== 'AFTER') : undefined },
          {
            side: one.theirs,
            says: theirs,
            pieces: alike ? pieces.filter(({ only }) => only !== 'BEFORE') : undefined,
          },
        ].map((it) => ({ ...it, hash: hashes.includes(it.side.field), field: this.words.field(it.side) })),
      };
    }),
  );
  protected readonly open = computed(
    () => this.statement().contradictions.filter(({ state }) => state === 'OPEN').length,
  );
}
