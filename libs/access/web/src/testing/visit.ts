import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Catalogue, provideTestWords } from '@downstream/ui/client';
import { Toasts } from '@downstream/ui/primitives';

/** What the page sent. */
export interface Sent {
  readonly body: unknown;
  readonly headers: { get(name: string): string | null };
  readonly params: { get(name: string): string | null };
}

/** One open page: what a person sees and does, and what the server would answer. */
export interface Visit {
  /** All words on the page, the sheets and dialogs over it included, in one line. */
  text(): string;
  /** The first heading. */
  heading(): string;
  /** The address, without the origin. */
  url(): string;
  /** A button or link by its whole name. */
  button(name: string): HTMLElement;
  has(name: string): boolean;
  /** A control by the beginning of its label. */
  field(label: string): HTMLInputElement;
  /** The words of the error at a control. */
  errorAt(label: string): string;
  press(name: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  tick(label: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** Answers the next such request (`POST session`); fails when none is sent. */
  answer(request: string, body?: unknown, options?: { status?: number }): Promise<Sent>;
  /** The short messages at the edge of the screen. */
  toasts(): readonly string[];
  /** Requests that nobody answered yet, as `POST session`. */
  waiting(): readonly string[];
  go(url: string): Promise<void>;
  settle(): Promise<void>;
}

const BASE = '/api/v1/';
/** Turns of the event loop after which a request will not come any more. */
const PATIENCE = 40;

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => tidy(element.getAttribute('aria-label') ?? element.textContent);
/** The words of every element, a space between two of them. */
function wordsOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  return tidy(words.join(' '));
}
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Opens a page by its address with the room's own routes; requests wait for {@link Visit.answer}.
 * @param words the catalogues the page speaks
 */
export async function visit(routes: Routes, url: string, ...words: readonly Catalogue[]): Promise<Visit> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([...routes, { path: '**', children: [] }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideTestWords(...words),
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  const page = document.body;
  const open: TestRequest[] = [];
  const collect = (): TestRequest[] => {
    open.push(...server.match(() => true));
    // What was asked anew meanwhile waits for no answer any more.
    open.splice(0, open.length, ...open.filter(({ cancelled }) => !cancelled));
    return open;
  };
  const named = ({ request }: TestRequest): string => `${request.method} ${request.url.replace(BASE, '')}`;
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 4; i++) {
      harness.detectChanges();
      await turn();
    }
    harness.detectChanges();
  };
  const buttons = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('button, a')];
  const field = (label: string): HTMLInputElement => {
    const labels = [...page.querySelectorAll('label')].filter((one) => tidy(one.textContent).startsWith(label));
    // The last one: what lies over the page covers what is below.
    const found = labels.at(-1);
    const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
    if (!control) throw new Error(`No field “${label}” on: ${wordsOf(page)}`);
    return control as HTMLInputElement;
  };
  const button = (name: string): HTMLElement => {
    const found = buttons().findLast((one) => nameOf(one) === name);
    if (!found) throw new Error(`No “${name}” among: ${buttons().map(nameOf).join(' | ')}`);
    return found;
  };

  const self: Visit = {
    text: () => wordsOf(page),
    heading: () => tidy(page.querySelector('h1')?.textContent),
    url: () => TestBed.inject(Router).url,
    button,
    has: (name) => buttons().some((one) => nameOf(one) === name),
    field,
    errorAt: (label) =>
      (field(label).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => id.endsWith('-error'))
        .map((id) => tidy(document.getElementById(id)?.textContent))
        .join(' '),
    press: async (name) => {
      button(name).click();
      await settle();
    },
    type: async (label, text) => {
      const control = field(label);
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    tick: async (label) => {
      field(label).click();
      await settle();
    },
    choose: async (label, value) => {
      const control = field(label);
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
    answer: async (request, body = null, { status = body === null ? 204 : 200 } = {}) => {
      for (let i = 0; i < PATIENCE; i++) {
        harness.detectChanges();
        const at = collect().findIndex((one) => named(one) === request);
        const [found] = at < 0 ? [] : open.splice(at, 1);
        if (found) {
          found.flush(body as object, { status, statusText: String(status) });
          await settle();
          return found.request as Sent;
        }
        await turn();
      }
      throw new Error(`“${request}” was not sent; waiting: ${open.map(named).join(', ') || 'nothing'}`);
    },
    toasts: () =>
      TestBed.inject(Toasts)
        .shown()
        .map(({ text }) => text),
    waiting: () => collect().map(named),
    go: async (to) => {
      await TestBed.inject(Router).navigateByUrl(to);
      await settle();
    },
    settle,
  };
  // Not awaited: guards may ask the server first.
  void harness.navigateByUrl(url).catch(() => undefined);
  await settle();
  return self;
}
