import { Component, computed, effect, ElementRef, inject, input, output, signal, untracked } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import type { OpenPdf } from './pdf-reader';
import { PdfSheet } from './pdf-sheet';

/** Of a longer PDF only so many pages are shown. */
const MOST_SHEETS = 500;
/** Of so many pages the words are read at once, so that the browser finds them before one has been there. */
const MOST_AHEAD = 100;

/** The pages of a PDF one below the other. */
@Component({
  selector: 'ds-pdf-pages',
  imports: [PdfSheet],
  template: `@for (number of numbers(); track number) {
      <ds-pdf-sheet
        [pdf]="pdf()"
        [number]="number"
        [width]="width()"
        [turned]="turned()"
        [root]="root()"
        [ahead]="number <= ahead()"
        (worded)="next(number)"
      />
    }
    @if (pdf().pages > numbers().length) {
      <p class="ds-quiet">{{ t('preview.more', { n: numbers().length, of: pdf().pages }) }}</p>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      inline-size: fit-content;
      min-inline-size: 100%;
    }
    p {
      text-align: center;
    }
  `,
})
export class PdfPages {
  readonly pdf = input.required<OpenPdf>();
  /** Of a page, in CSS pixels. */
  readonly width = input.required<number>();
  readonly turned = input.required<number>();
  readonly root = input.required<HTMLElement>();
  /** The page that one reads now, from 1 on. */
  readonly at = output<number>();

  protected readonly t = injectWords();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly numbers = computed(() =>
    Array.from({ length: Math.min(this.pdf().pages, MOST_SHEETS) }, (_, i) => i + 1),
  );
  protected readonly ahead = signal(1);
  private current = 1;

  constructor() {
    effect((onCleanup) => {
      const root = this.root();
      const look = (): void => this.look(root);
      root.addEventListener('scroll', look, { passive: true });
      onCleanup(() => root.removeEventListener('scroll', look));
    });
    // At another size one goes on reading the same page.
    effect(() => {
      this.width();
      this.turned();
      const { current } = this;
      if (current > 1) untracked(() => requestAnimationFrame(() => this.go(current)));
    });
  }

  /** Brings a page to the upper edge. */
  go(number: number): void {
    const sheet = this.element.children[number - 1];
    if (sheet instanceof HTMLElement) this.root().scrollTop = sheet.offsetTop;
  }

  protected next(number: number): void {
    if (number === this.ahead() && number < MOST_AHEAD) this.ahead.set(number + 1);
  }

  /** The page that crosses the upper third is the one that is read; at the end it is the last. */
  private look(root: HTMLElement): void {
    const { scrollTop, clientHeight, scrollHeight } = root;
    const sheets = [...this.element.querySelectorAll<HTMLElement>('ds-pdf-sheet')];
    const ended = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
    const found = sheets.findLastIndex(({ offsetTop }) => ended || offsetTop <= scrollTop + clientHeight / 3);
    this.current = Math.max(1, found + 1);
    this.at.emit(this.current);
  }
}
