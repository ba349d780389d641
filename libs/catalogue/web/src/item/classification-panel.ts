import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Chip, Formats } from '@downstream/ui/primitives';
import { type ClassificationRecord, ItemWords } from '../words/item-words';
import { classificationTone } from '../words/tones';
import { classificationLines } from './classification-lines';

/** What an item is by law: what is in force, and beside it what waits, with every difference marked. */
@Component({
  selector: 'ds-classification-panel',
  imports: [Chip],
  templateUrl: './classification-panel.html',
  styleUrl: './classification-panel.css',
})
export class ClassificationPanel {
  readonly inForce = input.required<ClassificationRecord | null>();
  readonly waiting = input<ClassificationRecord | null>(null);
  protected readonly t = injectWords();
  protected readonly words = inject(ItemWords);
  private readonly formats = inject(Formats);
  protected readonly tones = classificationTone;
  protected readonly lines = computed(() =>
    classificationLines(this.inForce(), this.waiting(), this.t, this.words, (at) => this.formats.date(at)),
  );
  protected readonly differences = computed(() => this.lines().filter(({ differs }) => differs).length);
  /** Who classified, proposed and approved; what has not happened is left out. */
  protected deeds({ classifier, proposed, approved, judged }: ClassificationRecord): { label: string; who: string }[] {
    return [
      { label: this.t('catalogue.deed.classified'), deed: classifier },
      { label: this.t('catalogue.deed.proposed'), deed: proposed },
      { label: this.t('catalogue.deed.approved'), deed: approved },
    ]
      .flatMap(({ label, deed }) => (deed ? [{ label, who: this.words.deed(deed) }] : []))
      .concat(judged ? [{ label: this.t('catalogue.deed.judged'), who: this.asked(judged.asked) }] : []);
  }

  private asked(lists: readonly { readonly list: string; readonly version: number }[]): string {
    return lists.map((one) => this.words.version(one)).join(', ');
  }
}
