import { DOCUMENT, inject, Service } from '@angular/core';

/** Puts text on the clipboard, also where the page is no secure context and the browser has no clipboard API. */
@Service()
export class Clipboard {
  private readonly document = inject(DOCUMENT);

  /** Whether the text is on the clipboard now. */
  async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return this.copyBySelection(text);
    }
  }

  private copyBySelection(text: string): boolean {
    const area = this.document.createElement('textarea');
    area.value = text;
    area.className = 'ds-hidden';
    area.setAttribute('readonly', '');
    this.document.body.append(area);
    const before = this.document.activeElement as HTMLElement | null;
    area.select();
    const copied = this.document.execCommand?.('copy') ?? false;
    area.remove();
    before?.focus();
    return copied;
  }
}
