import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  type OnInit,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { Button, Field, Input, Skeleton } from '@downstream/ui/elements';
import { LinkToken } from '../../parts/link-token';
import { PortalEnterStore } from './portal-enter.store';

/**
 * The distributor's way in: no account, a link and a code. Says who asks and why before anything is asked; links that
 * open nothing each have words of their own and a way on.
 */
@Component({
  selector: 'ds-portal-enter',
  imports: [Button, Field, Input, PageHeader, ProblemBanner, Skeleton],
  providers: [LinkToken, PortalEnterStore],
  templateUrl: './portal-enter.page.html',
  styleUrl: './portal-enter.page.css',
})
export class PortalEnterPage implements OnInit {
  /** Where to go afterwards. */
  readonly next = input<string>();
  /** Set when the session ended by itself. */
  readonly ended = input<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(PortalEnterStore);
  protected readonly missing = signal(false);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  /** Heading and lead of the form that asks for a link. */
  protected readonly asking = computed(() => {
    const closing = this.store.closing();
    if (closing) return { heading: this.t(`access.link.${closing}`), lead: this.t(`access.link.portal.${closing}`) };
    const lead = this.ended() === undefined ? 'access.enter.lead' : 'access.enter.ended';
    return { heading: this.t('access.enter.title'), lead: this.t(lead) };
  });
  protected readonly codeHeading = computed(() => {
    const maker = this.store.maker();
    return maker ? this.t('access.enter.heading', { maker }) : this.t('access.enter.headingPlain');
  });
  protected readonly codeError = computed(() => {
    const problem = this.store.problem();
    if (problem?.code === 'CODE_FAILED') {
      const left = Number(problem.details['triesLeft']);
      return Number.isInteger(left) ? this.t('access.enter.failedLeft', { left }) : this.t('problem.CODE_FAILED');
    }
    return this.missing() ? this.t('access.code.missing') : null;
  });
  /** What is said at the code's field is not said again on top. */
  protected readonly problem = computed(() => {
    const problem = this.store.problem();
    return problem?.code === 'CODE_FAILED' ? undefined : problem;
  });

  constructor() {
    const focus = inject(PageFocus);
    effect(() => {
      const step = this.store.step();
      untracked(() => {
        this.missing.set(false);
        if (step !== 'OPENING') focus.arrived();
      });
    });
  }

  ngOnInit(): void {
    this.store.begin(this.next());
  }

  protected async sendCode(): Promise<void> {
    const box = this.box()?.nativeElement;
    if (!box || !this.check(/^\s*(\d\s*){6}$/.test(box.value))) return;
    if (!(await this.store.code(box.value))) box.select();
  }

  protected async ask(): Promise<void> {
    const email = this.box()?.nativeElement.value.trim() ?? '';
    if (this.check(/^\S+@\S+$/.test(email))) await this.store.ask(email);
  }

  private check(right: boolean): boolean {
    this.missing.set(!right);
    if (!right) this.box()?.nativeElement.focus();
    return right;
  }
}
