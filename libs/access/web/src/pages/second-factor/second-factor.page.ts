import { Component, inject, input, type OnInit, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Skeleton } from '@downstream/ui/primitives';
import { AuthenticatorSetup } from '../../parts/authenticator-setup';
import { RecoveryCodes } from '../../parts/recovery-codes';
import { SecondFactorStore } from './second-factor.store';

/** The last step of a first sign-in: an authenticator app, and the recovery codes that replace it when it is lost. */
@Component({
  selector: 'ds-second-factor',
  imports: [AuthenticatorSetup, Button, PageHeader, ProblemBanner, RecoveryCodes, RouterLink, Skeleton],
  providers: [SecondFactorStore],
  templateUrl: './second-factor.page.html',
})
export class SecondFactorPage implements OnInit {
  /** Where to go afterwards. */
  readonly next = input<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(SecondFactorStore);
  protected readonly session = inject(Session);
  private readonly focus = inject(PageFocus);
  private readonly setup = viewChild(AuthenticatorSetup);

  ngOnInit(): void {
    void this.store.arrive(this.next());
  }

  protected async confirm(code: string): Promise<void> {
    await this.store.confirm(code);
    if (this.store.codes()) this.focus.arrived();
    else this.setup()?.again();
  }
}
