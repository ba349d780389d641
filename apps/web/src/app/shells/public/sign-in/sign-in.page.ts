import { Component, computed, ElementRef, inject, input, type OnInit, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input } from '@downstream/ui/primitives';
import { SignInStore } from './sign-in.store';

/** Signing in at the desk and in the audit room. Paste and password managers work everywhere. */
@Component({
  selector: 'app-sign-in',
  imports: [Button, Field, Input, PageHeader, ProblemBanner, RouterLink],
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
  private readonly password = viewChild<ElementRef<HTMLInputElement>>('password');
  private readonly code = viewChild<ElementRef<HTMLInputElement>>('code');
  protected readonly heading = computed(() =>
    this.t(
      { PASSWORD: 'signIn.title', WORKSPACE: 'signIn.workspace', SECOND_FACTOR: 'signIn.secondFactor' }[
        this.store.step()
      ],
    ),
  );

  ngOnInit(): void {
    void this.store.begin(this.next());
  }

  protected async sendPassword(): Promise<void> {
    const email = this.email()?.nativeElement;
    const password = this.password()?.nativeElement;
    if (!email || !password) return;
    if (!this.filled('email', email) || !this.filled('password', password)) return;
    await this.store.password(email.value, password.value);
    if (this.store.problem()) password.select();
  }

  protected async sendCode(): Promise<void> {
    const code = this.code()?.nativeElement;
    if (!code || !this.filled('code', code)) return;
    await this.store.code(code.value, this.recovery());
    if (this.store.problem()) code.select();
  }

  protected other(): void {
    this.recovery.update((on) => !on);
    this.missing.set(undefined);
  }

  private filled(name: 'email' | 'password' | 'code', { value }: HTMLInputElement): boolean {
    const filled = value.trim() !== '' && (name !== 'email' || /^\S+@\S+$/.test(value.trim()));
    this.missing.set(filled ? undefined : name);
    if (!filled)
      (name === 'email' ? this.email() : name === 'code' ? this.code() : this.password())?.nativeElement.focus();
    return filled;
  }
}
