import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ScanState } from '@downstream/kernel';
import { Api, injectWords, localeOf, Problem, Words } from '@downstream/ui/client';
import { Button, Icon, Skeleton, ToneShape } from '@downstream/ui/elements';
import { ProblemBanner } from '@downstream/ui/frame';
import { Lens } from './lens';
import { PdfPages } from './pdf-pages';
import { type OpenPdf, PdfFault, PdfReader } from './pdf-reader';
import { Picture } from './picture';

/** A file to look at. */
export interface ShownFile {
  readonly name: string;
  readonly form: 'PDF' | 'PICTURE';
  /** What the virus scanner said of it. */
  readonly scan: ScanState;
  /** Where it is fetched from, to be shown and not saved. */
  readonly address: string;
}

const sameFile = (one: ShownFile, other: ShownFile): boolean =>
  one.address === other.address && one.scan === other.scan && one.name === other.name;

/**
 * Shows a PDF or a picture: nearer, turned, page by page, by mouse, keyboard and reading aloud. A PDF that no scanner
 * has seen is opened when somebody says so; a file in which a virus was found is not opened at all.
 */
@Component({
  selector: 'ds-preview',
  imports: [Button, Icon, PdfPages, Picture, ProblemBanner, Skeleton, ToneShape],
  templateUrl: './preview.html',
  styleUrl: './preview.css',
  host: { '[class.open]': 'stage() !== undefined' },
})
export class Preview {
  readonly file = input.required<ShownFile>();

  private readonly words = inject(Words);
  private readonly api = inject(Api);
  private readonly reader = inject(PdfReader);
  protected readonly t = injectWords();
  protected readonly lens = new Lens();
  protected readonly spoken = resource({ loader: () => this.words.open('preview').then(() => true) });

  private readonly shown = computed(() => this.file(), { equal: sameFile });
  protected readonly infected = computed(() => this.shown().scan === 'INFECTED');
  private readonly agreed = linkedSignal({ source: this.shown, computation: () => false });
  protected readonly asks = computed(
    () => this.shown().form === 'PDF' && this.shown().scan === 'NOT_SCANNED' && !this.agreed(),
  );
  private readonly opening = resource({
    params: () => {
      const { form, address } = this.shown();
      return form === 'PDF' && !this.infected() && !this.asks() ? address : undefined;
    },
    loader: ({ params }) => this.open(params),
  });
  protected readonly pdf = computed<OpenPdf | undefined>(() =>
    this.opening.hasValue() ? this.opening.value() : undefined,
  );
  private readonly failure = computed(() => (this.opening.status() === 'error' ? this.opening.error() : undefined));
  protected readonly problem = computed(() => {
    const failure = this.failure();
    return failure instanceof Problem ? failure : undefined;
  });
  protected readonly brokenPicture = linkedSignal({ source: this.shown, computation: () => false });
  /** Why there is nothing to see, in words. */
  protected readonly fault = computed(() => {
    if (this.brokenPicture()) return this.t('preview.fault.PICTURE');
    const failure = this.failure();
    if (!failure || this.problem()) return undefined;
    return this.t(`preview.fault.${failure instanceof PdfFault ? failure.why : 'BROKEN'}`);
  });

  protected readonly page = linkedSignal({ source: this.pdf, computation: () => 1 });
  protected readonly percent = computed(() =>
    new Intl.NumberFormat(localeOf(this.words.language()), { style: 'percent' }).format(this.lens.zoom()),
  );
  protected readonly stage = viewChild<ElementRef<HTMLElement>>('stage');
  private readonly pages = viewChild(PdfPages);
  /** The room inside the stage, in CSS pixels. */
  protected readonly place = signal({ width: 0, height: 0 });
  protected readonly width = computed(() => Math.floor(this.place().width * this.lens.zoom()));

  constructor() {
    effect((onCleanup) => {
      const stage = this.stage()?.nativeElement;
      if (!stage) return;
      const watch = new ResizeObserver(([entry]) => {
        const { width = 0, height = 0 } = entry?.contentRect ?? {};
        this.place.set({ width, height });
      });
      watch.observe(stage);
      onCleanup(() => watch.disconnect());
    });
    effect((onCleanup) => {
      const pdf = this.pdf();
      onCleanup(() => pdf?.close());
    });
    effect(() => {
      this.shown();
      untracked(() => this.lens.reset());
    });
  }

  protected agree(): void {
    this.agreed.set(true);
  }

  protected again(): void {
    this.opening.reload();
  }

  protected go(number: number): void {
    const most = this.pdf()?.pages ?? 1;
    this.pages()?.go(Math.min(Math.max(number, 1), most));
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private readonly keys: Readonly<Record<string, () => void>> = {
    '+': () => this.lens.nearer(),
    '-': () => this.lens.farther(),
    '0': () => this.lens.whole(),
    r: () => this.lens.turn(),
    n: () => this.go(this.page() + 1),
    p: () => this.go(this.page() - 1),
  };

  private async open(address: string): Promise<OpenPdf> {
    return this.reader.open(await this.api.at(address));
  }
}
