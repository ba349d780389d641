import { Component, computed, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, CopyButton, Field, Input } from '@downstream/ui/primitives';

/**
 * Setting up an authenticator app in three steps: have an app, let it take the key, type its first code. The QR code
 * is always dark on white with its quiet zone, also in the dark theme: cameras read nothing else.
 */
@Component({
  selector: 'ds-authenticator-setup',
  imports: [Button, CopyButton, Field, Input],
  templateUrl: './authenticator-setup.html',
  styleUrl: './authenticator-setup.css',
})
export class AuthenticatorSetup {
  /** Base32. */
  readonly secret = input.required<string>();
  /** `otpauth://totp/…` */
  readonly uri = input.required<string>();
  /** The URI as an SVG document. */
  readonly qrSvg = input.required<string>();
  readonly busy = input(false);
  readonly code = output<string>();
  protected readonly t = injectWords();
  protected readonly missing = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  // As an image and not as markup: nothing in it could ever run.
  protected readonly picture = computed(() => `data:image/svg+xml,${encodeURIComponent(this.qrSvg())}`);
  protected readonly grouped = computed(() => this.secret().replace(/(.{4})(?=.)/g, '$1 '));

  /** Marks the code, to be typed over. */
  again(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected send(): void {
    const text = this.box().nativeElement.value.replace(/\s/g, '');
    this.missing.set(!/^\d{6}$/.test(text));
    if (this.missing()) this.again();
    else this.code.emit(text);
  }
}
