import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { draftStatementTemplate, listStatementTemplates } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { templateKinds, type TemplateKind } from '@downstream/kernel';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Skeleton } from '@downstream/ui/primitives';
import { templateTone } from './template-words';

type Summary = Received<typeof listStatementTemplates>['templates'][number];

/** Templates of end-use statements: what is asked now, what waits, and in which languages somebody has read them. */
@Component({
  selector: 'ds-templates-page',
  imports: [Button, Chip, EmptyState, ErrorState, PageHeader, ProblemBanner, RouterLink, Skeleton],
  templateUrl: './templates.page.html',
  styles: `
    .kinds {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
      gap: var(--ds-s4);
    }
    h2 {
      font-size: var(--ds-16);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--ds-s1) var(--ds-s3);
    }
  `,
})
export class TemplatesPage {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly may = this.session.can('statement:read');
  protected readonly mayWrite = computed(() => this.session.can('statement:ask'));
  protected readonly read = resourceOf(listStatementTemplates, () => (this.may ? {} : undefined));
  protected readonly drafting = new Attempt();
  protected readonly tone = templateTone;
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
  ]);
  protected readonly kinds = computed(() =>
    templateKinds.map((kind) => {
      const versions = (this.read.value()?.templates ?? []).filter((one) => one.kind === kind);
      const waiting = versions.some(({ state }) => state === 'DRAFT' || state === 'PENDING_APPROVAL');
      return { kind, versions, waiting, title: this.t(`attestations.statement.kind.${kind}`) };
    }),
  );

  protected standing({ state, inForce }: Summary): string {
    const said = inForce ? 'inForce' : state === 'PUBLISHED' ? 'before' : state;
    return this.t(`attestations.templates.state.${said}`);
  }

  protected readIn({ languages }: Summary): string {
    const unread = languages.filter(({ state }) => state === 'UNREVIEWED').length;
    return this.t(unread === 0 ? 'attestations.templates.allRead' : 'attestations.templates.unread', { n: unread });
  }

  protected async draft(kind: TemplateKind): Promise<void> {
    await this.drafting.run(async () => {
      const { template, number } = await this.api.call(draftStatementTemplate, { body: { kind } });
      await this.router.navigate(['/desk/statements/templates', template, number]);
    });
  }
}
