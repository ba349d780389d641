import { DestroyRef, DOCUMENT, inject, Service } from '@angular/core';

const scripts = [
  { sheet: 'noto-sans-sc.css', language: 'zh', letters: /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\ud87f]/ },
  {
    sheet: 'noto-sans-arabic.css',
    language: 'ar',
    letters: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/,
  },
];

/**
 * Brings the Chinese and Arabic faces when their script first appears on the page, typed or shown, and not before:
 * their range tables alone would break the budget of a first load. Whoever reads a page in one of these scripts has a
 * face for it already; the names in a list of languages are drawn by the system.
 */
@Service()
export class ScriptFonts {
  private readonly document = inject(DOCUMENT);
  private readonly destroyed = inject(DestroyRef);
  private wanted = scripts;

  /** Watches the document until all faces are there. */
  watch(): void {
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        if (record.type === 'characterData') this.look(record.target);
        else record.addedNodes.forEach((node) => this.look(node));
      }
      if (this.wanted.length === 0) observer.disconnect();
    });
    observer.observe(this.document.body, { subtree: true, childList: true, characterData: true });
    const typed = ({ target }: Event) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.see(target.value);
    };
    this.document.addEventListener('input', typed);
    this.destroyed.onDestroy(() => {
      observer.disconnect();
      this.document.removeEventListener('input', typed);
    });
    this.look(this.document.body);
  }

  private look(node: Node): void {
    if (!scripts.some(({ letters }) => letters.test(node.textContent ?? ''))) return;
    const texts = this.document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = texts.currentNode; text; text = texts.nextNode())
      if (text instanceof Text && text.parentElement?.tagName !== 'OPTION') this.see(text.data);
  }

  private see(text: string | null): void {
    if (!text) return;
    const read = [this.document.documentElement.lang, ...navigator.languages];
    for (const script of this.wanted.filter(({ letters }) => letters.test(text))) {
      if (read.some((tag) => tag.split('-', 1)[0] === script.language)) continue;
      this.wanted = this.wanted.filter((other) => other !== script);
      const link = this.document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `/${script.sheet}`;
      this.document.head.append(link);
    }
  }
}
