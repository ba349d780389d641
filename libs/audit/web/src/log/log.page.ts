import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readLog } from '@downstream/contracts/audit';
import { injectWords, resourceOf, Session } from '@downstream/ui/client';
import { ErrorState, FactLine, Facts, PageHeader } from '@downstream/ui/patterns';
import { Button, CopyButton, DateText, Icon, NumberPipe, Skeleton } from '@downstream/ui/primitives';

/** The audit room's first page: verify, then the log with its newest checkpoint, then the ways on. */
@Component({
  selector: 'ds-audit-log',
  imports: [
    Button,
    CopyButton,
    DateText,
    ErrorState,
    FactLine,
    Facts,
    Icon,
    NumberPipe,
    PageHeader,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './log.page.html',
  styleUrl: './log.page.css',
})
export class LogPage {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly log = resourceOf(readLog, () => (this.session.can('audit:read') ? {} : undefined));
  protected readonly ways = computed(() =>
    [
      { link: '/audit/population', key: 'population', permission: 'audit:read' },
      { link: '/audit/dossiers', key: 'dossiers', permission: 'audit:export' },
      { link: '/audit/checkpoints', key: 'checkpoints', permission: 'audit:read' },
    ].filter(({ permission }) => this.session.can(permission)),
  );
}
