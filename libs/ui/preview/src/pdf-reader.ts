import { Service } from '@angular/core';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { scriptAddress } from './script-address';

/** Why a PDF cannot be shown: it wants a password, it is broken, or the reader itself could not be fetched. */
export class PdfFault extends Error {
  constructor(readonly why: 'LOCKED' | 'BROKEN' | 'NO_READER') {
    super(`PDF: ${why}`);
  }
}

/** A piece of work that may be given up; what was given up ends without a word. */
export interface Work<T = void> {
  readonly done: Promise<T>;
  stop(): void;
}

/** One page of an open PDF. Lengths in CSS pixels. */
export interface PdfPage {
  /** Width and height at a size of 1, turned so many degrees. */
  size(turned: number): { readonly width: number; readonly height: number };
  /** Paints the page at a size, turned, onto a canvas of its own. */
  paint(canvas: HTMLCanvasElement, scale: number, turned: number): Work;
  /** Puts the words of the page where they stand, unseen, to be read aloud, found and copied; says whether there are any. */
  words(layer: HTMLElement, turned: number): Work<boolean>;
}

/** A PDF that can be shown. */
export interface OpenPdf {
  readonly pages: number;
  /** @param number from 1 on */
  page(number: number): Promise<PdfPage>;
  close(): void;
}

/** More pixels than this are not painted for a page: it is then painted coarser. */
const MOST_PIXELS = 16_000_000;

/**
 * Reads PDFs in the browser, by pdf.js, fetched when the first one is opened. A PDF gets a worker of its own, which ends
 * with it: whatever a file does to the worker, the page goes on. Scripts and forms of a PDF are not run, and no part
 * needs `eval` or WebAssembly, which our pages forbid.
 */
@Service()
export class PdfReader {
  /** @throws PdfFault */
  async open(file: Blob): Promise<OpenPdf> {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => {
      throw new PdfFault('NO_READER');
    });
    const files = `/pdfjs-${pdfjs.version}` as const;
    const port = new Worker(scriptAddress(`${files}/pdf.worker.min.mjs`), { type: 'module' });
    const gone = new Promise<never>((_, reject) => {
      port.addEventListener('error', () => reject(new PdfFault('NO_READER')));
    });
    const task = pdfjs.getDocument({
      data: new Uint8Array(await file.arrayBuffer()),
      // The library's types know of no port but `null`.
      worker: new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: pdfjs.VerbosityLevel.ERRORS }),
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      cMapUrl: `${files}/cmaps/`,
      standardFontDataUrl: `${files}/standard_fonts/`,
      wasmUrl: `${files}/codecs/`,
      useWasm: false,
      disableWorkerRendering: true,
      enableXfa: false,
    });
    const close = (): void => {
      void task.destroy().finally(() => port.terminate());
    };
    try {
      const opened = await Promise.race([task.promise, gone]);
      return {
        pages: opened.numPages,
        page: async (number) => new DrawnPage(pdfjs, await pageOf(opened, number)),
        close,
      };
    } catch (cause) {
      close();
      if (cause instanceof PdfFault) throw cause;
      throw new PdfFault(cause instanceof pdfjs.PasswordException ? 'LOCKED' : 'BROKEN');
    }
  }
}

/** @throws PdfFault BROKEN for a page that the file names and does not have */
const pageOf = (file: PDFDocumentProxy, number: number): Promise<PDFPageProxy> =>
  file.getPage(number).catch(() => {
    throw new PdfFault('BROKEN');
  });

class DrawnPage implements PdfPage {
  constructor(
    private readonly pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs'),
    private readonly page: PDFPageProxy,
  ) {}

  size(turned: number): { width: number; height: number } {
    const { width, height } = this.view(1, turned);
    return { width, height };
  }

  paint(canvas: HTMLCanvasElement, scale: number, turned: number): Work {
    const viewport = this.view(scale, turned);
    const { width, height } = viewport;
    const density = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
    canvas.width = Math.max(1, Math.floor(width * density));
    canvas.height = Math.max(1, Math.floor(height * density));
    const task = this.page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
    const { RenderingCancelledException } = this.pdfjs;
    const done = task.promise.catch((cause: unknown) => {
      if (!(cause instanceof RenderingCancelledException)) throw new PdfFault('BROKEN');
    });
    return { done, stop: () => task.cancel() };
  }

  words(layer: HTMLElement, turned: number): Work<boolean> {
    const text = new this.pdfjs.TextLayer({
      textContentSource: this.page.streamTextContent(),
      container: layer,
      viewport: this.view(1, turned),
    });
    let stopped = false;
    const done = text.render().then(
      () => text.textContentItemsStr.some((words) => words.trim() !== ''),
      () => {
        if (stopped) return false;
        throw new PdfFault('BROKEN');
      },
    );
    return {
      done,
      stop: () => {
        stopped = true;
        text.cancel();
      },
    };
  }

  private view(scale: number, turned: number) {
    return this.page.getViewport({ scale, rotation: (this.page.rotate + turned) % 360 });
  }
}
