import { Component, computed, ElementRef, inject, type OnInit, signal, viewChild } from '@angular/core';
import { injectWords, Words } from '@downstream/ui/client';
import { PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Skeleton } from '@downstream/ui/primitives';
import { PortalEnterStore } from './portal-enter.store';

/** The distributor's way in: no account, a link and a code. Expired, replaced and used links each have a way on. */
@Component({
  selector: 'app-portal-enter',
  imports: [Button, Field, Input, PageHeader, ProblemBanner, Skeleton],
  providers: [PortalEnterStore],
  templateUrl: './portal-enter.page.html',
})
export class PortalEnterPage implements OnInit {
  protected readonly t = injectWords();
  protected readonly store = inject(PortalEnterStore);
  protected readonly missing = signal(false);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  private readonly words = inject(Words);

  protected readonly heading = computed(() => {
    const maker = this.store.maker();
    switch (this.store.step()) {
      case 'CODE':
        return maker ? this.t('enter.code.title', { maker }) : this.t('enter.code.titlePlain');
      case 'ASKED':
        return this.t('enter.asked.title');
      default:
        return this.linkProblem() ? this.t(`enter.${this.linkProblem()}`) : this.t('enter.title');
    }
  });
  /** A link that does not open any more is no error: it has a page of its own. */
  protected readonly linkProblem = computed(() => {
    const code = this.store.problem()?.code;
    return code?.startsWith('LINK_') && this.words.has(`enter.${code}`) ? code : undefined;
  });

  ngOnInit(): void {
    void this.store.begin();
  }

  protected async sendCode(): Promise<void> {
    const box = this.box()?.nativeElement;
    if (!box || !this.check(/^\s*(\d\s*){6}$/.test(box.value))) return;
    await this.store.code(box.value);
    if (this.store.problem()) box.select();
  }

  protected async ask(): Promise<void> {
    const box = this.box()?.nativeElement;
    if (box && this.check(/^\S+@\S+$/.test(box.value.trim()))) await this.store.ask(box.value.trim());
  }

  private check(right: boolean): boolean {
    this.missing.set(!right);
    if (!right) this.box()?.nativeElement.focus();
    return right;
  }
}
