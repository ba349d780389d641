import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Rendition } from '@downstream/attestations/core';
import { readSignedPortalStatement } from '@downstream/contracts/attestations';
import { injectWords, resourceOf, Words } from '@downstream/ui/client';
import { Button, Formats, Icon, Skeleton } from '@downstream/ui/elements';
import { ErrorState, PageHeader } from '@downstream/ui/frame';
import { RenditionView } from '../rendition/rendition-view';
import { ownStatementFile } from './own-statement-file';
import { StatementSource } from './statement-source';

/** What was signed, as it was read, with who signed and the fingerprint of its content. */
@Component({
  selector: 'ds-signed-page',
  imports: [Button, ErrorState, Icon, PageHeader, RenditionView, RouterLink, Skeleton],
  template: `<div class="ds-page">
    <ds-page-header [heading]="t('statement.readSigned')" />
    @if (signed.value(); as now) {
      <dl>
        @for (signature of now.signatures; track $index) {
          <dt>{{ t('statement.signer.' + signature.role) }}</dt>
          <dd>
            <bdi>{{ signature.name }}</bdi>, {{ formats.dateTime(signature.at) }}
          </dd>
        }
        <dt>{{ t('answers.sent.hash') }}</dt>
        <dd class="ds-mono">
          <bdi dir="ltr">{{ now.sha256 }}</bdi>
        </dd>
      </dl>
      <p class="files">
        <a dsButton [href]="file('pdf')" download><ds-icon name="download" />{{ t('statement.files.pdf') }}</a>
        <a dsButton="quiet" [href]="file('json')" download
          ><ds-icon name="download" />{{ t('statement.files.json') }}</a
        >
      </p>
      <ds-rendition [rendition]="asRendition(now.rendition)" [governs]="t('statement.governs')" />
    } @else if (signed.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('statement.readSigned')" (retry)="signed.reload()" />
    } @else {
      <ds-skeleton height="320px" />
    }
    <div>
      <a dsButton="quiet" [routerLink]="source.pages.start">{{ t('statement.back') }}</a>
    </div>
  </div>`,
  styles: `
    dl {
      margin: 0;
    }
    .files {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2);
    }
    dt {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    dd {
      margin: 0 0 var(--ds-s2);
      overflow-wrap: anywhere;
    }
  `,
})
export class SignedPage {
  readonly version = input.required<string>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly source = inject(StatementSource);
  protected readonly signed = resourceOf(readSignedPortalStatement, () => ({
    params: { statement: this.source.statement as never, version: Number(this.version()) },
    query: { language: this.words.language() },
  }));
  private readonly words = inject(Words);
  protected readonly file = (form: 'pdf' | 'json'): string =>
    ownStatementFile(this.source.statement, Number(this.version()), form, this.words.language());
  protected readonly asRendition = (view: object): Rendition => view as Rendition;
}
