import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type OpenPdf, PdfFault, PdfReader } from './pdf-reader';
import { Preview, type ShownFile } from './preview';

const read = (shelf: string) =>
  JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')) as Record<string, string>;
const words = { ...read('shared'), ...read('preview') };
const said = (key: string): string => words[`preview.${key}`] ?? '';

const address = '/api/v1/documents/d/versions/1/file?inline=true';
const pdf: ShownFile = { name: 'extract.pdf', form: 'PDF', scan: 'NOTHING_FOUND', address };
const file = signal<ShownFile>(pdf);

@Component({ selector: 'ds-probe', imports: [Preview], template: `<ds-preview [file]="file()" />` })
class Probe {
  protected readonly file = file;
}

/** Opens what a spec says: pages are drawn on canvases, which only a browser has (e2e/web). */
class GivenReader {
  opened: (() => OpenPdf) | undefined;
  async open(): Promise<OpenPdf> {
    if (!this.opened) throw new PdfFault('BROKEN');
    return this.opened();
  }
}

let fixture: ComponentFixture<Probe>;
let server: HttpTestingController;
const reader = new GivenReader();
/** Turns of the event loop, in which what was asked for goes out and what came in is shown. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) {
    fixture.detectChanges();
    await new Promise((done) => setTimeout(done));
  }
  fixture.detectChanges();
};
const text = (): string => (fixture.nativeElement as HTMLElement).textContent ?? '';
const button = (name: string) =>
  (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(`button[aria-label="${name}"]`);

async function open(shown: ShownFile): Promise<void> {
  file.set(shown);
  fixture = TestBed.createComponent(Probe);
  server = TestBed.inject(HttpTestingController);
  await settle();
}

beforeEach(() => {
  // jsdom lays nothing out, so there is no size to tell of.
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  reader.opened = undefined;
  TestBed.configureTestingModule({
    providers: [
      provideTestWords(words),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: PdfReader, useValue: reader },
    ],
  });
});

describe('before a file is opened', () => {
  it('a PDF that no scanner has seen says so, and is fetched when somebody agrees', async () => {
    await open({ ...pdf, scan: 'NOT_SCANNED' });
    expect(text()).toContain(said('notScanned'));
    server.expectNone(address);
    const agree = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    agree[0]?.click();
    await settle();
    server.expectOne(address);
    expect(text()).not.toContain(said('notScanned'));
  });

  it.each(['PDF', 'PICTURE'] as const)('a %s in which a virus was found is not fetched at all', async (form) => {
    await open({ ...pdf, form, scan: 'INFECTED' });
    expect(text()).toContain(said('infected'));
    server.expectNone(address);
    expect((fixture.nativeElement as HTMLElement).querySelector('img, canvas, button')).toBeNull();
  });

  it('what was agreed to for one file does not hold for the next', async () => {
    await open({ ...pdf, scan: 'NOT_SCANNED' });
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    await settle();
    server.expectOne(address);
    file.set({ ...pdf, scan: 'NOT_SCANNED', address: `${address}&other` });
    await settle();
    expect(text()).toContain(said('notScanned'));
    server.expectNone(`${address}&other`);
  });
});

describe('a PDF', () => {
  const answer = async (): Promise<void> => {
    server.expectOne(address).flush(new Blob(['%PDF']));
    await settle();
  };

  it.each(['LOCKED', 'BROKEN', 'NO_READER'] as const)('that is %s says so', async (why) => {
    reader.opened = () => {
      throw new PdfFault(why);
    };
    await open(pdf);
    await answer();
    expect(text()).toContain(said(`fault.${why}`));
  });

  it('that the server refuses says so', async () => {
    await open(pdf);
    const body = new Blob([JSON.stringify({ code: 'DOCUMENT_INFECTED' })], { type: 'application/problem+json' });
    server.expectOne(address).flush(body, { status: 422, statusText: 'Unprocessable' });
    // The words of the refusal are read from a file, which takes turns of its own.
    for (let turns = 0; turns < 20 && text().includes('100%'); turns++) await settle();
    expect(text()).toContain(words['problem.DOCUMENT_INFECTED']);
  });

  it('has pages, and ends with its page', async () => {
    let closed = 0;
    reader.opened = () => ({
      pages: 3,
      page: () => new Promise(() => undefined),
      close: () => void closed++,
    });
    await open(pdf);
    await answer();
    expect(text()).toContain('Page 1 of 3');
    expect(button(said('after'))).not.toBeNull();
    fixture.destroy();
    expect(closed).toBe(1);
  });
});

describe('the lens', () => {
  const picture: ShownFile = { ...pdf, form: 'PICTURE', name: 'door.jpg' };
  const press = async (key: string): Promise<void> => {
    const stage = (fixture.nativeElement as HTMLElement).querySelector('[role="region"]');
    stage?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
  };

  it('obeys buttons and keys', async () => {
    await open(picture);
    button(said('nearer'))?.click();
    await settle();
    expect(text()).toContain('125%');
    await press('0');
    expect(text()).toContain('100%');
    await press('-');
    expect(text()).toContain('75%');
    await press('r');
    expect((fixture.nativeElement as HTMLElement).querySelector('img')?.style.rotate).toBe('90deg');
  });

  it('shows a picture that is none as a sentence', async () => {
    await open(picture);
    (fixture.nativeElement as HTMLElement).querySelector('img')?.dispatchEvent(new Event('error'));
    await settle();
    expect(text()).toContain(said('fault.PICTURE'));
  });
});
