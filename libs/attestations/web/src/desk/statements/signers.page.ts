import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  addSigningAuthority,
  listSigningAuthorities,
  removeSigningAuthority,
} from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { ReasonDialog, type ReasonAsked, WhoWords } from '@downstream/distributors/web';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { EmptyState, ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, CopyId, Field, Formats, Input, Skeleton, Toasts } from '@downstream/ui/primitives';

type Authority = Received<typeof listSigningAuthorities>['authorities'][number];

/** Whom the maker trusts to say who signed a file with a certificate elsewhere. */
@Component({
  selector: 'ds-signers-page',
  imports: [Button, CopyId, EmptyState, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink, Skeleton],
  templateUrl: './signers.page.html',
})
export class SignersPage {
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly who = inject(WhoWords);
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly may = this.session.can('statement:read');
  protected readonly mayDecide = computed(() => this.session.can('statement:decide'));
  protected readonly read = resourceOf(listSigningAuthorities, () => (this.may ? {} : undefined));
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
  ]);
  protected readonly certificate = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly adding = new Attempt();
  /** Names of a certificate stand one a line in it. */
  protected readonly line = (subject: string): string => subject.split('\n').join(', ');

  protected async add(): Promise<void> {
    this.tried.set(true);
    const [certificate, note] = [this.certificate().trim(), this.note().trim()];
    if (!certificate || !note) return;
    const done = await this.adding.run(async () => {
      await this.api.call(addSigningAuthority, { body: { certificate, note } });
    });
    if (!done) return;
    this.tried.set(false);
    this.certificate.set('');
    this.note.set('');
    this.toasts.show(this.t('attestations.signers.add.done'));
    this.read.reload();
  }

  protected async remove({ id, subject }: Authority): Promise<void> {
    const asked: ReasonAsked = {
      heading: this.t('attestations.signers.remove.title'),
      text: this.t('attestations.signers.remove.text', { name: this.line(subject) }),
      verb: this.t('attestations.signers.remove.act'),
      reasonLabel: this.t('attestations.statement.reason'),
      stops: true,
      run: async (reason) => {
        await this.api.call(removeSigningAuthority, { params: { id }, body: { reason } });
      },
    };
    if (!(await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked))) return;
    this.toasts.show(this.t('attestations.signers.remove.done'));
    this.read.reload();
  }
}
