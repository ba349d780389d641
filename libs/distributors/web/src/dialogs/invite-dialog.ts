import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { inviteDistributor } from '@downstream/contracts/distributors';
import { type DistributorId, type Language, languages } from '@downstream/kernel';
import { injectWords, type Problem, toProblem } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input } from '@downstream/ui/primitives';
import { InvitationFindings } from './invitation-findings';

/** A language by its own name, as who speaks it looks for it. */
const ownName = (code: Language): string => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/** Whom to invite to the portal, for which distributor. */
export interface InviteAsked {
  readonly id: DistributorId;
  readonly distributor: string;
  readonly name: string;
  readonly email: string;
  readonly run: (name: string, email: string, language: Language) => Promise<void>;
}

/** Invites a person of the distributor to the portal; closes with the address the letter went to. */
@Component({
  selector: 'ds-invite-dialog',
  imports: [Button, Dialog, Field, Input, InvitationFindings, ProblemBanner],
  template: `<ds-dialog [heading]="t('distributors.invite.title')">
    <p>{{ t('distributors.invite.text', { name: asked.distributor }) }}</p>
    <form id="invite" class="ds-stack form" novalidate (submit)="$event.preventDefault(); act()">
      <ds-field
        [label]="t('distributors.invite.name')"
        [error]="tried() && faults().name ? t('distributors.invite.nameMissing') : null"
      >
        <input #who dsInput autocomplete="off" dir="auto" [value]="name()" (input)="name.set(who.value)" />
      </ds-field>
      <ds-field
        [label]="t('distributors.facts.contactEmail')"
        [error]="tried() && faults().email ? t('ui.error.email') : null"
      >
        <input
          #mail
          dsInput
          type="email"
          inputmode="email"
          autocomplete="off"
          [value]="email()"
          (input)="email.set(mail.value)"
        />
      </ds-field>
      <ds-field [label]="t('distributors.invite.language')" [hint]="t('distributors.invite.languageHint')">
        <select #spoken dsInput (change)="language.set(known(spoken.value))">
          @for (choice of choices; track choice.code) {
            <option [value]="choice.code" [selected]="choice.code === language()">{{ choice.name }}</option>
          }
        </select>
      </ds-field>
      <ds-invitation-findings [distributor]="asked.id" [name]="name()" [email]="email()" />
      <ds-problem [problem]="problem()" [withFields]="true" [canRetry]="true" (retry)="act()" />
    </form>
    <div dsDialogFoot>
      <button dsButton (click)="ref.close()">{{ t('distributors.reason.leave') }}</button>
      <button
        dsButton="primary"
        type="submit"
        form="invite"
        [pending]="busy()"
        [reason]="findings().blocked() ? t('distributors.invite.blocked') : undefined"
      >
        {{ t('distributors.invite.act') }}
      </button>
    </div>
  </ds-dialog>`,
  styles: `
    .form {
      gap: var(--ds-s4);
    }
  `,
})
export class InviteDialog {
  protected readonly t = injectWords();
  protected readonly asked = inject<InviteAsked>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly name = signal(this.asked.name);
  protected readonly email = signal(this.asked.email);
  protected readonly language = signal<Language>('en');
  protected readonly choices = languages.map((code) => ({ code, name: ownName(code) }));
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly findings = viewChild.required(InvitationFindings);
  protected readonly faults = computed(() => {
    const checked = inviteDistributor.body.safeParse({ name: this.name(), email: this.email() });
    const wrong = checked.success ? [] : checked.error.issues.map(({ path }) => path[0]);
    return { name: wrong.includes('name'), email: wrong.includes('email') };
  });

  protected known(code: string): Language {
    return languages.find((one) => one === code) ?? 'en';
  }

  protected async act(): Promise<void> {
    this.tried.set(true);
    const { name, email } = this.faults();
    if (name || email || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.asked.run(this.name().trim(), this.email().trim(), this.language());
      this.ref.close(this.email().trim());
    } catch (cause) {
      const problem = toProblem(cause);
      this.problem.set(problem);
      if (problem.code === 'INVITATION_REFUSED') this.findings().again();
    } finally {
      this.busy.set(false);
    }
  }
}
