import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listPortalStatements } from '@downstream/contracts/attestations';
import { injectWords, resourceOf, Session, Words } from '@downstream/ui/client';
import { Button, Formats, Icon, Skeleton, ToneShape } from '@downstream/ui/elements';
import { ErrorState, PageHeader } from '@downstream/ui/frame';
import { stateTones, wanted } from './statement-words';

/** The attestations that were asked of the distributor: what is wanted first, then what was. */
@Component({
  selector: 'ds-statements-page',
  imports: [Button, ErrorState, Icon, PageHeader, RouterLink, Skeleton, ToneShape],
  templateUrl: './statements.page.html',
  styleUrl: './statement-list.css',
})
export class StatementsPage {
  protected readonly t = injectWords();
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  protected readonly list = resourceOf(listPortalStatements, () => ({ query: { language: this.words.language() } }));

  protected readonly statements = computed(() => {
    const all = (this.list.value()?.statements ?? []).map((one) => ({
      ...one,
      tone: stateTones[one.state],
      open: wanted.includes(one.state),
      word: this.t(`statement.state.${one.state}`),
      when: wanted.includes(one.state)
        ? this.t('answers.dueOn', { date: this.formats.date(one.dueAt) })
        : one.validTo && (one.state === 'ACCEPTED' || one.state === 'EXPIRING')
          ? this.t('statement.validUntil', { date: this.formats.date(one.validTo) })
          : '',
    }));
    return [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
  });
}
