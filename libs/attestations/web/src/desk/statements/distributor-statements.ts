import { Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listStatements } from '@downstream/contracts/attestations';
import { OpenDistributor } from '@downstream/distributors/web';
import type { DistributorId, TemplateKind } from '@downstream/kernel';
import { injectWords, pagesOf, Session } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { EmptyState, ErrorState } from '@downstream/ui/patterns';
import { Button, DateText, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DistributorRequired } from '../coverage/distributor-required';
import { AskDialog, type AskAsked } from './ask-dialog';
import { StatementDays } from './statement-days';
import { StatementStateChip } from './statement-state';
import { findingsSaid } from './statement-words';

/** The attestations of one distributor, on its page; and asking it for more. */
@Component({
  selector: 'ds-distributor-statements',
  imports: [
    Button,
    DateText,
    DistributorRequired,
    EmptyState,
    ErrorState,
    RouterLink,
    Skeleton,
    StatementDays,
    StatementStateChip,
  ],
  templateUrl: './distributor-statements.html',
  styles: `
    .page {
      max-inline-size: var(--ds-page-wide, 960px);
    }
    .list {
      border-block-start: var(--ds-hair);
    }
    .list li {
      display: grid;
      grid-template-columns: minmax(200px, 2fr) minmax(170px, 1fr) minmax(0, 1fr) minmax(0, 1fr) auto;
      gap: var(--ds-s1) var(--ds-s4);
      align-items: center;
      padding-block: var(--ds-s2);
      border-block-end: var(--ds-hair);
    }
    @media (max-width: 839px) {
      .list li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class DistributorStatements {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly page = inject(OpenDistributor, { optional: true });
  private readonly required = viewChild.required(DistributorRequired);
  protected readonly mayAsk = inject(Session).can('statement:ask');
  protected readonly statements = pagesOf(listStatements, () => ({
    query: { distributor: this.distributorId() as DistributorId },
  }));
  protected readonly rows = computed(() =>
    this.statements.rows().map((row) => ({ ...row, found: findingsSaid(row, this.t) })),
  );

  protected async ask(kinds: readonly TemplateKind[] = []): Promise<void> {
    const name = this.page?.record()?.legalName.native ?? '';
    const asked: AskAsked = { distributors: [{ id: this.distributorId() as DistributorId, name }], kinds };
    const done = await this.dialogs.open<number, AskAsked>(AskDialog, asked, { width: '640px' });
    if (done) this.toasts.show(this.t('attestations.statement.ask.done', { n: done }));
    // Also after it was left with Escape: some may have been asked for by then.
    this.statements.reload();
    this.required().reload();
  }
}
