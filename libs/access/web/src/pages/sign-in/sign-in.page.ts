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
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { Button, Field, Icon, Input } from '@downstream/ui/elements';
import { PasswordBox } from '../../parts/password-box';
import { type SignInStep, SignInStore } from './sign-in.store';

const titles: Record<SignInStep, string> = {
  PASSWORD: 'access.signIn.title',
  WORKSPACE: 'access.signIn.workspace',
  SECOND_FACTOR: 'access.signIn.secondFactor',
};

/** Signing in at the desk and in the audit room. Paste and password managers work everywhere; no puzzle. */
@Component({
  selector: 'ds-sign-in',
  imports: [Button, Field, Icon, Input, PageHeader, PasswordBox, ProblemBanner, RouterLink],
  providers: [SignInStore],
  templateUrl: './sign-in.page.html',
  styleUrl: './sign-in.page.css',
})
export class SignInPage implements OnInit {
  /** Where to go afterwards. */
  readonly next = input<string>();
  /** Set when the session ended by itself. */
  readonly ended = input<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(SignInStore);
  protected readonly recovery = signal(false);
  protected readonly missing = signal<'email' | 'password' | 'code' | undefined>(undefined);
  private readonly email = viewChild<ElementRef<HTMLInputElement>>('email');
  private readonly password = viewChild(PasswordBox);
  private readonly code = viewChild<ElementRef<HTMLInputElement>>('code');
  protected readonly heading = computed(() => this.t(titles[this.store.step()]));
  protected readonly lead = computed(() => {
    if (this.store.problem()) return undefined;
    if (this.store.step() === 'WORKSPACE') return this.t('access.signIn.workspaceLead');
    return this.ended() !== undefined && this.store.step() === 'PASSWORD' ? this.t('access.signIn.ended') : undefined;
  });

  constructor() {
    const focus = inject(PageFocus);
    // Where the next thing is typed; where nothing is, the heading says what to choose.
    effect(() => this.code()?.nativeElement.focus());
    effect(() => {
      if (this.store.step() === 'WORKSPACE') untracked(() => focus.arrived());
    });
  }

  ngOnInit(): void {
    void this.store.begin(this.next());
  }

  protected async sendPassword(event: Event): Promise<void> {
    event.preventDefault();
    // Read from the boxes: some password managers fill them without a word to the page.
    const filled = new FormData(event.target as HTMLFormElement);
    const email = String(filled.get('email')).trim();
    const password = String(filled.get('password'));
    this.missing.set(!/^\S+@\S+$/.test(email) ? 'email' : password === '' ? 'password' : undefined);
    if (this.missing() === 'email') this.email()?.nativeElement.focus();
    else if (this.missing() === 'password') this.password()?.focus();
    else if (!(await this.store.password(email, password))) this.password()?.focus();
  }

  protected async sendCode(event: Event): Promise<void> {
    event.preventDefault();
    const box = this.code()?.nativeElement;
    if (!box) return;
    const text = box.value.trim();
    this.missing.set((this.recovery() ? text.length >= 8 : /^(\d\s*){6}$/.test(text)) ? undefined : 'code');
    if (this.missing() || !(await this.store.code(text, this.recovery()))) {
      this.code()?.nativeElement.focus();
      this.code()?.nativeElement.select();
    }
  }

  protected other(): void {
    this.recovery.update((on) => !on);
    this.missing.set(undefined);
  }
}
