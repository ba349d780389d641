import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { printStatement, type readStatement, readStatementDocument } from '@downstream/contracts/attestations';
import { pathOf, type Received } from '@downstream/contracts/route';
import type { Language } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Icon } from '@downstream/ui/primitives';

/** The signed statement as files that prove themselves, once everybody has signed who must. */
@Component({
  selector: 'ds-statement-files',
  imports: [Icon, RouterLink],
  template: `@if (files(); as files) {
    <h2>{{ t('attestations.statement.files.title') }}</h2>
    <p class="ds-quiet">{{ t('attestations.statement.files.lead') }}</p>
    <ul>
      <li>
        <a [href]="files.pdf" download><ds-icon name="download" />{{ t('attestations.statement.files.pdf') }}</a>
      </li>
      <li>
        <a [href]="files.json" download><ds-icon name="download" />{{ t('attestations.statement.files.json') }}</a>
      </li>
      <li>
        <a routerLink="/verify">{{ t('attestations.statement.files.verify') }}</a>
      </li>
    </ul>
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    h2 {
      font-size: var(--ds-16);
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      padding: 0;
      list-style: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: var(--ds-s2);
      min-block-size: 24px;
    }
  `,
})
export class StatementFiles {
  readonly statement = input.required<Received<typeof readStatement>>();
  readonly language = input.required<Language>();
  protected readonly t = injectWords();
  protected readonly files = computed(() => {
    const { id, number, versions, content, signatures } = this.statement();
    const signed = versions.some((one) => one.number === number);
    if (!signed || content.signers.some((role) => !signatures.some((one) => one.role === role))) return undefined;
    const at = { id, number: String(number) };
    return {
      pdf: `/api/v1/${pathOf(printStatement.path, at)}?language=${this.language()}`,
      json: `/api/v1/${pathOf(readStatementDocument.path, at)}`,
    };
  });
}
