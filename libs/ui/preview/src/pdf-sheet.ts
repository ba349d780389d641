import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  resource,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import type { OpenPdf, PdfPage } from './pdf-reader';

/** The length of the longer side of an A4 sheet by the shorter, until the page itself is known. */
const A4 = 297 / 210;

/** One page: painted while it is near what one sees, its words in it from when they were read. */
@Component({
  selector: 'ds-pdf-sheet',
  template: `<div #paint [attr.aria-hidden]="silent() ? null : 'true'"></div>
    <div #layer class="words" [style.--total-scale-factor]="scale()"></div>
    @if (fault()) {
      <p class="fault">{{ t('preview.pageBroken') }}</p>
    }`,
  styleUrl: './pdf-sheet.css',
  encapsulation: ViewEncapsulation.None,
  host: {
    role: 'group',
    '[attr.aria-label]': `t('preview.page', { n: number(), of: pdf().pages })`,
    '[style.inline-size.px]': 'width()',
    '[style.block-size.px]': 'height()',
  },
})
export class PdfSheet {
  readonly pdf = input.required<OpenPdf>();
  readonly number = input.required<number>();
  /** In CSS pixels; the height follows. */
  readonly width = input.required<number>();
  readonly turned = input.required<number>();
  /** What it is scrolled in. */
  readonly root = input.required<HTMLElement>();
  /** Whether its words are wanted though it is far from what one sees. */
  readonly ahead = input(false);
  /** Its words stand. */
  readonly worded = output<void>();

  protected readonly t = injectWords();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly paint = viewChild.required<ElementRef<HTMLElement>>('paint');
  private readonly layer = viewChild.required<ElementRef<HTMLElement>>('layer');
  private readonly near = signal(false);
  /** The page holds no word: a picture of paper. */
  protected readonly silent = signal(false);
  private readonly broken = signal(false);
  private readonly wanted = computed<boolean>((): boolean => this.near() || this.ahead());
  private readonly page = resource({
    params: () => (this.wanted() ? { pdf: this.pdf(), number: this.number() } : undefined),
    loader: ({ params }) => params.pdf.page(params.number),
  });
  private readonly kept = computed<PdfPage | undefined>(() => (this.page.hasValue() ? this.page.value() : undefined));
  private readonly size = computed(() => this.kept()?.size(this.turned()));
  protected readonly fault = computed(() => this.broken() || this.page.status() === 'error');
  protected readonly scale = computed(() => this.width() / (this.size()?.width ?? this.width()));
  protected readonly height = computed(() => {
    const size = this.size();
    return size ? size.height * this.scale() : this.width() * (this.turned() % 180 ? 1 / A4 : A4);
  });

  constructor() {
    effect((onCleanup) => {
      const watch = new IntersectionObserver((entries) => this.near.set(entries.at(-1)?.isIntersecting ?? false), {
        root: this.root(),
        rootMargin: '100% 0px',
      });
      watch.observe(this.element);
      onCleanup(() => watch.disconnect());
    });
    effect((onCleanup) => {
      const page = this.kept();
      const place = this.paint().nativeElement;
      if (!this.near() || !page) return place.replaceChildren();
      // The last picture stays until the new one is whole.
      const canvas = document.createElement('canvas');
      const work = page.paint(canvas, this.scale(), this.turned());
      let over = false;
      onCleanup(() => {
        over = true;
        work.stop();
      });
      work.done.then(
        () => {
          if (over) return;
          if (this.silent()) this.name(canvas);
          place.replaceChildren(canvas);
        },
        () => this.broken.set(true),
      );
    });
    effect((onCleanup) => {
      const page = this.kept();
      const place = this.layer().nativeElement;
      if (!page) return;
      place.replaceChildren();
      const work = page.words(place, this.turned());
      let over = false;
      onCleanup(() => {
        over = true;
        work.stop();
      });
      const end = (): void => {
        if (!over) this.worded.emit();
      };
      work.done
        .then((any) => {
          if (over) return;
          this.silent.set(!any);
          const canvas = this.paint().nativeElement.querySelector('canvas');
          if (!any && canvas) this.name(canvas);
        })
        // Words that cannot be read are no reason to hide the picture.
        .then(end, end);
    });
  }

  private name(canvas: HTMLCanvasElement): void {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.t('preview.noWords', { n: this.number() }));
  }
}
