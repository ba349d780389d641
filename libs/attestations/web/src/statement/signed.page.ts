import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Rendition } from '@downstream/attestations/core';
import { readSignedPortalStatement } from '@downstream/contracts/attestations';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { Button, Formats, Skeleton } from '@downstream/ui/elements';
import { ErrorState, PageHeader } from '@downstream/ui/frame';
import { RenditionView } from '../rendition/rendition-view';
import { StatementSource } from './statement-source';

/** What was signed, as it was read, with who signed and the fingerprint of its content. */
@Component({
  selector: 'ds-signed-page',
  imports: [Button, ErrorState, PageHeader, RenditionView, RouterLink, Skeleton],
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
  }));
  protected readonly asRendition = (view: object): Rendition => view as Rendition;
}
